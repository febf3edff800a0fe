package io.portolan.payments;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import org.jspecify.annotations.Nullable;

/// A buyer's try to pay an order, before anybody was asked.
///
/// @param seq 1 for the first try of this order, 2 for the next
/// @param amount not negative; zero is settled without a provider
/// @param method a code of [PaymentMethods]: `demo-card`, `cod`
/// @param token the provider's name for the card, where the method takes one; never a card number
/// @param returnUrl where the buyer's browser comes back to after the provider's own page
public record NewPayment(
        PaymentId id,
        OrderId order,
        int seq,
        Money amount,
        String method,
        @Nullable String token,
        @Nullable String returnUrl) {

    public NewPayment {
        if (amount.isNegative()) throw new IllegalArgumentException("negative amount: " + amount);
        if (seq < 1) throw new IllegalArgumentException("tries are counted from 1: " + seq);
    }

    @Override
    public String toString() {
        return "NewPayment[" + id + " " + method + " " + amount + "]";
    }
}
