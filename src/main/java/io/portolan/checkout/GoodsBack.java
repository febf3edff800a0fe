package io.portolan.checkout;

import io.portolan.kernel.Address;
import io.portolan.kernel.ReturnCase;
import io.portolan.landedcost.ChargeKind;
import io.portolan.landedcost.Destination;
import io.portolan.landedcost.LandedCost;
import io.portolan.landedcost.LandedCostRefund;
import io.portolan.landedcost.RefundRequest;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.orders.PieceRefund;
import io.portolan.orders.PieceRefunds;
import io.portolan.orders.PiecesBack;
import io.portolan.orders.PiecesLeft;
import io.portolan.orders.Settlement;
import io.portolan.privacy.Actor;
import io.portolan.shipping.Shipment;
import io.portolan.shipping.Shipments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Money back for pieces of an order, with what becomes of their duty, tax and fees.
@Service
public class GoodsBack {

    /// What a refund comes to, before it is sent.
    ///
    /// @param sent how far the order's parcel is
    /// @param pieces what goes back, and what the buyer gets
    /// @param duties what becomes of the charges, in the order of the bill; null without any
    public record Look(
            ReturnCase cause, Sent sent, PiecesBack pieces, @Nullable LandedCostRefund duties) {}

    /// How far an order's parcel is, as far as anybody knows.
    public enum Sent {
        /// No label was bought.
        NO,
        /// A label was bought or asked for, and the carrier has not seen the parcel: whether it
        /// left, only who packed it can say.
        LABELLED,
        YES
    }

    private final Orders orders;
    private final PieceRefunds refunds;
    private final LandedCost landedCost;
    private final Markets markets;
    private final Shipments shipments;
    private final Clock clock;

    GoodsBack(
            Orders orders,
            PieceRefunds refunds,
            LandedCost landedCost,
            Markets markets,
            Shipments shipments,
            Clock clock) {
        this.shipments = shipments;
        this.orders = orders;
        this.refunds = refunds;
        this.landedCost = landedCost;
        this.markets = markets;
        this.clock = clock;
    }

    /// What these pieces come to by the rules of today. Empty when nothing is wanted, more than is
    /// left, or nothing was paid for it.
    ///
    /// Of an order without a label, `RETURN` and the like are `NOT_SENT`; of one whose parcel the
    /// carrier has seen, `NOT_SENT` is a `RETURN`. Who takes back the last of an order that was
    /// never sent takes back the delivery too, and what earlier refunds kept of it.
    ///
    /// @param pieces how many, by the number of the bill's line
    /// @param delivery whether the buyer gets their share of delivery and fees as well
    public Optional<Look> look(
            Order order, Map<Integer, Integer> pieces, boolean delivery, ReturnCase cause) {
        Sent sent = sent(order);
        ReturnCase honest = honest(sent, cause);
        return refunds.take(order, pieces, delivery, honest)
                .filter(back -> back.total().minor() > 0)
                .map(back -> look(order, sent, back, honest));
    }

    /// How far the order's parcel is.
    public Sent sent(Order order) {
        if (order.origin() != null) return Sent.YES;
        Sent sent = Sent.NO;
        for (Shipment parcel : shipments.ofOrder(order.id())) {
            if (parcel.state() == Shipment.State.REFUSED) continue;
            if (seen(parcel)) return Sent.YES;
            sent = Sent.LABELLED;
        }
        return sent;
    }

    /// A parcel that nobody ever saw may be called late, and a label may be taken back.
    private static boolean seen(Shipment parcel) {
        return switch (parcel.phase()) {
            case LABELLED, CANCELLED -> false;
            case STALE -> parcel.phaseAt() != null;
            default -> true;
        };
    }

    /// What can have happened to the goods of an order.
    public List<ReturnCase> causes(Order order) {
        Sent sent = sent(order);
        return Arrays.stream(ReturnCase.values())
                .filter(cause -> honest(sent, cause) == cause)
                .toList();
    }

    /// What can still go back.
    public PiecesLeft left(Order order) {
        return refunds.left(order);
    }

    private static ReturnCase honest(Sent sent, ReturnCase said) {
        if (said == ReturnCase.PRICE_CUT) return said;
        return switch (sent) {
            case NO -> ReturnCase.NOT_SENT;
            case LABELLED -> said;
            case YES -> said == ReturnCase.NOT_SENT ? ReturnCase.RETURN : said;
        };
    }

    /// What was decided of a refund that was asked for before.
    public Look again(Order order, PieceRefund before) {
        return look(order, sent(order), before.pieces(), before.cause());
    }

    private Look look(Order order, Sent sent, PiecesBack back, ReturnCase cause) {
        boolean past = order.origin() != null;
        if (past || order.bill().charges().isEmpty()) return new Look(cause, sent, back, null);
        return new Look(cause, sent, back, landedCost.refund(asked(order, back, cause)));
    }

    /// Gives the money back and keeps what was decided. The same key again answers what became of
    /// the first wish. Gone when somebody bought a label since the look. Not inside a transaction.
    ///
    /// @param reason for the payments, a word
    public PieceRefunds.Outcome send(
            Order order, Look look, String reason, Actor actor, String key) {
        return refunds.request(
                order,
                new PieceRefunds.Wish(
                        look.pieces(), look.cause(), settled(look), reason, actor, key),
                () -> sent(order) == look.sent());
    }

    private RefundRequest asked(Order order, PiecesBack back, ReturnCase cause) {
        Market market = markets.require(order.market());
        List<RefundRequest.Charged> charges = new ArrayList<>();
        for (int i = 0; i < order.bill().charges().size(); i++) {
            Bill.Charge charge = order.bill().charges().get(i);
            charges.add(
                    new RefundRequest.Charged(
                            kind(charge),
                            charge.words(),
                            charge.details(),
                            charge.rate(),
                            back.charged().get(i),
                            back.back().get(i)));
        }
        return new RefundRequest(
                destination(order),
                order.bill().delivery().startsIn(market.shipFrom().country()),
                LocalDate.ofInstant(order.placedAt(), market.zone()),
                LocalDate.now(clock.withZone(market.zone())),
                cause,
                order.bill().scheme(),
                // What was paid at the door is none of the bill's charges.
                true,
                charges);
    }

    /// Region and postcode only choose the rules and go no further.
    private Destination destination(Order order) {
        Address to = orders.address(order.id()).orElse(null);
        return to == null
                ? new Destination(order.country(), null, null)
                : new Destination(order.country(), to.region(), to.postcode());
    }

    private static ChargeKind kind(Bill.Charge charge) {
        return ChargeKind.valueOf(charge.kind().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<Settlement> settled(Look look) {
        List<Settlement> settled = new ArrayList<>();
        if (look.duties() == null) return settled;
        List<LandedCostRefund.Part> parts = look.duties().parts();
        for (int i = 0; i < parts.size(); i++) {
            LandedCostRefund.Part part = parts.get(i);
            if (part.of().amount().isZero()) continue;
            settled.add(
                    new Settlement(
                            i,
                            Settlement.Fate.valueOf(part.fate().name()),
                            part.recovered(),
                            part.lost(),
                            part.recovered().isZero() ? null : claim(part.claim()),
                            part.rule().id(),
                            part.rule().source(),
                            part.rule().estimate()));
        }
        return settled;
    }

    private static Settlement.@Nullable Claim claim(LandedCostRefund.@Nullable Claim claim) {
        if (claim == null) return null;
        return new Settlement.Claim(
                claim.authority(),
                claim.claimant(),
                claim.form(),
                claim.until(),
                claim.conditions());
    }
}
