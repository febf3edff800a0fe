package io.portolan.orders;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which orders to list, newest first. Empty sets and nulls do not narrow.
///
/// @param number the whole number or its beginning
/// @param email the buyer's whole address
/// @param after the cursor of the last row of the page before, as `OrderPage.next` gave it
public record OrderFilter(
        Set<OrderState> states,
        Set<PaymentStanding> payments,
        @Nullable String market,
        @Nullable String number,
        @Nullable String email,
        @Nullable Instant from,
        @Nullable Instant to,
        Whence whence,
        @Nullable String after,
        int limit) {

    /// Where an order was placed.
    public enum Whence {
        ANY,
        HERE,
        /// In another shop, and taken over.
        ELSEWHERE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public OrderFilter {
        states = Set.copyOf(states);
        payments = Set.copyOf(payments);
        if (limit < 1 || limit > 1000) throw new IllegalArgumentException("limit: " + limit);
    }

    public static OrderFilter newest(int limit) {
        return new OrderFilter(
                Set.of(), Set.of(), null, null, null, null, null, Whence.HERE, null, limit);
    }

    public static OrderFilter in(OrderState state, int limit) {
        return new OrderFilter(
                Set.of(state), Set.of(), null, null, null, null, null, Whence.HERE, null, limit);
    }
}
