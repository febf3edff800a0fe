package io.portolan.landedcost.advice;

import io.portolan.kernel.Money;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.LandedCost;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.Threshold;
import io.portolan.landedcost.Togetherness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says what would make a consignment cheaper or dearer. It never proposes to cut an order into
/// parcels to stay below a limit: where goods of one order count together they are reckoned
/// together, however they travel. All answers come from memory and keep nothing. Refuses with
/// `NoRules` a country or day the rule book does not know.
@Component
public class Advisor {

    private final LandedCost landedCost;

    public Advisor(LandedCost landedCost) {
        this.landedCost = landedCost;
    }

    /// Whether these can be put into one parcel: they are alike in all but place, freight,
    /// insurance, discount and goods.
    public static boolean fit(LandedCostRequest one, LandedCostRequest other) {
        return Parcels.alike(one, other);
    }

    /// The limits a parcel is held against, the nearest first.
    public List<Threshold> thresholds(LandedCostRequest parcel) {
        return landedCost.thresholds(parcel);
    }

    /// What one more line does to a parcel. Freight and discount stay as they are.
    public NextItem next(LandedCostRequest parcel, GoodsLine item) {
        List<GoodsLine> lines = new ArrayList<>(parcel.lines());
        lines.add(item);
        LandedCostQuote before = landedCost.quote(parcel);
        LandedCostRequest bigger = Parcels.with(parcel, lines);
        LandedCostQuote after = landedCost.quote(bigger);
        return new NextItem(
                item.price(),
                before,
                after,
                landedCost.difference(before, after),
                !kept(parcel).equals(kept(bigger)));
    }

    /// Several parcels to one buyer, as they are and in one that starts where the first does.
    ///
    /// @param parcels at least two, alike in all but place, freight, insurance, discount and goods
    /// @param oneOrder whether they are parts of one order
    /// @param freight of the one parcel
    /// @param insurance of the one parcel
    public Comparison compare(
            List<LandedCostRequest> parcels, boolean oneOrder, Money freight, Money insurance) {
        LandedCostRequest whole = Parcels.merged(parcels, freight, insurance);
        Togetherness law = landedCost.togetherness(whole);
        List<Sending> apart = apart(parcels, oneOrder ? law.order() : law.orders());
        LandedCostQuote together = landedCost.quote(whole);
        List<LandedCostQuote> before = apart.stream().map(Sending::quote).toList();
        return new Comparison(
                apart, new Sending(whole, together), landedCost.difference(before, together), law);
    }

    /// The ways to send an order from the places given. Freight and insurance of the order itself
    /// do not count: each parcel has those of its place. Of very many combinations only those are
    /// reckoned in which the lines go to the places in one order of preference each.
    public Ways places(LandedCostRequest order, List<Place> places) {
        Togetherness law = landedCost.togetherness(order);
        List<Long> wanted = order.lines().stream().map(GoodsLine::quantity).toList();
        List<Way> ways = new ArrayList<>();
        for (List<List<Long>> share : Shares.of(wanted, places)) {
            ways.add(way(order, places, share, law));
        }
        return Ways.of(ways, law);
    }

    private Way way(
            LandedCostRequest order, List<Place> places, List<List<Long>> share, Togetherness law) {
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (share.get(i).stream().anyMatch(pieces -> pieces > 0)) used.add(i);
        }
        List<LandedCostRequest> parcels =
                Parcels.shared(
                        order,
                        used.stream().map(places::get).toList(),
                        used.stream().map(share::get).toList());
        List<Sending> sendings = apart(parcels, law.order());
        List<Way.Parcel> sent = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            List<Long> pieces = share.get(used.get(i));
            List<Integer> lines = Parcels.lines(pieces);
            sent.add(
                    new Way.Parcel(
                            places.get(used.get(i)),
                            lines,
                            lines.stream().map(pieces::get).toList(),
                            sendings.get(i)));
        }
        return new Way(sent);
    }

    /// The limits a parcel keeps to.
    private Set<List<Object>> kept(LandedCostRequest parcel) {
        return landedCost.thresholds(parcel).stream()
                .filter(Threshold::kept)
                .map(limit -> List.<Object>of(limit.measured(), limit.limit()))
                .collect(Collectors.toSet());
    }

    /// Each parcel by itself, or held against limits with all others that are imported too.
    private List<Sending> apart(List<LandedCostRequest> parcels, boolean together) {
        Money none = Money.zero(parcels.getFirst().currency());
        Money all =
                parcels.stream()
                        .filter(landedCost::imported)
                        .map(Parcels::goods)
                        .reduce(none, Money::plus);
        List<Sending> sendings = new ArrayList<>();
        for (LandedCostRequest parcel : parcels) {
            boolean held = together && landedCost.imported(parcel);
            Money besides = held ? all.minus(Parcels.goods(parcel)) : none;
            sendings.add(new Sending(parcel, landedCost.quote(parcel, besides)));
        }
        return sendings;
    }
}
