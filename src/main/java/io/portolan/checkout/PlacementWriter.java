package io.portolan.checkout;

import io.portolan.inventory.Granting;
import io.portolan.inventory.ReservationAsk;
import io.portolan.inventory.Reservations;
import io.portolan.kernel.CartId;
import io.portolan.kernel.OrderId;
import io.portolan.landedcost.KeptQuotes;
import io.portolan.landedcost.PackedQuote;
import io.portolan.orders.OrderDraft;
import io.portolan.orders.Orders;
import io.portolan.payments.NewPayment;
import io.portolan.payments.Payments;
import io.portolan.platform.idempotency.Claims;
import io.portolan.pricing.CouponUse;
import io.portolan.pricing.Coupons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The one transaction that places orders: many at once, each module joining with one batch call.
/// Nothing else places an order.
@Component
class PlacementWriter {

    static final String SCOPE = "place";
    static final Duration HOLD = Duration.ofMinutes(30);
    static final Duration LEASE = Duration.ofSeconds(60);

    /// An order ready to be written.
    ///
    /// @param quotes what its bill rests on, one for each consignment
    /// @param answer made of the order's number when nothing is left to do after this transaction
    @SuppressWarnings("ArrayRecordComponent")
    record Wish(
            CartId cart,
            int version,
            String key,
            byte[] hash,
            OrderDraft draft,
            NewPayment payment,
            List<PackedQuote> quotes,
            @Nullable UUID coupon,
            @Nullable Function<String, Claims.Answer> answer) {

        OrderId order() {
            return draft.id();
        }
    }

    /// What became of a wish.
    sealed interface Written {
        record Done(String number, Claims.@Nullable Answer answer) implements Written {}

        record KnownKey(Claims.Found found) implements Written {}

        /// The cart changed or was placed in the meantime: look again.
        record CartMoved() implements Written {}

        record NoStock(List<Granting.Shortage> lines) implements Written {}

        record NoCoupon() implements Written {}
    }

    private final TransactionTemplate transaction;
    private final Claims claims;
    private final CartStore carts;
    private final Reservations reservations;
    private final Coupons coupons;
    private final OrderAndPayment ledger;
    private final Clock clock;

    PlacementWriter(
            TransactionTemplate transaction,
            Claims claims,
            CartStore carts,
            Reservations reservations,
            Coupons coupons,
            OrderAndPayment ledger,
            Clock clock) {
        this.transaction = transaction;
        this.claims = claims;
        this.carts = carts;
        this.reservations = reservations;
        this.coupons = coupons;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Orders, their payments and what their bills rest on are written together or not at all.
    @Component
    record OrderAndPayment(Orders orders, Payments payments, KeptQuotes quotes) {

        Map<OrderId, String> write(Collection<Wish> wishes) {
            Map<OrderId, String> numbers = orders.save(wishes.stream().map(Wish::draft).toList());
            payments.open(wishes.stream().map(Wish::payment).toList());
            quotes.keepWithOrders(wishes.stream().map(wish -> quoted(wish, numbers)).toList());
            return numbers;
        }

        private static PackedQuote.OfOrder quoted(Wish wish, Map<OrderId, String> numbers) {
            return new PackedQuote.OfOrder(numbers.getOrDefault(wish.order(), ""), wish.quotes());
        }
    }

    /// Commits the wishes in one transaction; answers by key. Keys and carts in one call are all
    /// different.
    Map<String, Written> write(List<Wish> wishes) {
        Map<String, Written> written = transaction.execute(status -> inside(wishes));
        if (written == null) throw new IllegalStateException("the placing transaction was silent");
        return written;
    }

    private Map<String, Written> inside(List<Wish> wishes) {
        Instant now = clock.instant();
        Map<String, Written> written = new HashMap<>();
        List<Wish> open = new ArrayList<>(wishes);
        dropKnownKeys(open, written);
        dropMovedCarts(open, written);
        Set<CartId> back = new HashSet<>();
        dropWithoutStock(open, written, back, now);
        dropWithoutCoupon(open, written, back);
        carts.untake(back);
        if (open.isEmpty()) return written;
        Map<OrderId, String> numbers = ledger.write(open);
        List<Claims.Claim> claimed = new ArrayList<>(open.size());
        for (Wish wish : open) {
            String number = numbers.getOrDefault(wish.order(), "");
            Claims.Answer answer = wish.answer() == null ? null : wish.answer().apply(number);
            written.put(wish.key(), new Written.Done(number, answer));
            claimed.add(
                    new Claims.Claim(
                            SCOPE,
                            wish.key(),
                            wish.hash(),
                            wish.order().value(),
                            now.plus(LEASE),
                            answer));
        }
        claims.claim(claimed, now);
        return written;
    }

    private void dropKnownKeys(List<Wish> open, Map<String, Written> written) {
        Map<String, Claims.Found> known = claims.find(SCOPE, open.stream().map(Wish::key).toList());
        open.removeIf(
                wish -> {
                    Claims.Found found = known.get(wish.key());
                    if (found != null) written.put(wish.key(), new Written.KnownKey(found));
                    return found != null;
                });
    }

    private void dropMovedCarts(List<Wish> open, Map<String, Written> written) {
        Set<CartId> taken =
                carts.take(
                        open.stream()
                                .map(w -> new CartStore.Taking(w.cart(), w.version(), w.order()))
                                .toList());
        open.removeIf(
                wish -> {
                    boolean moved = !taken.contains(wish.cart());
                    if (moved) written.put(wish.key(), new Written.CartMoved());
                    return moved;
                });
    }

    private void dropWithoutStock(
            List<Wish> open, Map<String, Written> written, Set<CartId> back, Instant now) {
        Map<OrderId, Granting> grants =
                reservations.grant(open.stream().map(wish -> ask(wish, now)).toList());
        open.removeIf(
                wish -> {
                    if (!(grants.get(wish.order()) instanceof Granting.SoldOut(var lines))) {
                        return false;
                    }
                    written.put(wish.key(), new Written.NoStock(lines));
                    back.add(wish.cart());
                    return true;
                });
    }

    private static ReservationAsk ask(Wish wish, Instant now) {
        return new ReservationAsk(
                wish.order(),
                wish.draft().bill().lines().stream()
                        .map(l -> new ReservationAsk.Line(l.number(), l.sku(), l.quantity()))
                        .toList(),
                now.plus(HOLD),
                wish.draft().payOnDelivery());
    }

    private void dropWithoutCoupon(
            List<Wish> open, Map<String, Written> written, Set<CartId> back) {
        List<CouponUse> uses = new ArrayList<>();
        for (Wish wish : open) {
            if (wish.coupon() != null) uses.add(new CouponUse(wish.order(), wish.coupon()));
        }
        if (uses.isEmpty()) return;
        Set<OrderId> refused = coupons.use(uses);
        open.removeIf(
                wish -> {
                    if (!refused.contains(wish.order())) return false;
                    reservations.release(wish.order());
                    written.put(wish.key(), new Written.NoCoupon());
                    back.add(wish.cart());
                    return true;
                });
    }
}
