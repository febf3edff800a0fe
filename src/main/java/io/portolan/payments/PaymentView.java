package io.portolan.payments;

import io.portolan.kernel.Money;
import io.portolan.kernel.PaymentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One operation on money as staff and order pages see it.
///
/// @param provider `demo-bank`; `none` for cash on delivery
/// @param providerReference the provider's own number, once it is known
/// @param refunded of a capture: what went back or is going back
/// @param note why a refund was made, or what makes us doubt
/// @param flag something a person should look at, e.g. an amount that differs; null when all is
///     well
public record PaymentView(
        PaymentId id,
        OperationKind kind,
        PaymentState state,
        Money amount,
        Money refunded,
        String method,
        String provider,
        @Nullable String providerReference,
        @Nullable String redirectUrl,
        @Nullable DeclineReason reason,
        @Nullable String note,
        @Nullable String flag,
        Instant createdAt,
        Instant changedAt) {}
