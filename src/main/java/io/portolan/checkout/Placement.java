package io.portolan.checkout;

import io.portolan.inventory.Granting;
import io.portolan.kernel.OrderId;
import io.portolan.payments.DeclineReason;
import java.util.List;

/// What became of the click.
public sealed interface Placement {

    /// There is an order. Status 201 when it is paid or to be paid at the door, 202 while the
    /// outcome is not known or the buyer has to act.
    record Placed(int status, PlaceAnswer answer, boolean replayed) implements Placement {}

    /// The payment was refused. The order waits for another try; the cart stays.
    record Declined(PlaceAnswer answer, DeclineReason reason, boolean replayed)
            implements Placement {}

    /// It costs more than was shown: here is what it costs now.
    record PriceMoved(CartView now) implements Placement {}

    /// A rate that prices were converted with is older than the shop allows: nothing can be ordered
    /// in this currency until a newer one is known. The cart stays.
    record RateStale(String currency) implements Placement {}

    record SoldOut(List<Granting.Shortage> lines, CartView now) implements Placement {
        public SoldOut {
            lines = List.copyOf(lines);
        }
    }

    /// Something is missing or wrong; `field` is the part of the request or of the cart.
    record Incomplete(String field, String code, String message) implements Placement {}

    /// The cart has become an order already.
    record AlreadyPlaced(OrderId order, PlaceAnswer answer) implements Placement {}

    /// The same key is being worked on.
    record InProgress() implements Placement {}

    /// The key was used for another request.
    record KeyReused() implements Placement {}

    /// Too many at once: nothing was done.
    record Busy() implements Placement {}

    record NoSuchCart() implements Placement {}

    /// The coupon ran out between the quote and the click.
    record CouponGone(CartView now) implements Placement {}
}
