package io.portolan.checkout;

import io.portolan.orders.Order;
import io.portolan.orders.PaymentStanding;
import io.portolan.payments.ChargeOutcome;
import io.portolan.payments.DeclineReason;
import io.portolan.platform.idempotency.Claims;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// Answers to clicks as stored bytes and back.
final class PlaceAnswers {

    private static final String JSON = "application/json";
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addMixIn(io.portolan.kernel.Money.class, MoneyShape.class)
                    .addMixIn(io.portolan.kernel.Currency.class, CurrencyShape.class)
                    .build();

    private PlaceAnswers() {}

    static Claims.Answer stored(int status, PlaceAnswer answer) {
        String text = MAPPER.writeValueAsString(answer);
        return new Claims.Answer(status, JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    static Placement read(Claims.Answer stored, boolean replayed) {
        PlaceAnswer answer = MAPPER.readValue(stored.body(), PlaceAnswer.class);
        if (stored.status() != 402) {
            return new Placement.Placed(stored.status(), answer, replayed);
        }
        String reason = answer.payment().reason();
        return new Placement.Declined(
                answer,
                DeclineReason.valueOf(
                        reason == null
                                ? "OURS"
                                : reason.toUpperCase(Locale.ROOT).replace('-', '_')),
                replayed);
    }

    /// The answer for what the provider said.
    static Claims.Answer of(Order order, ChargeOutcome outcome) {
        return switch (outcome) {
            case ChargeOutcome.Approved approved ->
                    stored(201, PlaceAnswer.of(order, "paid", null));
            case ChargeOutcome.NeedsAction(String url) ->
                    stored(202, PlaceAnswer.of(order, "needs-action", url));
            case ChargeOutcome.Processing() ->
                    stored(202, PlaceAnswer.of(order, "processing", null));
            case ChargeOutcome.Unknown unknown ->
                    stored(202, PlaceAnswer.of(order, "unknown", null));
            case ChargeOutcome.Declined(DeclineReason reason) -> declined(order, reason);
        };
    }

    private static Claims.Answer declined(Order order, DeclineReason reason) {
        PlaceAnswer.Placed placed = PlaceAnswer.of(order, "", null).order();
        return stored(
                402,
                new PlaceAnswer(
                        placed,
                        new PlaceAnswer.Paying(
                                "declined", null, reason.word(), reason.advice(order.language()))));
    }

    /// The payment's state as the API says it, from the order alone.
    static String word(Order order) {
        return switch (order.payment()) {
            case PAID, PART_REFUNDED, REFUNDED -> "paid";
            case DUE_ON_DELIVERY -> "due-on-delivery";
            case DECLINED -> "declined";
            case OPEN, PENDING -> "processing";
        };
    }

    static boolean settled(PaymentStanding standing) {
        return standing != PaymentStanding.OPEN && standing != PaymentStanding.PENDING;
    }

    abstract static class MoneyShape {
        @com.fasterxml.jackson.annotation.JsonIgnore
        abstract boolean isZero();

        @com.fasterxml.jackson.annotation.JsonIgnore
        abstract boolean isNegative();
    }

    interface CurrencyShape {
        @com.fasterxml.jackson.annotation.JsonCreator
        static io.portolan.kernel.Currency of(String code) {
            return io.portolan.kernel.Currency.of(code);
        }

        @com.fasterxml.jackson.annotation.JsonValue
        String code();
    }
}
