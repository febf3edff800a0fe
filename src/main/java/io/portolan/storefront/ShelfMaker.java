package io.portolan.storefront;

import io.portolan.checkout.Offer;
import io.portolan.checkout.Offers;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.storefront.view.Card;
import io.portolan.storefront.view.Frame;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.ShelfPage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws a list of goods with its filters.
final class ShelfMaker {

    private static final int PAGE = 12;
    private static final int AT_ONCE = 8;
    private static final int FEWEST_MORE = 3;

    private final Front front;
    private final Offers offers;
    private final Asked asked;
    private final String action;
    private final List<Offer> all;
    private final List<Facet> facets;
    private final Sieve sieve;

    /// @param all the goods before any filter, in the order of the shelf or of the search
    ShelfMaker(
            Front front,
            Offers offers,
            Asked asked,
            String action,
            LocalDate today,
            List<Offer> all) {
        this.front = front;
        this.offers = offers;
        this.asked = asked;
        this.action = action;
        this.all = all;
        this.facets = new Facets(front, offers, today, all).list();
        this.sieve = new Sieve(asked, facets, front.market().currency(), all);
    }

    ShelfPage page(Frame frame, String title, String blurb) {
        return page(frame, title, blurb, Finder.Said.NOTHING);
    }

    /// @param said what a search has to say about what it found
    ShelfPage page(Frame frame, String title, String blurb, Finder.Said said) {
        List<Offer> kept = sieve.kept().stream().sorted(order()).toList();
        int shown = Math.min(kept.size(), asked.page() * PAGE);
        return new ShelfPage(
                frame,
                title,
                blurb,
                action,
                asked.query(),
                chips(),
                facets.stream().filter(facet -> !isBand(facet)).map(this::facet).toList(),
                all.size() > 1 ? prices() : null,
                count(kept.size()),
                front.t("shelf.show", Map.of("count", kept.size())),
                asked.filters(),
                front.t("shelf.filterChosen", Map.of("count", asked.filters())),
                sorts(),
                chosen(),
                cards(kept.subList(0, shown)),
                seen(shown, kept.size()),
                more(shown, kept.size()),
                front.place().doors(),
                said.words(),
                cards(said.instead()));
    }

    private List<Card> cards(List<Offer> goods) {
        return goods.stream().map(offer -> front.card(offer, offers.availability(offer))).toList();
    }

    private static boolean isBand(Facet facet) {
        return facet.name().equals(Facet.BAND);
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

    private ShelfPage.Facet facet(Facet facet) {
        List<ShelfPage.Value> values = values(facet);
        Set<String> first = first(facet, values);
        List<ShelfPage.Value> rest =
                values.stream().filter(value -> !first.contains(value.code())).toList();
        return new ShelfPage.Facet(
                facet.name(),
                facet.title(),
                values.stream().filter(value -> first.contains(value.code())).toList(),
                rest,
                front.t("shelf.moreChoices", Map.of("count", rest.size())));
    }

    /// The choices that are shown at once: what was chosen and what leaves most goods.
    private Set<String> first(Facet facet, List<ShelfPage.Value> values) {
        Comparator<ShelfPage.Value> chosen = Comparator.comparingInt(v -> v.checked() ? 0 : 1);
        long ticked = values.stream().filter(ShelfPage.Value::checked).count();
        boolean few = values.size() <= AT_ONCE + FEWEST_MORE - 1;
        return values.stream()
                .sorted(chosen.thenComparingInt(value -> -sieve.count(facet, value.code())))
                .limit(few ? values.size() : Math.max(AT_ONCE, ticked))
                .map(ShelfPage.Value::code)
                .collect(Collectors.toSet());
    }

    private List<ShelfPage.Value> values(Facet facet) {
        List<ShelfPage.Value> values = new ArrayList<>();
        facet.choices()
                .forEach(
                        (code, choice) -> {
                            int count = sieve.count(facet, code);
                            boolean checked = asked.chose(facet.name(), code);
                            values.add(
                                    new ShelfPage.Value(
                                            code,
                                            choice.label(),
                                            front.display().number(count),
                                            choice.swatch(),
                                            checked,
                                            count == 0 && !checked));
                        });
        return values;
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
        List<ShelfPage.Value> bands =
                facets.stream()
                        .filter(ShelfMaker::isBand)
                        .flatMap(facet -> values(facet).stream())
                        .toList();
        return new ShelfPage.PriceFacet(
                front.t("shelf.price", Map.of("currency", currency.code())),
                bands,
                asked.from(),
                asked.to(),
                lowest.major().toBigInteger().toString(),
                highest.major().toBigInteger().toString(),
                BigDecimal.ONE.movePointLeft(currency.digits()).toPlainString());
    }

    private List<Link> chips() {
        if (all.size() < 3) return List.of();
        List<Link> chips = new ArrayList<>();
        chips.add(chip(Facet.STOCK, "now", front.t("shelf.stockNow")));
        chips.add(under());
        for (Facet facet : facets) {
            if (!facet.isOption()) continue;
            facet.choices().entrySet().stream()
                    .filter(choice -> sieve.count(facet, choice.getKey()) > 0)
                    .limit(3)
                    .forEach(
                            choice ->
                                    chips.add(
                                            chip(
                                                    facet.name(),
                                                    choice.getKey(),
                                                    choice.getValue().label())));
        }
        return chips.subList(0, Math.min(7, chips.size()));
    }

    /// A choice to make, or to take back when it was made.
    private Link chip(String facet, String code, String label) {
        return new Link(
                action + asked.toggled(facet, code).address(), label, asked.chose(facet, code));
    }

    private Link under() {
        Money limit = PriceBands.middle(all, front.market().currency());
        String typed = limit.major().stripTrailingZeros().toPlainString();
        boolean on = asked.to().equals(typed);
        return new Link(
                action + asked.prices(asked.from(), on ? "" : typed).address(),
                front.t("shelf.under", Map.of("price", front.said(limit))),
                on);
    }

    private List<Link> chosen() {
        List<Link> chosen = new ArrayList<>();
        for (Facet facet : facets) {
            facet.choices()
                    .forEach(
                            (code, choice) -> {
                                if (!asked.chose(facet.name(), code)) return;
                                Asked without = asked.toggled(facet.name(), code);
                                chosen.add(Link.to(action + without.address(), choice.label()));
                            });
        }
        if (!asked.from().isEmpty() || !asked.to().isEmpty()) {
            chosen.add(
                    Link.to(
                            action + asked.prices("", "").address(),
                            asked.from() + "–" + asked.to() + " " + front.market().currency()));
        }
        return chosen;
    }
}
