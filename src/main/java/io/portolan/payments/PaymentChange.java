package io.portolan.payments;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An operation on money that has just moved to another state.
///
/// @param reason why, when the state is `FAILED`; null otherwise
/// @param redirectUrl where the buyer goes on, when the state is `NEEDS_ACTION`
public record PaymentChange(
        PaymentId paymentId,
        OrderId orderId,
        OperationKind kind,
        PaymentState state,
        Money amount,
        @Nullable DeclineReason reason,
        @Nullable String redirectUrl,
        Instant at) {}
