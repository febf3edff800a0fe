package io.portolan.landedcost.advice;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.LandedCostRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Makes questions about parts of an order and about several orders in one parcel.
final class Parcels {

    private Parcels() {}

    /// The price of the goods less the discount.
    static Money goods(LandedCostRequest parcel) {
        Money goods = parcel.discount().negated();
        for (GoodsLine line : parcel.lines()) goods = goods.plus(line.price());
        return goods;
    }

    static LandedCostRequest with(LandedCostRequest parcel, List<GoodsLine> lines) {
        return copy(
                parcel,
                parcel.shipFrom(),
                lines,
                List.of(parcel.freight(), parcel.insurance(), parcel.discount()));
    }

    /// Whether these can be put into one parcel.
    static boolean alike(LandedCostRequest one, LandedCostRequest other) {
        return one.destination().equals(other.destination())
                && one.date().equals(other.date())
                && one.currency().equals(other.currency())
                && one.incoterm() == other.incoterm()
                && one.channel() == other.channel()
                && one.plain() == other.plain()
                && one.rates().equals(other.rates())
                && Objects.equals(one.registeredIn(), other.registeredIn());
    }

    /// Everything in one parcel from the place of the first.
    static LandedCostRequest merged(
            List<LandedCostRequest> parcels, Money freight, Money insurance) {
        LandedCostRequest first = parcels.getFirst();
        List<GoodsLine> lines = new ArrayList<>();
        Money discount = Money.zero(first.currency());
        for (LandedCostRequest parcel : parcels) {
            if (!alike(first, parcel)) {
                throw new IllegalArgumentException("these do not fit into one parcel");
            }
            for (GoodsLine line : parcel.lines()) {
                lines.add(line.part(line.quantity(), parcel.shipFrom()));
            }
            discount = discount.plus(parcel.discount());
        }
        return copy(first, first.shipFrom(), lines, List.of(freight, insurance, discount));
    }

    /// The parcels of an order, its discount shared out by value.
    static List<LandedCostRequest> shared(
            LandedCostRequest order, List<Place> places, List<List<Long>> share) {
        List<List<GoodsLine>> goods = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        for (List<Long> pieces : share) {
            List<GoodsLine> lines = new ArrayList<>();
            for (int line : lines(pieces)) {
                lines.add(order.lines().get(line).part(pieces.get(line), order.shipFrom()));
            }
            goods.add(lines);
            values.add(value(lines));
        }
        List<Money> discounts = order.discount().split(values);
        List<LandedCostRequest> parcels = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            parcels.add(
                    copy(
                            order,
                            place.country(),
                            goods.get(i),
                            List.of(place.freight(), place.insurance(), discounts.get(i))));
        }
        return parcels;
    }

    /// Which lines have pieces.
    static List<Integer> lines(List<Long> pieces) {
        List<Integer> lines = new ArrayList<>();
        for (int line = 0; line < pieces.size(); line++) if (pieces.get(line) > 0) lines.add(line);
        return lines;
    }

    private static BigDecimal value(List<GoodsLine> lines) {
        BigDecimal value = BigDecimal.ZERO;
        for (GoodsLine line : lines) value = value.add(line.price().major());
        return value;
    }

    /// @param amounts freight, insurance, discount
    private static LandedCostRequest copy(
            LandedCostRequest of, CountryCode from, List<GoodsLine> lines, List<Money> amounts) {
        return new LandedCostRequest(
                of.destination(),
                from,
                of.date(),
                of.incoterm(),
                of.currency(),
                amounts.get(0),
                amounts.get(1),
                amounts.get(2),
                of.registeredIn(),
                of.channel(),
                of.plain(),
                lines,
                of.rates());
    }
}
