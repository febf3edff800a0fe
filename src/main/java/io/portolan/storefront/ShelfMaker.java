package io.portolan.storefront;

import io.portolan.catalog.Option;
import io.portolan.checkout.Offer;
import io.portolan.checkout.Offers;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.storefront.view.Card;
import io.portolan.storefront.view.Frame;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.ShelfPage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Draws a list of goods with its filters.
final class ShelfMaker {

    private static final int PAGE = 12;

    private final Front front;
    private final Offers offers;
    private final Asked asked;
    private final String action;
    private final List<Offer> all;
    private final Sieve sieve;

    /// @param all the goods before any filter, in the order of the shelf or of the search
    ShelfMaker(Front front, Offers offers, Asked asked, String action, List<Offer> all) {
        this.front = front;
        this.offers = offers;
        this.asked = asked;
        this.action = action;
        this.all = all;
        this.sieve = new Sieve(asked, offers, front.market().currency());
    }

    ShelfPage page(Frame frame, String title, String blurb) {
        List<Offer> kept = all.stream().filter(sieve::keeps).sorted(order()).toList();
        int shown = Math.min(kept.size(), asked.page() * PAGE);
        List<Card> cards =
                kept.subList(0, shown).stream()
                        .map(offer -> front.card(offer, offers.availability(offer)))
                        .toList();
        return new ShelfPage(
                frame,
                title,
                blurb,
                action,
                asked.query(),
                chips(),
                facets(),
                all.size() > 1 ? prices() : null,
                count(kept.size()),
                front.t("shelf.show", Map.of("count", kept.size())),
                asked.filters(),
                front.t("shelf.filterChosen", Map.of("count", asked.filters())),
                sorts(),
                chosen(),
                cards,
                seen(shown, kept.size()),
                more(shown, kept.size()),
                front.place().doors());
    }

    private Comparator<Offer> order() {
        Comparator<Offer> price = Comparator.comparing(offer -> offer.price().amount());
        return switch (asked.sort()) {
            case "cheap" -> price;
            case "dear" -> price.reversed();
            case "new" -> Comparator.comparing((Offer offer) -> offer.product().added()).reversed();
            default -> (_, _) -> 0;
        };
    }

    private String count(int kept) {
        return kept == all.size()
                ? front.t("shelf.countAll", Map.of("all", all.size()))
                : front.t("shelf.count", Map.of("shown", kept, "all", all.size()));
    }

    private String seen(int shown, int kept) {
        return shown == kept
                ? front.t("shelf.seenAll", Map.of("all", kept))
                : front.t("shelf.seen", Map.of("shown", shown, "all", kept));
    }

    private @Nullable Link more(int shown, int kept) {
        if (shown == kept) return null;
        int next = Math.min(PAGE, kept - shown);
        return Link.to(
                action + asked.at(asked.page() + 1).address(),
                front.t("shelf.more", Map.of("count", next)));
    }

    private List<ShelfPage.Sort> sorts() {
        List<ShelfPage.Sort> sorts = new ArrayList<>();
        String first = asked.query().isEmpty() ? "popular" : "best";
        for (String code : List.of(first, "new", "cheap", "dear")) {
            boolean chosen =
                    asked.sort().equals(code) || (code.equals(first) && asked.sort().isEmpty());
            sorts.add(new ShelfPage.Sort(code, front.t("shelf.sort." + code), chosen));
        }
        return sorts;
    }

    /// The options that the goods here have, each with the values that occur.
    private List<ShelfPage.Facet> facets() {
        List<ShelfPage.Facet> facets = new ArrayList<>();
        if (all.size() > 1) facets.add(stock());
        options()
                .forEach(
                        (code, option) -> {
                            ShelfPage.Facet facet = facet(code, option);
                            if (facet.values().size() > 1) facets.add(facet);
                        });
        return facets;
    }

    private ShelfPage.Facet stock() {
        Sieve inStock = new Sieve(asked.stock(true), offers, front.market().currency());
        long count = all.stream().filter(inStock::keeps).count();
        return new ShelfPage.Facet(
                "stock",
                front.t("shelf.stock"),
                List.of(
                        new ShelfPage.Value(
                                "now",
                                front.t("shelf.stockNow"),
                                front.display().number(count),
                                null,
                                asked.inStock(),
                                count == 0 && !asked.inStock())));
    }

    private record Found(String name, Map<String, Option.Value> values) {}

    private Map<String, Found> options() {
        Map<String, Found> found = new LinkedHashMap<>();
        for (Offer offer : all) {
            for (Option option : offer.options()) {
                Found known =
                        found.computeIfAbsent(
                                option.code(),
                                code ->
                                        new Found(
                                                option.name(front.language()),
                                                new LinkedHashMap<>()));
                for (Option.Value value : option.values()) {
                    known.values().putIfAbsent(value.code(), value);
                }
            }
        }
        return found;
    }

    private ShelfPage.Facet facet(String code, Found option) {
        List<ShelfPage.Value> values = new ArrayList<>();
        for (Option.Value value : option.values().values()) {
            long count = all.stream().filter(o -> sieve.keeps(o, code, value.code())).count();
            boolean checked = asked.chose(code, value.code());
            values.add(
                    new ShelfPage.Value(
                            value.code(),
                            value.label(front.language()),
                            front.display().number(count),
                            value.swatch(),
                            checked,
                            count == 0 && !checked));
        }
        return new ShelfPage.Facet(Asked.OPTION + code, option.name(), values);
    }

    private ShelfPage.PriceFacet prices() {
        Currency currency = front.market().currency();
        Money lowest = all.getFirst().price().amount();
        Money highest = lowest;
        for (Offer offer : all) {
            Money price = offer.price().amount();
            if (price.compareTo(lowest) < 0) lowest = price;
            if (price.compareTo(highest) > 0) highest = price;
        }
        return new ShelfPage.PriceFacet(
                front.t("shelf.price", Map.of("currency", currency.code())),
                asked.from(),
                asked.to(),
                lowest.major().toBigInteger().toString(),
                highest.major().toBigInteger().toString(),
                BigDecimal.ONE.movePointLeft(currency.digits()).toPlainString());
    }

    private List<Link> chips() {
        if (all.size() < 3) return List.of();
        List<Link> chips = new ArrayList<>();
        chips.add(
                new Link(
                        action + asked.stock(!asked.inStock()).address(),
                        front.t("shelf.stockNow"),
                        asked.inStock()));
        chips.add(under());
        options()
                .forEach(
                        (code, option) ->
                                option.values().values().stream()
                                        .limit(3)
                                        .forEach(value -> chips.add(chip(code, value))));
        return chips.subList(0, Math.min(7, chips.size()));
    }

    private Link chip(String option, Option.Value value) {
        return new Link(
                action + asked.toggled(option, value.code()).address(),
                value.label(front.language()),
                asked.chose(option, value.code()));
    }

    /// A price that about half of the goods are under, as round as a shop says it.
    private Link under() {
        List<Money> prices = all.stream().map(offer -> offer.price().amount()).sorted().toList();
        BigDecimal middle = prices.get(prices.size() / 2).major();
        int zeros = Math.max(0, middle.precision() - middle.scale() - 1);
        BigDecimal step = BigDecimal.TEN.pow(zeros);
        BigDecimal round =
                middle.divide(step, 0, java.math.RoundingMode.UP)
                        .multiply(step)
                        .stripTrailingZeros();
        String typed = round.toPlainString();
        boolean on = asked.to().equals(typed);
        Money limit =
                Money.ofMajor(round, front.market().currency(), java.math.RoundingMode.UNNECESSARY);
        return new Link(
                action + asked.prices(asked.from(), on ? "" : typed).address(),
                front.t("shelf.under", Map.of("price", front.said(limit))),
                on);
    }

    private List<Link> chosen() {
        List<Link> chosen = new ArrayList<>();
        if (asked.inStock()) {
            chosen.add(Link.to(action + asked.stock(false).address(), front.t("shelf.stockNow")));
        }
        Map<String, Found> known = options();
        asked.options()
                .forEach(
                        (code, values) -> {
                            Found option = known.get(code);
                            if (option == null) return;
                            for (String value : values) {
                                Option.Value found = option.values().get(value);
                                if (found != null) chosen.add(remove(code, found));
                            }
                        });
        if (!asked.from().isEmpty() || !asked.to().isEmpty()) {
            chosen.add(
                    Link.to(
                            action + asked.prices("", "").address(),
                            asked.from() + "–" + asked.to() + " " + front.market().currency()));
        }
        return chosen;
    }

    private Link remove(String option, Option.Value value) {
        return Link.to(
                action + asked.toggled(option, value.code()).address(),
                value.label(front.language()));
    }
}
