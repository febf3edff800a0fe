package io.portolan.payments.provider;

import io.portolan.kernel.Money;
import io.portolan.kernel.PaymentId;

/// What a provider is asked to give back.
///
/// @param captureReference the provider's own number of the charge
public record RefundOrder(PaymentId id, String captureReference, Money amount, String notifyUrl) {}
