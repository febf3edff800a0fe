package io.portolan.filings;

import io.portolan.kernel.Money;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.OrderState;
import io.portolan.orders.PaymentStanding;
import io.portolan.orders.PieceRefund;
import io.portolan.orders.Settlement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the movements of an order off its bill and what went back. The same order always gives the
/// same movements, and all of them together what is left of it, to the cent.
final class MovementMaker {

    private static final String REVERSE_CHARGE = "reverse-charge";
    private static final Set<String> TAXES = Set.of("vat", "gst", "sales-tax");

    /// Money that went back.
    ///
    /// @param pieces what it was for, where that is known; null when it was a sum
    record Back(UUID ref, Money amount, Instant at, @Nullable PieceRefund pieces) {}

    /// What is known of an order besides its bill.
    ///
    /// @param back what went back, oldest first
    /// @param cancelledAt null unless it was cancelled
    record Known(
            Movement.Place place, ZoneId zone, List<Back> back, @Nullable Instant cancelledAt) {}

    private final Order order;
    private final Known known;
    private final Bill.Totals totals;
    private final List<Taxed> taxes;
    private final Left left;
    private final UntaxedGoods untaxed;

    /// A tax of the bill and its place among the charges.
    private record Taxed(int at, Bill.Charge charge) {}

    private MovementMaker(Order order, Known known) {
        this.order = order;
        this.known = known;
        this.totals = order.bill().totals();
        this.taxes = new ArrayList<>();
        List<Bill.Charge> charges = order.bill().charges();
        for (int i = 0; i < charges.size(); i++) {
            Bill.Charge charge = charges.get(i);
            boolean due = !charge.words().equals(REVERSE_CHARGE);
            if (due && TAXES.contains(charge.kind())) taxes.add(new Taxed(i, charge));
        }
        this.left = new Left(order.total(), totals, taxes);
        this.untaxed = new UntaxedGoods(order.bill());
    }

    /// Nothing for an order that was never confirmed or that another shop has sold.
    static List<Movement> of(Order order, Known known) {
        Instant confirmed = order.confirmedAt();
        if (confirmed == null || order.origin() != null) return List.of();
        return new MovementMaker(order, known).all(confirmed);
    }

    private List<Movement> all(Instant confirmed) {
        LocalDate sold = day(confirmed);
        List<Movement> all = new ArrayList<>();
        Part whole = new Part(order.total(), totals.duty(), totals.fees(), left.lines(taxes));
        all.add(movement(Movement.Kind.SALE, order.id().value(), confirmed, sold, whole));
        for (Back back : known.back()) {
            Part part = back.pieces() == null ? sum(back.amount()) : pieces(back, back.pieces());
            all.add(movement(Movement.Kind.REFUND, back.ref(), back.at(), sold, part.negated()));
        }
        Instant cancelled = known.cancelledAt();
        boolean neverPaid = order.payment() == PaymentStanding.DUE_ON_DELIVERY;
        if (order.state() == OrderState.CANCELLED && neverPaid && cancelled != null) {
            Part rest = sum(left.total);
            UUID ref = order.id().value();
            all.add(movement(Movement.Kind.CANCELLED, ref, cancelled, sold, rest.negated()));
        }
        return all;
    }

    /// What one movement moves, as it counts for the tax office.
    private record Part(Money total, Money duty, Money fees, List<Movement.TaxLine> lines) {

        Part negated() {
            return new Part(
                    total.negated(),
                    duty.negated(),
                    fees.negated(),
                    lines.stream()
                            .map(
                                    line ->
                                            new Movement.TaxLine(
                                                    line.tax(),
                                                    line.rate(),
                                                    line.base().negated(),
                                                    line.amount().negated()))
                            .toList());
        }
    }

    /// What has not gone back yet: the last that goes takes all of it.
    private static final class Left {
        private Money total;
        private Money duty;
        private Money fees;
        private final List<Money> bases = new ArrayList<>();
        private final List<Money> amounts = new ArrayList<>();
        private @Nullable Left shared;

        Left(Money total, Bill.Totals totals, List<Taxed> taxes) {
            this.total = total;
            this.duty = totals.duty();
            this.fees = totals.fees();
            for (Taxed tax : taxes) {
                bases.add(tax.charge().base());
                amounts.add(tax.charge().amount());
            }
        }

        private Left(Left other) {
            this.total = other.total;
            this.duty = other.duty;
            this.fees = other.fees;
            bases.addAll(other.bases);
            amounts.addAll(other.amounts);
        }

        /// What was left when sums began to go back, one after the other: what each takes is the
        /// difference of two rounded shares of it, so that many are as one.
        Left shared() {
            if (shared == null) shared = new Left(this);
            return shared;
        }

        void piecesGo() {
            shared = null;
        }

        List<Movement.TaxLine> lines(List<Taxed> taxes) {
            List<Movement.TaxLine> lines = new ArrayList<>();
            for (int i = 0; i < taxes.size(); i++) {
                lines.add(line(taxes.get(i), bases.get(i), amounts.get(i)));
            }
            return lines;
        }
    }

    private static Movement.TaxLine line(Taxed tax, Money base, Money amount) {
        return new Movement.TaxLine(tax.charge().kind(), tax.charge().rate(), base, amount);
    }

    /// A sum that nobody said what it was for: its share of all that is left.
    private Part sum(Money amount) {
        Left all = left.shared();
        Money gone = all.total.minus(left.total).plus(amount);
        Money duty = gone(all.duty, left.duty, gone, all.total);
        Money fees = gone(all.fees, left.fees, gone, all.total);
        List<Movement.TaxLine> lines = new ArrayList<>();
        for (int i = 0; i < taxes.size(); i++) {
            Money base = gone(all.bases.get(i), left.bases.get(i), gone, all.total);
            Money tax = gone(all.amounts.get(i), left.amounts.get(i), gone, all.total);
            take(i, base, tax);
            lines.add(line(taxes.get(i), base, tax));
        }
        return taken(new Part(amount, duty, fees, lines));
    }

    /// What goes of a figure that was `whole` and is `left`, when `gone` of `total` will be gone.
    private static Money gone(Money whole, Money left, Money gone, Money total) {
        return share(whole, gone, total).minus(whole.minus(left));
    }

    /// Pieces: their own duty, tax and fees. Tax that the seller's return is not lower by counts
    /// as if it had been given away.
    private Part pieces(Back back, PieceRefund refund) {
        left.piecesGo();
        List<Money> gone = refund.pieces().back();
        Money none = Money.zero(order.total().currency());
        Money duty = none;
        Money fees = none;
        for (int i = 0; i < gone.size(); i++) {
            switch (order.bill().charges().get(i).group()) {
                case DUTY -> duty = duty.plus(gone.get(i));
                case FEES -> fees = fees.plus(gone.get(i));
                case TAX -> {}
            }
        }
        List<Movement.TaxLine> lines = new ArrayList<>();
        for (int i = 0; i < taxes.size(); i++) {
            Taxed tax = taxes.get(i);
            Money amount = least(gone.get(tax.at()), left.amounts.get(i));
            Money base =
                    tax.charge().amount().isZero()
                            ? untaxed.base(tax.charge(), left.bases.get(i), refund.pieces())
                            : share(left.bases.get(i), amount, left.amounts.get(i));
            take(i, base, amount);
            boolean lower = corrected(refund, tax.at());
            lines.add(line(tax, lower ? base : none, lower ? amount : none));
        }
        untaxed.gone(refund.pieces());
        Part part = new Part(back.amount(), least(duty, left.duty), least(fees, left.fees), lines);
        return taken(part);
    }

    private static boolean corrected(PieceRefund refund, int charge) {
        return refund.settled().stream()
                .filter(settled -> settled.charge() == charge)
                .map(Settlement::fate)
                .allMatch(f -> f == Settlement.Fate.CORRECTED || f == Settlement.Fate.NOT_DUE);
    }

    private void take(int tax, Money base, Money amount) {
        left.bases.set(tax, left.bases.get(tax).minus(base));
        left.amounts.set(tax, left.amounts.get(tax).minus(amount));
    }

    private Part taken(Part part) {
        left.total = left.total.minus(part.total());
        left.duty = left.duty.minus(part.duty());
        left.fees = left.fees.minus(part.fees());
        return part;
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Movement movement(Movement.Kind kind, UUID ref, Instant at, LocalDate sold, Part part) {
        LocalDate day = day(at);
        return new Movement(
                ref,
                kind,
                order.id(),
                order.number(),
                at,
                day.isBefore(sold) ? sold : day,
                sold,
                known.place(),
                TaxPlaces.scheme(known.place(), order.bill().scheme()),
                part.total(),
                part.duty(),
                Money.sum(
                        order.total().currency(),
                        part.lines().stream().map(Movement.TaxLine::amount).toList()),
                part.fees(),
                locked(),
                part.lines());
    }

    static Money share(Money whole, Money part, Money of) {
        if (part.equals(of)) return whole;
        if (of.isZero()) return Money.zero(whole.currency());
        BigDecimal exact =
                new BigDecimal(
                        BigInteger.valueOf(whole.minor())
                                .multiply(BigInteger.valueOf(part.minor())));
        long minor =
                exact.divide(BigDecimal.valueOf(of.minor()), 0, RoundingMode.HALF_UP)
                        .longValueExact();
        return new Money(minor, whole.currency());
    }

    private Movement.@Nullable Locked locked() {
        Bill.Rate rate = order.bill().rate();
        if (rate == null || !rate.from().equals(order.total().currency())) return null;
        return new Movement.Locked(rate.rate(), rate.to());
    }

    private LocalDate day(Instant at) {
        return at.atZone(known.zone()).toLocalDate();
    }
}
