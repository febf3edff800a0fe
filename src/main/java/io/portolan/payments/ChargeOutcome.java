package io.portolan.payments;

import org.jspecify.annotations.Nullable;

/// What became of a charge or a refund.
public sealed interface ChargeOutcome {

    /// The money moved.
    record Approved(String providerReference) implements ChargeOutcome {}

    /// No money moved and none will.
    record Declined(DeclineReason reason) implements ChargeOutcome {}

    /// The buyer has to do something on a page of the provider.
    record NeedsAction(String redirectUrl) implements ChargeOutcome {}

    /// The provider took it on and will tell.
    record Processing() implements ChargeOutcome {}

    /// Not a failure: money may have moved, and the sweeper asks again. `doubt` is for staff.
    record Unknown(String doubt) implements ChargeOutcome {}

    /// The reason of a refusal; null for everything else.
    default @Nullable DeclineReason declined() {
        return this instanceof Declined(DeclineReason reason) ? reason : null;
    }
}
