package io.portolan.channels;

import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.PricePlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a file says of one place in a price list. What it does not speak of stays.
///
/// @param amount null takes the price off the list, where the file speaks of it
/// @param compareAt null takes the earlier price away, where the file speaks of it
record PriceWish(PricePlace place, Said amount, Said compareAt) {

    /// An amount, none, or not a word.
    record Said(boolean spoken, @Nullable Money money) {
        static final Said NOTHING = new Said(false, null);

        static Said of(@Nullable Money money) {
            return new Said(true, money);
        }
    }

    /// A price that says everything about its place.
    static PriceWish of(PriceDraft price) {
        return new PriceWish(
                PricePlace.of(price), Said.of(price.amount()), Said.of(price.compareAt()));
    }

    static PriceWish base(Sku sku, Said amount, Said compareAt) {
        return new PriceWish(new PricePlace(sku, null), amount, compareAt);
    }

    /// Whether what is listed has to be known first.
    boolean open() {
        return !amount.spoken() || !compareAt.spoken() || amount.money() == null;
    }

    /// What stands in the lists, by place and by SKU.
    record Listed(Map<PricePlace, PriceDraft> byPlace, Map<Sku, List<PricePlace>> bySku) {

        static Listed of(Map<PricePlace, PriceDraft> byPlace) {
            Map<Sku, List<PricePlace>> bySku = new HashMap<>();
            for (PricePlace place : byPlace.keySet()) {
                bySku.computeIfAbsent(place.sku(), sku -> new ArrayList<>()).add(place);
            }
            return new Listed(byPlace, bySku);
        }

        private @Nullable PriceDraft at(PricePlace place) {
            return byPlace.get(place);
        }

        private List<PricePlace> of(Sku sku) {
            return bySku.getOrDefault(sku, List.of());
        }
    }

    /// A product with its prices, laid over those that are listed.
    ///
    /// @param listed what stands in the lists for its SKUs
    static ReadProduct over(ReadProduct product, Listed listed, Tally tally) {
        List<PriceDraft> prices = new ArrayList<>();
        List<PricePlace> off = new ArrayList<>();
        Set<PricePlace> named = new HashSet<>();
        for (PriceWish wish : product.wishes()) {
            named.add(wish.place());
            PriceDraft is = listed.at(wish.place());
            if (wish.amount().spoken() && wish.amount().money() == null) {
                if (is != null) off.add(wish.place());
                continue;
            }
            PriceDraft made = wish.onto(is, product.row(), tally);
            if (made != null) prices.add(made);
        }
        if (product.allPrices()) {
            product.draft().variants().stream()
                    .flatMap(variant -> listed.of(variant.sku()).stream())
                    .filter(place -> !named.contains(place))
                    .forEach(off::add);
        }
        return product.priced(prices, off);
    }

    private @Nullable PriceDraft onto(@Nullable PriceDraft is, long row, Tally tally) {
        Money now = amount.money();
        if (now == null) {
            Money before = compareAt.money();
            if (is == null
                    || (before != null && !before.currency().equals(is.amount().currency()))) {
                if (before != null) tally.warn(row, heading(), before.toString(), ALONE);
                return null;
            }
            return new PriceDraft(is.sku(), is.market(), is.amount(), before);
        }
        Money kept = is == null ? null : is.compareAt();
        if (kept != null && !kept.currency().equals(now.currency())) kept = null;
        return new PriceDraft(
                place.sku(), place.market(), now, compareAt.spoken() ? compareAt.money() : kept);
    }

    private static final String ALONE = "compare.alone";

    private String heading() {
        String market = place.market();
        return OwnPrices.heading(OwnColumns.COMPARE, market == null ? "" : market);
    }
}
