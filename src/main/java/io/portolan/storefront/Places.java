package io.portolan.storefront;

import com.ibm.icu.util.ULocale;
import io.portolan.catalog.Category;
import io.portolan.checkout.Shelf;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import io.portolan.platform.wire.OwnAddress;
import io.portolan.shipping.ShippingOptions;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Draws what frames every page of a market: its doors, its foot, the way to the other markets.
@Component
class Places {

    /// The first part of every page's address: a language and a market, `de-de`, `zh-cn-us`.
    static final String AT = "/{place:[a-z]{2}(?:-[a-z]{2,4})?-[a-z]{2}}";

    private final Markets markets;
    private final Clock clock;
    private final String shop;
    private final OwnAddress address;
    private final Ways ways;
    private final Showcase showcase;
    private final ShippingOptions shipping;

    Places(
            Markets markets,
            Clock clock,
            @Value("${portolan.shop.name:Ostro}") String shop,
            OwnAddress address,
            Ways ways,
            Showcase showcase,
            ShippingOptions shipping) {
        this.showcase = showcase;
        this.shipping = shipping;
        this.markets = markets;
        this.clock = clock;
        this.shop = shop;
        this.address = address;
        this.ways = ways;
    }

    static String prefix(Market market, Language language) {
        return "/" + language.tag().toLowerCase(Locale.ROOT) + "-" + market.code();
    }

    /// What search engines call this pair: a language and a country, with the script instead of the
    /// home country where one language is written in two. One for each country of the market.
    static List<String> hreflangs(Language language, Market market) {
        String spoken = language.locale().getLanguage();
        String written = spoken.equals("zh") ? "zh-" + script(language) : spoken;
        return market.countries().stream().map(country -> written + "-" + country).toList();
    }

    private static String script(Language language) {
        return ULocale.addLikelySubtags(ULocale.forLocale(language.locale())).getScript();
    }

    static Words words(Language language) {
        return Texts.in("storefront", language);
    }

    static Display display(Market market, Language language) {
        return Display.in(language, market.country(), market.zone());
    }

    Place of(Shelf shelf) {
        Market market = shelf.market();
        Language language = shelf.language();
        Words words = words(language);
        String country = sentence(market.countries(), market, language);
        String paid = market.showsTaxIncluded() ? "price.included" : "price.excluded";
        String rule = shipping.someAtTheDoor(market.code()) ? "price.door" : paid;
        List<Link> doors = doors(shelf);
        return new Place(
                words,
                shop,
                address.world().toString(),
                prefix(market, language),
                language.tag(),
                language.direction(),
                country,
                sentence(List.of(market.country()), market, language),
                label(market, language),
                doors,
                new Chooser(markets.open()).regions(shelf),
                marks(market, words),
                foot(market, language, words, doors),
                words.of(rule, Map.of("country", country)),
                String.valueOf(LocalDate.now(clock).getYear()));
    }

    private List<Link> doors(Shelf shelf) {
        String prefix = prefix(shelf.market(), shelf.language());
        List<Link> doors = new ArrayList<>();
        for (Category category : shelf.categories()) {
            if (shelf.offersIn(category.code()).isEmpty()) continue;
            doors.add(door(prefix, category, shelf.language()));
        }
        if (!showcase.on(shelf).isEmpty()) {
            String name = words(shelf.language()).of("collections.title");
            doors.add(Link.to(prefix + Ways.COLLECTIONS, name));
        }
        return doors;
    }

    private Link door(String prefix, Category category, Language language) {
        return Link.to(prefix + ways.shelf(category.code(), language), category.name(language));
    }

    // The shop's own shorter words go before the dictionary's: the Emirates.
    private static String sentence(List<CountryCode> countries, Market market, Language language) {
        Words words = words(language);
        Display display = display(market, language);
        if (countries.size() > 1) return display.countriesInSentence(countries);
        String own = "country." + countries.getFirst().value().toLowerCase(Locale.ROOT);
        return words.has(own) ? words.of(own) : display.countryInSentence(countries.getFirst());
    }

    /// Countries, language and currency, in that language.
    static String label(Market market, Language language) {
        return display(market, language).countries(market.countries())
                + " · "
                + Display.languageName(language)
                + " · "
                + market.currency();
    }

    private static List<Place.Mark> marks(Market market, Words words) {
        return market.paymentMethods().stream()
                .map(code -> new Place.Mark(Marks.of(code), Marks.title(code, words)))
                .toList();
    }

    private List<Place.FootColumn> foot(
            Market market, Language language, Words words, List<Link> doors) {
        String prefix = prefix(market, language);
        Map<String, Integer> days = Map.of("days", market.returnDays());
        return List.of(
                new Place.FootColumn(
                        words.of("foot.help"),
                        List.of(
                                Link.to(prefix + "/track", words.of("foot.track")),
                                help(prefix, "delivery", words.of("foot.delivery")),
                                help(prefix, "duties", words.of("foot.duties")),
                                help(prefix, "returns", words.of("foot.returns", days)),
                                help(prefix, "payment", words.of("foot.payment")))),
                new Place.FootColumn(words.of("foot.shop"), doors),
                new Place.FootColumn(
                        shop,
                        List.of(
                                help(prefix, "faq", words.of("foot.faq")),
                                help(prefix, "contact", words.of("foot.contact")),
                                help(prefix, "imprint", words.of("foot.imprint")),
                                help(prefix, "accessibility", words.of("foot.accessibility")))),
                new Place.FootColumn(
                        words.of("foot.legal"),
                        List.of(
                                help(prefix, "terms", words.of("foot.terms")),
                                help(prefix, "privacy", words.of("foot.privacy")),
                                help(prefix, "withdrawal", words.of("foot.withdraw")),
                                help(prefix, "cookies", words.of("foot.cookies")))));
    }

    private static Link help(String prefix, String page, String text) {
        return Link.to(prefix + "/help/" + page, text);
    }
}
