package io.portolan.payments.provider.demo;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.payments.ChargeOutcome;
import io.portolan.payments.provider.Charge;
import io.portolan.payments.provider.PaymentProvider.Lookup;
import io.portolan.payments.provider.RefundOrder;
import io.portolan.payments.provider.Report;
import io.portolan.testing.wire.Specimen;
import io.portolan.testing.wire.Specimens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class DemoBankSpecimens implements Specimens {

    private static final PaymentId PAYMENT = PaymentId.of("01940000-0000-7000-8000-000000000001");
    private static final PaymentId REFUND = PaymentId.of("01940000-0000-7000-8000-000000000002");
    private static final OrderId ORDER = OrderId.of("01940000-0000-7000-8000-000000000003");
    private static final String NOTIFY = "http://127.0.0.1:8080/api/v1/webhooks/demo-bank";
    private static final Money AMOUNT = Money.of(13890, "EUR");
    private static final ChargeOutcome APPROVED = new ChargeOutcome.Approved("ch_1");

    private final DemoBank bank = new DemoBank();

    @Override
    public String connector() {
        return DemoBank.ID;
    }

    @Override
    public List<Specimen<?, ?>> calls() {
        return List.of(
                new Specimen<>(
                        bank.charge(),
                        new Charge(
                                PAYMENT,
                                ORDER,
                                AMOUNT,
                                "demo-card",
                                "token-canary",
                                "http://127.0.0.1:8080/de-de/orders/P-1?token=return-canary",
                                NOTIFY),
                        new Report(PAYMENT, AMOUNT, APPROVED)),
                new Specimen<>(
                        bank.refund(),
                        new RefundOrder(REFUND, "ch_1", Money.of(1000, "JPY"), NOTIFY),
                        new Report(
                                REFUND, Money.of(1000, "JPY"), new ChargeOutcome.Approved("re_1"))),
                new Specimen<>(
                        bank.find(),
                        new Lookup(PAYMENT, true),
                        Optional.of(new Report(PAYMENT, AMOUNT, APPROVED))));
    }

    @Override
    public String refusal(String code) {
        return "{\"error\":{\"code\":\"" + code + "\"}}";
    }

    @Override
    public Set<String> personal() {
        return Set.of("token-canary", "return-canary");
    }

    @Override
    public Optional<String> callback() {
        return Optional.of(
                """
                {"type":"charge.captured","data":{"id":"ch_1","key":"%s","kind":"charge",\
                "status":"captured","amount":"138.90","currency":"EUR"}}"""
                        .formatted(PAYMENT));
    }
}
