package io.portolan.storefront;

import io.portolan.checkout.Shelf;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Words;
import io.portolan.storefront.view.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where else one can shop: the markets by the part of the world they are in, in
/// the merchant's order.
record Chooser(List<Market> markets) {

    Chooser {
        markets = List.copyOf(markets);
    }

    List<Place.Region> regions(Shelf here) {
        Display display = Places.display(here.market(), here.language());
        Map<String, List<Place.MarketGroup>> parts = new LinkedHashMap<>();
        for (Market market : markets) {
            String name = display.countries(market.countries()) + " · " + market.currency();
            String part = Display.partOfTheWorld(market.country());
            parts.computeIfAbsent(part, code -> new ArrayList<>())
                    .add(new Place.MarketGroup(name, links(market, here)));
        }
        return parts.entrySet().stream()
                .map(
                        part ->
                                new Place.Region(
                                        display.partOfTheWorld(part.getKey()), part.getValue()))
                .toList();
    }

    private static List<Place.MarketLink> links(Market market, Shelf here) {
        return market.languages().stream()
                .map(
                        language ->
                                link(
                                        market,
                                        language,
                                        market.code().equals(here.market().code())
                                                && language.equals(here.language())))
                .toList();
    }

    private static Place.MarketLink link(Market market, Language language, boolean current) {
        Words own = Places.words(language);
        String countries = Places.display(market, language).countries(market.countries());
        return new Place.MarketLink(
                Places.prefix(market, language),
                Display.languageName(language),
                countries + ", ",
                language.tag(),
                language.direction(),
                Places.hreflangs(language, market),
                own.of("market.suggest", Map.of("market", Places.label(market, language))),
                own.of("market.stay"),
                market.zone().getId(),
                current);
    }
}
