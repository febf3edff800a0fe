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
    /// @param pieces what goes back, and what the buyer gets
    /// @param duties what becomes of the charges, in the order of the bill; null without any
    public record Look(ReturnCase cause, PiecesBack pieces, @Nullable LandedCostRefund duties) {}

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
    /// Of an order that was never sent, `RETURN` and the like are `NOT_SENT`; who takes back all
    /// that
    /// is left of it takes back the delivery too.
    ///
    /// @param pieces how many, by the number of the bill's line
    /// @param delivery whether the buyer gets their share of delivery and fees as well
    public Optional<Look> look(
            Order order, Map<Integer, Integer> pieces, boolean delivery, ReturnCase cause) {
        PiecesLeft left = refunds.left(order);
        ReturnCase honest = cause(order, cause);
        boolean all =
                honest == ReturnCase.NOT_SENT
                        && order.bill().lines().stream()
                                .allMatch(l -> pieces.getOrDefault(l.number(), 0) >= left.of(l));
        return left.take(pieces, delivery || all)
                .filter(back -> back.total().minor() > 0)
                .map(back -> look(order, back, cause));
    }

    /// Whether a parcel of the order was handed to a carrier, as far as anybody knows.
    public boolean sent(Order order) {
        return order.origin() != null
                || shipments.ofOrder(order.id()).stream()
                        .anyMatch(parcel -> parcel.state() != Shipment.State.REFUSED);
    }

    private ReturnCase cause(Order order, ReturnCase said) {
        if (said == ReturnCase.PRICE_CUT) return said;
        if (!sent(order)) return ReturnCase.NOT_SENT;
        return said == ReturnCase.NOT_SENT ? ReturnCase.RETURN : said;
    }

    /// What these pieces come to, as they were reckoned.
    public Look look(Order order, PiecesBack back, ReturnCase said) {
        ReturnCase cause = cause(order, said);
        boolean past = order.origin() != null;
        if (past || order.bill().charges().isEmpty()) return new Look(cause, back, null);
        return new Look(cause, back, landedCost.refund(asked(order, back, cause)));
    }

    /// Gives the money back and keeps what was decided. The same key again answers what became of
    /// the first wish. Not inside a transaction.
    ///
    /// @param reason for the payments, a word
    public PieceRefunds.Outcome send(
            Order order, Look look, String reason, Actor actor, String key) {
        return refunds.request(
                order,
                new PieceRefunds.Wish(
                        look.pieces(), look.cause(), settled(look), reason, actor, key));
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
