package io.portolan.storefront;

import io.portolan.checkout.Offer;
import io.portolan.checkout.Offers;
import io.portolan.checkout.Shelf;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Words;
import io.portolan.platform.web.Refusal;
import io.portolan.storefront.view.Card;
import io.portolan.storefront.view.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The shop fronts by their address: `de-de`, `en-us`. A front is made when its shelf is new and
/// kept until the shelf changes.
@Component
class Fronts {

    /// Where a visitor stands who has named no market.
    static final String DEFAULT = "en-us";

    /// A front, and the addresses, markets and collections it was made with.
    private record Made(Front front, long ways, long markets, int showing) {}

    private final Markets markets;
    private final Offers offers;
    private final Places places;
    private final Pics pics;
    private final Ways ways;
    private final Showcase showcase;
    private final Clock clock;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    Fronts(
            Markets markets,
            Offers offers,
            Places places,
            Pics pics,
            Ways ways,
            Showcase showcase,
            Clock clock) {
        this.showcase = showcase;
        this.markets = markets;
        this.offers = offers;
        this.places = places;
        this.pics = pics;
        this.ways = ways;
        this.clock = clock;
    }

    /// The front at this part of an address. Refuses with 404 what no market speaks.
    Front at(String place) {
        Front known = find(place);
        if (known == null) throw Refusal.notFound("This market");
        return known;
    }

    /// The same where the market may be closed: for what stays after the shop there has shut, such
    /// as orders and the words about them.
    Front kept(String place) {
        Front known = find(place, false);
        if (known == null) throw Refusal.notFound("This market");
        return known;
    }

    /// The front at this part of an address, or null.
    @Nullable Front find(String place) {
        return find(place, true);
    }

    private @Nullable Front find(String place, boolean open) {
        int cut = place.lastIndexOf('-');
        if (cut < 1) return null;
        String code = place.substring(cut + 1);
        Market market = open ? markets.open(code) : markets.byCode(code);
        if (market == null) return null;
        for (Language language : market.languages()) {
            if (language.tag().toLowerCase(Locale.ROOT).equals(place.substring(0, cut))) {
                return of(market, language);
            }
        }
        return null;
    }

    /// The front at this part of an address; where there is none, one in the language it names, in
    /// the market it names, or the default one.
    Front nearest(String place) {
        Front known = find(place);
        if (known != null) return known;
        if (!place.matches("[a-z]{2}(-[a-z]{2,4})?-[a-z]{2}")) return fallback();
        String tongue = place.substring(0, 2);
        Market there = null;
        Language spoken = null;
        for (Market market : markets.open()) {
            for (Language language : market.languages()) {
                if (!language.tag().startsWith(tongue)) continue;
                if (language.equals(market.language())) return of(market, language);
                if (there == null) {
                    there = market;
                    spoken = language;
                }
            }
        }
        if (there != null && spoken != null) return of(there, spoken);
        Market named = markets.open(place.substring(place.lastIndexOf('-') + 1));
        return named == null ? fallback() : of(named, named.language());
    }

    /// Where somebody stands of whom nothing is known: the usual place, or the first market while
    /// that one is closed.
    Front fallback() {
        Front usual = find(DEFAULT);
        if (usual != null) return usual;
        Market first =
                markets.open().stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("An open market"));
        return of(first, first.language());
    }

    /// The closed market an address speaks of, or null.
    @Nullable Market closed(String place) {
        Market market = markets.byCode(place.substring(place.lastIndexOf('-') + 1));
        return market == null || market.open() ? null : market;
    }

    Front of(Market market, Language language) {
        Shelf shelf = offers.of(market, language);
        String key = Places.prefix(market, language);
        long written = ways.version();
        Made known = made.get(key);
        long book = markets.version();
        int showing = showcase.showing();
        boolean holds =
                known != null
                        && known.front().shelf() == shelf
                        && known.ways() == written
                        && known.markets() == book
                        && known.showing() == showing;
        if (known != null && holds) {
            return known.front();
        }
        Front fresh = make(shelf);
        made.put(key, new Made(fresh, written, book, showing));
        return fresh;
    }

    private Front make(Shelf shelf) {
        Place place = places.of(shelf);
        Words words = Places.words(shelf.language());
        Display display = Places.display(shelf.market(), shelf.language());
        CardMaker maker =
                new CardMaker(shelf, place, pics, ways, words, display, LocalDate.now(clock));
        Map<String, Card> cards = HashMap.newHashMap(shelf.offers().size());
        for (Offer offer : shelf.offers()) cards.put(offer.handle(), maker.card(offer));
        return new Front(shelf, place, words, display, Map.copyOf(cards), pics, ways);
    }
}
