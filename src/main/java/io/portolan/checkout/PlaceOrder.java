package io.portolan.checkout;

import io.portolan.checkout.PlacementWriter.Wish;
import io.portolan.checkout.PlacementWriter.Written;
import io.portolan.kernel.CartId;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.orders.Order;
import io.portolan.orders.OrderState;
import io.portolan.orders.Orders;
import io.portolan.orders.PaymentStanding;
import io.portolan.platform.idempotency.Claims;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Placing an order, top to bottom: look at the cart, price it, check that nothing is missing,
/// write order, reservation and payment in one commit, then ask the payment provider, then record
/// what it said. The same key twice gives the same answer once done.
@Component
public class PlaceOrder {

    private static final int LOOKS = 4;

    private final CartStore carts;
    private final Carts views;
    private final WishMaker wishes;
    private final PlacementQueue queue;
    private final Paying paying;
    private final Orders orders;
    private final Claims claims;

    PlaceOrder(
            CartStore carts,
            Carts views,
            WishMaker wishes,
            PlacementQueue queue,
            Paying paying,
            Orders orders,
            Claims claims) {
        this.carts = carts;
        this.views = views;
        this.wishes = wishes;
        this.queue = queue;
        this.paying = paying;
        this.orders = orders;
        this.claims = claims;
    }

    /// Places the cart. Never throws for what can happen in trade; each outcome is a `Placement`.
    public Placement place(PlaceCommand click) {
        views.placing(click.cart());
        for (int look = 0; look < LOOKS; look++) {
            Cart cart = carts.find(click.cart()).orElse(null);
            if (cart == null) return new Placement.NoSuchCart();
            Placement answer = cart.order() == null ? fresh(click, cart) : again(click, cart);
            if (answer != null) return answer;
        }
        return new Placement.Busy();
    }

    /// A cart that has not been placed. Null when it changed meanwhile: look again.
    private @Nullable Placement fresh(PlaceCommand click, Cart cart) {
        CartView view = views.view(cart);
        WishMaker.Made made = wishes.make(click, cart, view);
        if (made instanceof WishMaker.Made.Missing(var placement)) {
            return replayOr(click, placement);
        }
        Wish wish = ((WishMaker.Made.Ready) made).wish();
        Optional<Written> written = queue.submit(wish);
        if (written.isEmpty()) return new Placement.Busy();
        return switch (written.get()) {
            case Written.Done(var number, var answer) ->
                    answer != null
                            ? PlaceAnswers.read(answer, false)
                            : paying.go(click, wish.payment().id(), wish.order());
            case Written.KnownKey(var found) -> known(click, found);
            case Written.CartMoved() -> null;
            case Written.NoStock(var lines) ->
                    new Placement.SoldOut(lines, views.view(views.require(cart.id())));
            case Written.NoCoupon() ->
                    new Placement.CouponGone(views.view(views.require(cart.id())));
        };
    }

    /// A key that was answered before is answered so again, whatever the cart looks like now.
    private Placement replayOr(PlaceCommand click, Placement otherwise) {
        return claims.find(PlacementWriter.SCOPE, click.key())
                .map(found -> known(click, found))
                .orElse(otherwise);
    }

    private Placement known(PlaceCommand click, Claims.Found found) {
        if (!found.sameRequest(click.hash())) return new Placement.KeyReused();
        if (found.answer() != null) return PlaceAnswers.read(found.answer(), true);
        return paying.resume(click, found);
    }

    /// A cart that has become an order. Null when it was freed and can be placed anew.
    private @Nullable Placement again(PlaceCommand click, Cart cart) {
        Optional<Claims.Found> found = claims.find(PlacementWriter.SCOPE, click.key());
        if (found.isPresent()) return known(click, found.get());
        OrderId id = cart.order();
        Order order = id == null ? null : orders.find(id).orElse(null);
        if (order == null) return null;
        boolean unchanged = Integer.valueOf(cart.version()).equals(cart.orderVersion());
        boolean declined =
                order.state() == OrderState.AWAITING_PAYMENT
                        && order.payment() == PaymentStanding.DECLINED;
        if (declined && unchanged) return retry(click, cart, order);
        if (declined || order.state() == OrderState.CANCELLED) {
            return freed(cart.id(), order);
        }
        return unchanged ? alreadyPlaced(order) : freed(cart.id(), order);
    }

    private Placement retry(PlaceCommand click, Cart cart, Order order) {
        Money total = order.total();
        if (!total.currency().equals(click.total().currency())
                || total.compareTo(click.total()) > 0) {
            return new Placement.PriceMoved(views.view(cart));
        }
        CartView view = views.view(cart);
        Placement held = WishMaker.heldLine(view);
        if (held != null) return held;
        Placement missing = wishes.methodFault(click, view.market(), total);
        return missing == null ? paying.nextTry(click, order) : missing;
    }

    /// Lets the cart go from an order that came to nothing or that is done; an unpaid one is ended
    /// and its goods go to the next.
    private @Nullable Placement freed(CartId cart, Order order) {
        if (order.state() == OrderState.AWAITING_PAYMENT) {
            if (order.payment() != PaymentStanding.DECLINED) return alreadyPlaced(order);
            orders.cancel(order.id(), "superseded", null);
        }
        carts.free(cart, order.id());
        return null;
    }

    private static Placement alreadyPlaced(Order order) {
        return new Placement.AlreadyPlaced(
                order.id(), PlaceAnswer.of(order, PlaceAnswers.word(order), null));
    }
}
