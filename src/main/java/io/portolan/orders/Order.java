package io.portolan.orders;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.SubjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order as it stands. Times in UTC. Who bought it and where it goes is asked for apart:
/// `Orders.address`.
///
/// @param token the secret part of the link to the order page
/// @param refunded how much has gone back
/// @param pieces how many pieces it has
/// @param origin where it came from when it was not placed here: then its money, its goods and its
///     parcels are another shop's
public record Order(
        OrderId id,
        String number,
        String token,
        OrderState state,
        PaymentStanding payment,
        int version,
        String market,
        Language language,
        CountryCode country,
        Money total,
        Money refunded,
        int pieces,
        String paymentMethod,
        SubjectId subject,
        Bill bill,
        @Nullable String cancelReason,
        Instant placedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant deliveredAt,
        @Nullable Origin origin) {

    /// What could still be given back.
    public Money refundable() {
        boolean moneyIsHere =
                origin == null
                        && (payment == PaymentStanding.PAID
                                || payment == PaymentStanding.PART_REFUNDED);
        return moneyIsHere ? total.minus(refunded) : Money.zero(total.currency());
    }
}
