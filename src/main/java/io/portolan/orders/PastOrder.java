package io.portolan.orders;

import io.portolan.kernel.Address;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An order of another shop, as that shop tells of it. It enters as history: nothing is reserved,
/// booked, sent or mailed for it.
///
/// @param source `shopify`
/// @param number as it was there: `#1001`
/// @param outsideId the number behind that number, when it is known
/// @param market the market of ours that delivers there; empty when none does
/// @param address where it went; its mail address is empty when none is known
/// @param standing what had become of it
/// @param told words of the source for the timeline; nothing personal
public record PastOrder(
        String source,
        String number,
        @Nullable String outsideId,
        String market,
        Language language,
        Address address,
        Papers papers,
        Bill bill,
        String paymentMethod,
        Standing standing,
        Map<String, String> told) {

    public PastOrder {
        told = Collections.unmodifiableMap(new TreeMap<>(told));
        if (standing.refunded().compareTo(bill.totals().total()) > 0) {
            throw new IllegalArgumentException(number + " gave back more than it took");
        }
    }

    /// What else was written on it. Personal data.
    ///
    /// @param billing where the bill went, when that was elsewhere
    public record Papers(@Nullable Address billing, String note, String attributes) {

        @Override
        public String toString() {
            return "Papers";
        }
    }

    /// How far it had come, and when.
    public record Standing(
            OrderState state,
            PaymentStanding payment,
            Money refunded,
            @Nullable String cancelReason,
            Instant placedAt,
            @Nullable Instant paidAt,
            @Nullable Instant sentAt) {}

    @Override
    public String toString() {
        return "PastOrder[" + source + " " + number + "]";
    }
}
