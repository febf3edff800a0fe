package io.portolan.payments.provider.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Money;
import io.portolan.payments.PaymentProviderContract;
import io.portolan.payments.provider.Charge;
import io.portolan.payments.provider.PaymentProvider;
import io.portolan.platform.wire.Answer;
import io.portolan.platform.wire.Trace;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoBankTest extends PaymentProviderContract {

    @Override
    protected PaymentProvider provider() {
        return new DemoBank();
    }

    @Override
    protected String amountAsWritten(Money amount) {
        return "\"amount\":\"" + amount.major().toPlainString() + "\"";
    }

    @Override
    protected String captured(Money amount) {
        return """
               {"id":"ch_1","key":"%s","kind":"charge","status":"captured","amount":"%s",\
               "currency":"%s"}"""
                .formatted(PAYMENT, amount.major().toPlainString(), amount.currency().code());
    }

    @Override
    protected Answer notFound(Trace trace) {
        byte[] body = "{\"error\":{\"code\":\"not_found\"}}".getBytes(StandardCharsets.UTF_8);
        return new Answer(404, Map.of(), body, trace);
    }

    @Test
    void greetsTheBuyerInTheLanguageOfTheShopPageTheyReturnTo() {
        Charge charge =
                new Charge(
                        PAYMENT,
                        io.portolan.kernel.OrderId.of("01940000-0000-7000-8000-000000000003"),
                        Money.of(100, "AED"),
                        "demo-redirect",
                        null,
                        "https://shop.example/ar-ae/orders/P-1",
                        "https://shop.example/api");
        assertThat(provider().charge().ask().apply(charge).body())
                .contains("\"language\":\"ar\"")
                .contains("\"method\":\"page\"");
    }
}
