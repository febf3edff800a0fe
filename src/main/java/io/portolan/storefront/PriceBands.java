package io.portolan.storefront;

import io.portolan.checkout.Offer;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Prices in bands whose bounds are as round as a shop says them, each with about as many goods.
final class PriceBands {

    private static final int LEAST_GOODS = 4;
    private static final int BANDS = 4;

    private PriceBands() {}

    static Facet facet(Front front, List<Offer> all) {
        Currency currency = front.market().currency();
        List<Money> bounds = bounds(all, currency);
        Map<String, Facet.Choice> choices = new LinkedHashMap<>();
        for (int i = 0; i <= bounds.size() && !bounds.isEmpty(); i++) {
            choices.put(code(bounds, i), new Facet.Choice(words(front, bounds, i), null));
        }
        return new Facet(
                Facet.BAND,
                front.t("shelf.price", Map.of("currency", currency.code())),
                choices,
                (_, variant) -> List.of(code(bounds, band(bounds, variant.price().amount()))));
    }

    /// A price that about half of the goods are under.
    static Money middle(List<Offer> all, Currency currency) {
        List<Money> prices = prices(all);
        return round(prices.get(prices.size() / 2), currency);
    }

    private static List<Money> bounds(List<Offer> all, Currency currency) {
        if (all.size() < LEAST_GOODS) return List.of();
        List<Money> prices = prices(all);
        TreeSet<Money> bounds = new TreeSet<>();
        for (int i = 1; i < BANDS; i++) {
            Money bound = round(prices.get(prices.size() * i / BANDS), currency);
            boolean inside =
                    bound.compareTo(prices.getFirst()) > 0
                            && bound.compareTo(prices.getLast()) <= 0;
            if (inside) bounds.add(bound);
        }
        return List.copyOf(bounds);
    }

    private static List<Money> prices(List<Offer> all) {
        return all.stream().map(offer -> offer.price().amount()).sorted().toList();
    }

    private static Money round(Money price, Currency currency) {
        BigDecimal major = price.major();
        int zeros = Math.max(0, major.precision() - major.scale() - 1);
        BigDecimal step = BigDecimal.TEN.pow(zeros);
        BigDecimal round = major.divide(step, 0, RoundingMode.UP).multiply(step);
        return Money.ofMajor(round, currency, RoundingMode.UNNECESSARY);
    }

    private static int band(List<Money> bounds, Money price) {
        int band = 0;
        while (band < bounds.size() && price.compareTo(bounds.get(band)) >= 0) band++;
        return band;
    }

    private static String code(List<Money> bounds, int band) {
        String from = band == 0 ? "" : plain(bounds.get(band - 1));
        String to = band == bounds.size() ? "" : plain(bounds.get(band));
        return from + "-" + to;
    }

    private static String plain(Money bound) {
        return bound.major().stripTrailingZeros().toPlainString();
    }

    private static String words(Front front, List<Money> bounds, int band) {
        if (band == 0) {
            return front.t("shelf.under", Map.of("price", front.said(bounds.getFirst())));
        }
        Money from = bounds.get(band - 1);
        if (band == bounds.size()) {
            return front.t("shelf.over", Map.of("price", front.said(from)));
        }
        return front.t(
                "shelf.between",
                Map.of("from", front.said(from), "to", front.said(bounds.get(band))));
    }
}
