package io.portolan.filings;

import io.portolan.kernel.Money;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.OrderState;
import io.portolan.orders.PaymentStanding;
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
    record Back(UUID ref, Money amount, Instant at) {}

    /// What is known of an order besides its bill.
    ///
    /// @param back what went back, oldest first
    /// @param cancelledAt null unless it was cancelled
    record Known(
            Movement.Place place, ZoneId zone, List<Back> back, @Nullable Instant cancelledAt) {}

    private final Order order;
    private final Known known;
    private final List<Bill.Charge> taxes;
    private Money gone;

    private MovementMaker(Order order, Known known) {
        this.order = order;
        this.known = known;
        this.taxes =
                order.bill().charges().stream()
                        .filter(charge -> TAXES.contains(charge.kind()))
                        .filter(charge -> !charge.words().equals(REVERSE_CHARGE))
                        .toList();
        this.gone = Money.zero(order.total().currency());
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
        Money total = order.total();
        all.add(movement(Movement.Kind.SALE, order.id().value(), confirmed, sold, 1, total));
        for (Back back : known.back()) {
            Money before = gone;
            gone = gone.plus(back.amount());
            all.add(part(Movement.Kind.REFUND, back.ref(), back.at(), sold, before));
        }
        Instant cancelled = known.cancelledAt();
        boolean neverPaid = order.payment() == PaymentStanding.DUE_ON_DELIVERY;
        if (order.state() == OrderState.CANCELLED && neverPaid && cancelled != null) {
            Money before = gone;
            gone = total;
            UUID ref = order.id().value();
            all.add(part(Movement.Kind.CANCELLED, ref, cancelled, sold, before));
        }
        return all;
    }

    /// What went back since `before`: each figure as the difference of two rounded shares, so that
    /// all parts together are the whole.
    private Movement part(Movement.Kind kind, UUID ref, Instant at, LocalDate sold, Money before) {
        return movement(kind, ref, at, sold, -1, before);
    }

    private Movement movement(
            Movement.Kind kind, UUID ref, Instant at, LocalDate sold, int sign, Money before) {
        boolean sale = sign > 0;
        List<Movement.TaxLine> lines =
                taxes.stream()
                        .map(
                                tax ->
                                        new Movement.TaxLine(
                                                tax.kind(),
                                                tax.rate(),
                                                sale ? tax.base() : back(tax.base(), before),
                                                sale ? tax.amount() : back(tax.amount(), before)))
                        .toList();
        Money tax =
                Money.sum(
                        order.total().currency(),
                        lines.stream().map(Movement.TaxLine::amount).toList());
        Bill.Totals totals = order.bill().totals();
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
                order.bill().scheme(),
                sale ? order.total() : before.minus(gone),
                sale ? totals.duty() : back(totals.duty(), before),
                tax,
                sale ? totals.fees() : back(totals.fees(), before),
                locked(),
                lines);
    }

    private Money back(Money whole, Money before) {
        return share(whole, before).minus(share(whole, gone));
    }

    private Money share(Money whole, Money part) {
        long total = order.total().minor();
        if (total == 0) return Money.zero(whole.currency());
        BigDecimal exact =
                new BigDecimal(
                        BigInteger.valueOf(whole.minor())
                                .multiply(BigInteger.valueOf(part.minor())));
        long minor =
                exact.divide(BigDecimal.valueOf(total), 0, RoundingMode.HALF_UP).longValueExact();
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
