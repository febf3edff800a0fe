package io.portolan.checkout;

import io.portolan.kernel.Money;
import io.portolan.orders.Order;
import org.jspecify.annotations.Nullable;

/// The answer to a click that made an order, as the API gives it and as it is stored under the
/// idempotency key.
public record PlaceAnswer(Placed order, Paying payment) {

    /// The order, with the token that opens its page.
    public record Placed(String number, String state, String token, Money total) {}

    /// Where the payment stands.
    ///
    /// @param state `paid`, `due-on-delivery`, `needs-action`, `processing`, `unknown`, `declined`
    /// @param redirectUrl where the buyer goes on, for `needs-action`
    public record Paying(
            String state,
            @Nullable String redirectUrl,
            @Nullable String reason,
            @Nullable String advice) {}

    static PlaceAnswer of(Order order, String state, @Nullable String redirectUrl) {
        return new PlaceAnswer(
                new Placed(order.number(), order.state().word(), order.token(), order.total()),
                new Paying(state, redirectUrl, null, null));
    }
}
