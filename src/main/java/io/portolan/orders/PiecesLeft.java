package io.portolan.orders;

import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pieces of an order that have not gone back, and what is left of the bill for them.
public final class PiecesLeft {

    /// What is left of one line.
    private static final class Rest {
        private final Bill.Line line;
        private int pieces;
        private Money net;
        private Money delivery;
        private final List<Money> charges;

        Rest(Bill.Line line, Money delivery, List<Money> charges) {
            this.line = line;
            this.pieces = line.quantity();
            this.net = line.net();
            this.delivery = delivery;
            this.charges = new ArrayList<>(charges);
        }

        void less(PiecesBack.Line gone) {
            pieces -= gone.quantity();
            net = net.minus(gone.net());
            delivery = delivery.minus(gone.delivery());
            for (int i = 0; i < charges.size(); i++) {
                charges.set(i, charges.get(i).minus(gone.charged().get(i)));
            }
        }
    }

    private final Bill bill;
    private final List<PiecesBack> gone;
    private final List<Rest> rests = new ArrayList<>();

    /// @param gone what went back or is on its way back
    public PiecesLeft(Bill bill, List<PiecesBack> gone) {
        this.bill = bill;
        this.gone = List.copyOf(gone);
        List<List<Money>> cells = ChargeCells.of(bill);
        List<Money> delivery =
                bill.totals()
                        .shipping()
                        .split(
                                ChargeCells.weights(
                                        bill.lines().stream().map(Bill.Line::net).toList()));
        for (int i = 0; i < bill.lines().size(); i++) {
            int at = i;
            rests.add(
                    new Rest(
                            bill.lines().get(i),
                            delivery.get(i),
                            cells.stream().map(charge -> charge.get(at)).toList()));
        }
        for (PiecesBack one : gone) one.lines().forEach(this::less);
    }

    private void less(PiecesBack.Line gone) {
        rests.stream()
                .filter(rest -> rest.line.number() == gone.number())
                .forEach(rest -> rest.less(gone));
    }

    /// How many pieces of this line can still go back.
    public int of(Bill.Line line) {
        return rests.stream()
                .filter(rest -> rest.line.number() == line.number())
                .mapToInt(rest -> Math.max(0, rest.pieces))
                .sum();
    }

    /// The lines of the bill with what is left of each.
    List<Bill.Line> lines() {
        return rests.stream()
                .filter(rest -> rest.pieces > 0)
                .map(rest -> rest.line.part(rest.pieces, rest.net))
                .toList();
    }

    /// Whether all pieces are gone.
    public boolean none() {
        return rests.stream().allMatch(rest -> rest.pieces <= 0);
    }

    /// What these pieces come to: that of the last piece of a line is all that is left of it. Empty
    /// when nothing is wanted, or more of a line than is left.
    ///
    /// @param pieces how many, by the line's number
    /// @param delivery whether the buyer gets their share of delivery and fees as well
    public Optional<PiecesBack> take(Map<Integer, Integer> pieces, boolean delivery) {
        List<PiecesBack.Line> lines = new ArrayList<>();
        for (Rest rest : rests) {
            int wanted = pieces.getOrDefault(rest.line.number(), 0);
            if (wanted < 0 || wanted > Math.max(0, rest.pieces)) return Optional.empty();
            if (wanted > 0) lines.add(line(rest, wanted, delivery));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new PiecesBack(delivery, lines));
    }

    /// The same of the last pieces of an order that was never sent: with them goes what earlier
    /// refunds kept of delivery, fees and the tax on them, so that all of them together are the
    /// bill.
    Optional<PiecesBack> last(Map<Integer, Integer> pieces) {
        return take(pieces, true).map(this::withWhatWasKept);
    }

    private PiecesBack withWhatWasKept(PiecesBack own) {
        List<PiecesBack> all = new ArrayList<>(gone);
        all.add(own);
        Money delivery = bill.totals().shipping();
        List<Money> kept =
                new ArrayList<>(bill.charges().stream().map(Bill.Charge::amount).toList());
        for (PiecesBack back : all) {
            delivery = delivery.minus(back.deliveryBack());
            for (int i = 0; i < kept.size(); i++)
                kept.set(i, kept.get(i).minus(back.back().get(i)));
        }
        List<PiecesBack.Line> lines = new ArrayList<>(own.lines());
        lines.add(lines.removeLast().with(delivery, kept));
        return new PiecesBack(true, lines);
    }

    private PiecesBack.Line line(Rest rest, int wanted, boolean delivery) {
        List<Money> charged =
                rest.charges.stream().map(left -> share(left, wanted, rest.pieces)).toList();
        Money carried = share(rest.delivery, wanted, rest.pieces);
        Money net = share(rest.net, wanted, rest.pieces);
        List<Money> back = new ArrayList<>(charged);
        if (!delivery) {
            Money whole = net.plus(carried).plus(Money.sum(net.currency(), dutyAndFees(charged)));
            for (int i = 0; i < back.size(); i++) {
                back.set(i, withoutDelivery(bill.charges().get(i), charged.get(i), carried, whole));
            }
        }
        return new PiecesBack.Line(rest.line.number(), wanted, net, carried, charged, back);
    }

    private List<Money> dutyAndFees(List<Money> charged) {
        List<Money> kept = new ArrayList<>();
        for (int i = 0; i < charged.size(); i++) {
            if (bill.charges().get(i).group() != Bill.Group.TAX) kept.add(charged.get(i));
        }
        return kept;
    }

    /// The fees stay with the delivery, and so does the tax on it.
    private Money withoutDelivery(Bill.Charge charge, Money share, Money carried, Money whole) {
        if (charge.ofGoods()) return share;
        if (charge.group() != Bill.Group.TAX) return Money.zero(share.currency());
        return whole.isZero() || !bill.taxesDelivery()
                ? share
                : share.minus(part(share, carried.minor(), whole.minor()));
    }

    private static Money share(Money left, int wanted, int pieces) {
        return wanted == pieces ? left : part(left, wanted, pieces);
    }

    private static Money part(Money whole, long part, long of) {
        return new Money(
                BigDecimal.valueOf(whole.minor())
                        .multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                        .longValueExact(),
                whole.currency());
    }
}
