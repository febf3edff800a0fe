package io.portolan.orders;

import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.kernel.ReturnCase;
import io.portolan.payments.RefundOutcome;
import io.portolan.payments.Refunds;
import io.portolan.privacy.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

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
                of(order.id()).stream()
                        .filter(refund -> refund.state() != PieceRefund.State.FAILED)
                        .filter(refund -> refund.cause() != ReturnCase.PRICE_CUT)
                        .map(PieceRefund::pieces)
                        .toList();
        return new PiecesLeft(order.bill(), gone).lines();
    }

    /// The wish that was sent with this key before and went through, to answer it again.
    public Optional<PieceRefund> asked(OrderId order, String key) {
        return store.asked(order, key);
    }

    /// Gives back the money of these pieces, as `left(order).take(…)` reckoned them. The same key
    /// again answers what became of the first wish, and sends it when it was never sent. Not inside
    /// a transaction.
    public Outcome request(Order order, Wish wish) {
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
                            refund -> book(order.id(), wish, refund)));
        } catch (GoneMeanwhile gone) {
            return new Outcome.Gone();
        }
    }

    /// In the transaction that opens the refund: what was reckoned must still be so.
    private void book(OrderId id, Wish wish, PaymentId refund) {
        Order order = orders.lock(id).orElseThrow(GoneMeanwhile::new);
        PiecesBack wanted = wish.pieces();
        boolean still =
                left(order)
                        .take(wanted.counts(), wanted.delivery())
                        .filter(wanted::equals)
                        .isPresent();
        if (!still) throw new GoneMeanwhile();
        PieceRefundStore.Content content =
                new PieceRefundStore.Content(wish.cause(), wanted, wish.settled());
        store.insert(id, wish.key(), refund, content, clock.instant());
    }
}
