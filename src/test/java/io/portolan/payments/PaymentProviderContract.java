package io.portolan.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.payments.provider.Charge;
import io.portolan.payments.provider.PaymentProvider;
import io.portolan.payments.provider.PaymentProvider.Lookup;
import io.portolan.payments.provider.RefundOrder;
import io.portolan.payments.provider.Report;
import io.portolan.platform.wire.Answer;
import io.portolan.platform.wire.FaultTable;
import io.portolan.platform.wire.Outcome;
import io.portolan.platform.wire.Safety;
import io.portolan.platform.wire.Trace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every payment provider must keep to, beside the contract of all connectors. Extend it and
/// say how the vendor writes its answers.
public abstract class PaymentProviderContract {

    protected static final PaymentId PAYMENT = PaymentId.of("01940000-0000-7000-8000-000000000001");
    private static final OrderId ORDER = OrderId.of("01940000-0000-7000-8000-000000000003");
    private static final Trace TRACE =
            new Trace(new UUID(0, 1), "test", "test", 1, 200, Duration.ZERO);

    protected abstract PaymentProvider provider();

    /// How the vendor writes this amount: `19.99`, `1999`.
    protected abstract String amountAsWritten(Money amount);

    /// The vendor's answer to a charge that was taken.
    protected abstract String captured(Money amount);

    /// Status and body when the vendor does not know the key.
    protected abstract Answer notFound(Trace trace);

    @ParameterizedTest
    @CsvSource({"1999,EUR", "1,EUR", "1999,JPY", "12345,KWD", "5,KWD", "100000000,VND"})
    void countsEveryCurrencyAsIsoDoes(long minor, String currency) {
        Money amount = Money.of(minor, currency);
        Charge charge = charge(amount);
        assertThat(provider().charge().ask().apply(charge).body())
                .contains(amountAsWritten(amount));
        RefundOrder refund = new RefundOrder(PAYMENT, "ref", amount, "http://x/y");
        assertThat(provider().refund().ask().apply(refund).body())
                .contains(amountAsWritten(amount));
        Outcome<Report> read = provider().charge().read().apply(answer(captured(amount)));
        assertThat(read)
                .isInstanceOfSatisfying(
                        Outcome.Ok.class,
                        ok -> {
                            Report report = (Report) ok.value();
                            assertThat(report.amount()).isEqualTo(amount);
                            assertThat(report.id()).isEqualTo(PAYMENT);
                            assertThat(report.outcome()).isInstanceOf(ChargeOutcome.Approved.class);
                        });
    }

    @Test
    void movesMoneyOnlyUnderThePaymentsOwnKey() {
        assertThat(provider().charge().safety()).isEqualTo(Safety.KEYED_WRITE);
        assertThat(provider().refund().safety()).isEqualTo(Safety.KEYED_WRITE);
        assertThat(provider().find().safety()).isEqualTo(Safety.READ);
        assertThat(provider().charge().ask().apply(charge(Money.of(1, "EUR"))).key())
                .isEqualTo(PAYMENT.toString());
    }

    @Test
    void tellsAnUnknownKeyFromADoubt() {
        Outcome<Optional<Report>> outcome = provider().find().read().apply(notFound(TRACE));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Ok.class, ok -> assertThat(ok.value()).isEqualTo(Optional.empty()));
        assertThat(provider().find().ask().apply(new Lookup(PAYMENT, true)).path())
                .contains(PAYMENT.toString());
    }

    @Test
    void namesEveryFaultByOneOfOurReasons() {
        List<String> names = Arrays.stream(DeclineReason.values()).map(Enum::name).toList();
        for (FaultTable.Row row : provider().faults().rows()) {
            assertThat(row.fault().code()).isIn(names);
        }
    }

    @Test
    void takesTheMethodsItSays() {
        assertThat(provider().methods()).isNotEmpty().containsAll(provider().tokenMethods());
    }

    private static Charge charge(Money amount) {
        return new Charge(PAYMENT, ORDER, amount, "demo-card", "approve", null, "http://x/y");
    }

    private static Answer answer(String body) {
        return new Answer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8), TRACE);
    }
}
