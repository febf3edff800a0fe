package io.portolan.orders;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.SubjectId;
import java.time.Instant;

/// One row of a list of orders.
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
        Instant placedAt) {}
