package io.portolan.payments;

import io.portolan.kernel.Money;
import io.portolan.kernel.PaymentId;

/// What became of a wish to give money back.
public sealed interface RefundOutcome {

    /// The provider gave it back.
    record Refunded(PaymentId refund) implements RefundOutcome {}

    /// It is promised and not finished: the provider works on it or did not answer. It settles by
    /// itself.
    record Pending(PaymentId refund) implements RefundOutcome {}

    /// The provider refused; nothing was given back.
    record Declined(PaymentId refund, DeclineReason reason) implements RefundOutcome {}

    /// More than what is left of any payment of the order.
    record TooMuch(Money left) implements RefundOutcome {}

    /// No payment of this order was taken by a provider (it may be due on delivery).
    record NothingCaptured() implements RefundOutcome {}

    /// The key was used for another refund before.
    record KeyTaken(PaymentId refund) implements RefundOutcome {}
}
