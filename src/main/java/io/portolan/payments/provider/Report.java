package io.portolan.payments.provider;

import io.portolan.kernel.Money;
import io.portolan.kernel.PaymentId;
import io.portolan.payments.ChargeOutcome;

/// What a provider says of one operation of ours, in an answer or a callback.
///
/// @param id the key we gave it
/// @param amount as the provider counts it, in our minor units: compared with what we asked for
public record Report(PaymentId id, Money amount, ChargeOutcome outcome) {}
