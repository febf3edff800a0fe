package io.portolan.orders;

import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.kernel.ReturnCase;
import io.portolan.payments.RefundOutcome;
import io.portolan.payments.Refunds;
import io.portolan.privacy.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Money back for pieces of an order. No piece goes back twice, however many ask at once, and all
/// pieces of a line together give back what the bill says of it, to the minor unit. The pieces of a
/// refund that is on its way, or whose end nobody knows, are taken; a refund that fails frees them.
@Service
public class PieceRefunds {

    /// What became of a wish.
    public sealed interface Outcome {

        /// The payments were asked.
        record Asked(RefundOutcome outcome) implements Outcome {}

        /// Some of the pieces went back in between: look again.
        record Gone() implements Outcome {}
    }

    /// Money wanted back for pieces.
    ///
    /// @param settled what becomes of the charges
    /// @param key one per wish, made by who asks
    public record Wish(
            PiecesBack pieces,
            ReturnCase cause,
            List<Settlement> settled,
            String reason,
            Actor actor,
            String key) {
        public Wish {
            settled = List.copyOf(settled);
        }
    }

    private static final class GoneMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final PieceRefundStore store;
    private final OrderStore orders;
    private final Refunds refunds;
    private final Clock clock;

    PieceRefunds(PieceRefundStore store, OrderStore orders, Refunds refunds, Clock clock) {
        this.store = store;
        this.orders = orders;
        this.refunds = refunds;
        this.clock = clock;
    }

    /// All refunds of pieces of the order, the oldest first, failed ones too.
    public List<PieceRefund> of(OrderId order) {
        return store.of(order);
    }

    /// What can still go back.
    public PiecesLeft left(Order order) {
        return store.left(order);
    }

    /// The goods that are still to be sent, as lines of the bill with what is left of each: without
    /// those whose money went back, unless the buyer keeps them. None when nothing is left.
    public List<Bill.Line> toSend(Order order) {
        List<PiecesBack> gone =
                gone(order)
                        .filter(refund -> refund.cause() != ReturnCase.PRICE_CUT)
                        .map(PieceRefund::pieces)
                        .toList();
        return new PiecesLeft(order.bill(), gone).lines();
    }

    /// The same, and no money goes back for any of it before the transaction ends. Refuses an order
    /// that is not there with `IllegalArgumentException`.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Bill.Line> hold(OrderId id) {
        return toSend(
                orders.lock(id)
                        .orElseThrow(() -> new IllegalArgumentException("no such order: " + id)));
    }

    /// What these pieces come to when they go back for this cause. Empty when nothing is wanted, or
    /// more than is left. Who takes back the last of an order that was never sent gets the delivery
    /// too, and what earlier refunds kept of it.
    ///
    /// @param pieces how many, by the number of the bill's line
    /// @param delivery whether the buyer gets their share of delivery and fees as well
    public Optional<PiecesBack> take(
            Order order, Map<Integer, Integer> pieces, boolean delivery, ReturnCase cause) {
        List<PieceRefund> gone = gone(order).toList();
        PiecesLeft left =
                new PiecesLeft(order.bill(), gone.stream().map(PieceRefund::pieces).toList());
        boolean last =
                cause == ReturnCase.NOT_SENT
                        && order.bill().lines().stream()
                                .allMatch(l -> pieces.getOrDefault(l.number(), 0) >= left.of(l));
        boolean nothingSent = gone.stream().allMatch(g -> g.cause() == ReturnCase.NOT_SENT);
        return last && nothingSent ? left.last(pieces) : left.take(pieces, delivery || last);
    }

    private Stream<PieceRefund> gone(Order order) {
        return of(order.id()).stream().filter(refund -> refund.state() != PieceRefund.State.FAILED);
    }

    /// The wish that was sent with this key before and went through, to answer it again.
    public Optional<PieceRefund> asked(OrderId order, String key) {
        return store.asked(order, key);
    }

    /// Gives back the money of these pieces, as `take` reckoned them. The same key
    /// again answers what became of the first wish, and sends it when it was never sent. Not inside
    /// a transaction.
    public Outcome request(Order order, Wish wish) {
        return request(order, wish, () -> true);
    }

    /// The same as long as something else holds, too: it is asked while the order is locked.
    public Outcome request(Order order, Wish wish, BooleanSupplier still) {
        Optional<PieceRefund> before = store.asked(order.id(), wish.key());
        if (before.isPresent() && !before.get().pieces().equals(wish.pieces())) {
            return new Outcome.Asked(new RefundOutcome.KeyTaken(before.get().refund()));
        }
        try {
            return new Outcome.Asked(
                    refunds.request(
                            order.id(),
                            wish.pieces().total(),
                            wish.reason(),
                            wish.actor(),
                            wish.key(),
                            refund -> book(order.id(), wish, still, refund)));
        } catch (GoneMeanwhile gone) {
            return new Outcome.Gone();
        }
    }

    /// In the transaction that opens the refund: what was reckoned must still be so.
    private void book(OrderId id, Wish wish, BooleanSupplier also, PaymentId refund) {
        Order order = orders.lock(id).orElseThrow(GoneMeanwhile::new);
        PiecesBack wanted = wish.pieces();
        boolean still =
                take(order, wanted.counts(), wanted.delivery(), wish.cause())
                        .filter(wanted::equals)
                        .isPresent();
        if (!still || !also.getAsBoolean()) throw new GoneMeanwhile();
        PieceRefundStore.Content content =
                new PieceRefundStore.Content(wish.cause(), wanted, wish.settled());
        store.insert(id, wish.key(), refund, content, clock.instant());
    }
}
