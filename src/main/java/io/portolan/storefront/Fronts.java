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

    /// A front, and the addresses and collections it was made with.
    private record Made(Front front, long ways, int showing) {}

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

    /// The front at this part of an address, or null.
    @Nullable Front find(String place) {
        int cut = place.lastIndexOf('-');
        if (cut < 1) return null;
        Market market = markets.byCode(place.substring(cut + 1));
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
        if (!place.matches("[a-z]{2}(-[a-z]{2,4})?-[a-z]{2}")) return at(DEFAULT);
        String tongue = place.substring(0, 2);
        for (Market market : markets.all()) {
            for (Language language : market.languages()) {
                if (language.tag().startsWith(tongue)) return of(market, language);
            }
        }
        Market named = markets.byCode(place.substring(place.lastIndexOf('-') + 1));
        return named == null ? at(DEFAULT) : of(named, named.language());
    }

    Front of(Market market, Language language) {
        Shelf shelf = offers.of(market, language);
        String key = Places.prefix(market, language);
        long written = ways.version();
        Made known = made.get(key);
        int showing = showcase.showing();
        boolean holds =
                known != null
                        && known.front().shelf() == shelf
                        && known.ways() == written
                        && known.showing() == showing;
        if (known != null && holds) {
            return known.front();
        }
        Front fresh = make(shelf);
        made.put(key, new Made(fresh, written, showing));
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
