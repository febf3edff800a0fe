package io.portolan.payments;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `payment_op`.
///
/// @param capture of a refund: the capture it gives back from
/// @param captureReference of a refund: the provider's number of that capture
record Operation(
        PaymentId id,
        OrderId order,
        OperationKind kind,
        PaymentState state,
        Money amount,
        Money refunded,
        String method,
        String provider,
        @Nullable String reference,
        @Nullable String token,
        @Nullable String returnUrl,
        @Nullable String redirectUrl,
        @Nullable PaymentId capture,
        @Nullable String captureReference,
        @Nullable DeclineReason reason,
        @Nullable String note,
        @Nullable String flag,
        Instant createdAt,
        Instant changedAt) {

    /// What is already known of it; null when the provider has still to be asked.
    @Nullable ChargeOutcome known() {
        return switch (state) {
            case SUCCEEDED, DUE ->
                    new ChargeOutcome.Approved(reference == null ? "none" : reference);
            case FAILED -> new ChargeOutcome.Declined(reason == null ? DeclineReason.OURS : reason);
            case NEEDS_ACTION ->
                    new ChargeOutcome.NeedsAction(redirectUrl == null ? "" : redirectUrl);
            case PROCESSING -> new ChargeOutcome.Processing();
            case CREATED, SENT, UNKNOWN -> null;
        };
    }

    PaymentView view() {
        return new PaymentView(
                id,
                kind,
                state,
                amount,
                refunded,
                method,
                provider,
                reference,
                redirectUrl,
                reason,
                note,
                flag,
                createdAt,
                changedAt);
    }
}
