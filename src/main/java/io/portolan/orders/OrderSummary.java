package io.portolan.orders;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.SubjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One row of a list of orders.
///
/// @param outsideNumber what it was called in the shop it came from; null when it was placed here
public record OrderSummary(
        OrderId id,
        String number,
        OrderState state,
        PaymentStanding payment,
        String market,
        CountryCode country,
        Money total,
        int pieces,
        SubjectId subject,
        Instant placedAt,
        @Nullable String outsideNumber) {}
