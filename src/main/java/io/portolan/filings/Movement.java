package io.portolan.filings;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that changed what was sold: a sale, or a part of one that went back. What goes back is
/// below zero.
///
/// @param ref the order, or the operation that gave money back
/// @param day when it happened, a day of the market
/// @param soldOn the day of the sale it belongs to
/// @param scheme the tax was collected under, as the bill says
/// @param total what the buyer pays: net, duty, tax and fees together
/// @param rate what one unit of the bill's currency was worth when the price was made; null when
///     nothing was converted
record Movement(
        UUID ref,
        Kind kind,
        OrderId order,
        String number,
        Instant at,
        LocalDate day,
        LocalDate soldOn,
        Place place,
        @Nullable String scheme,
        Money total,
        Money duty,
        Money tax,
        Money fees,
        @Nullable Locked rate,
        List<TaxLine> taxes) {

    enum Kind {
        SALE("sale"),
        REFUND("refund"),
        /// Ended before anybody had paid for it.
        CANCELLED("cancelled");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) if (kind.word.equals(word)) return kind;
            throw new IllegalArgumentException(word);
        }
    }

    /// Where the goods start and end, as tax offices count it.
    ///
    /// @param region of the destination where tax depends on it, else null
    /// @param part the territory within the country whose own taxes fell on them, `es-canarias`;
    ///     null where those of the country did
    record Place(
            CountryCode country,
            @Nullable String region,
            CountryCode shipFrom,
            @Nullable String part) {

        /// A place where the taxes of the whole country fall.
        Place(CountryCode country, @Nullable String region, CountryCode shipFrom) {
            this(country, region, shipFrom, null);
        }
    }

    /// An exchange rate as it was locked with the bill.
    record Locked(BigDecimal rate, Currency to) {}

    /// One tax of it.
    ///
    /// @param tax `vat`, `gst`, `sales-tax`
    /// @param rate 0.19 is 19 %
    record TaxLine(String tax, @Nullable BigDecimal rate, Money base, Money amount) {}

    Movement {
        taxes = List.copyOf(taxes);
    }

    /// Goods and delivery without duty, tax and fees.
    Money net() {
        return total.minus(duty).minus(tax).minus(fees);
    }
}
