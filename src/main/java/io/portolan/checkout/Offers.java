package io.portolan.checkout;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSearch;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Found;
import io.portolan.catalog.Variant;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.platform.time.ShopClock;
import io.portolan.pricing.Prices;
import io.portolan.shipping.ShippingOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What each market offers, ready to be shown: texts, prices, duty and tax, delivery. Read from
/// memory; made anew after the catalogue or a price changed, as far as that change goes, and as a
/// whole every hour and at midnight there, when another delivery day may begin and a certificate
/// may have ended.
@Service
public class Offers {

    private static final int FEW = 5;
    private static final int MOST_FOUND = 1000;

    private final Catalog catalog;
    private final CatalogSearch search;
    private final Prices prices;
    private final Stock stock;
    private final SellerCharges duties;
    private final ShippingOptions shipping;
    private final ShopClock clock;
    private final Map<Place, Stand> stands = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong repriced = new AtomicLong();
    private final AtomicLong turns = new AtomicLong();
    private final AtomicLong versions = new AtomicLong();
    private final AtomicLong moods = new AtomicLong();

    private record Place(String market, Language language) {}

    /// The shelf of one market and language.
    private static final class Stand {
        final ReentrantLock making = new ReentrantLock();
        volatile @Nullable Made made;
    }

    /// A shelf, what it has seen of all changes, those of prices and the turns of the clock, and
    /// the moment (Unix milliseconds) it becomes old.
    private record Made(Shelf shelf, long change, long prices, long turns, long until) {}

    Offers(
            Catalog catalog,
            CatalogSearch search,
            Prices prices,
            Stock stock,
            SellerCharges duties,
            ShippingOptions shipping,
            ShopClock clock) {
        this.catalog = catalog;
        this.search = search;
        this.prices = prices;
        this.stock = stock;
        this.duties = duties;
        this.shipping = shipping;
        this.clock = clock;
        catalog.whenChanged(changes::incrementAndGet);
        prices.whenChanged(
                () -> {
                    repriced.incrementAndGet();
                    changes.incrementAndGet();
                });
        duties.whenChanged(
                () -> {
                    turns.incrementAndGet();
                    changes.incrementAndGet();
                });
        shipping.whenChanged(
                () -> {
                    turns.incrementAndGet();
                    changes.incrementAndGet();
                });
        clock.whenTurned(
                () -> {
                    turns.incrementAndGet();
                    changes.incrementAndGet();
                });
        stock.whenMoved(
                (sku, before, now) -> {
                    if (before == null || state(before) != state(now)) moods.incrementAndGet();
                });
    }

    /// What this market offers, in this language. A change that was committed before the call is in
    /// it. Hold on to it for the length of one request.
    public Shelf of(Market market, Language language) {
        Stand stand = stands.computeIfAbsent(new Place(market.code(), language), p -> new Stand());
        Made made = stand.made;
        if (made == null
                || made.change() != changes.get()
                || !made.shelf().market().equals(market)) {
            stand.making.lock();
        } else if (clock.millis() < made.until() || !stand.making.tryLock()) {
            // The hour has passed, and another thread is already making the next shelf.
            return made.shelf();
        }
        try {
            return make(stand, market, language);
        } finally {
            stand.making.unlock();
        }
    }

    /// What is left of a shelf by a filter. An unknown category or value leaves nothing.
    public OfferSelection select(Shelf shelf, OfferFilter filter) {
        return new OfferSelector(shelf, filter, this::availability).of(found(shelf, filter));
    }

    /// What a text finds on a shelf, at most `limit`, best first; of what fits about alike, what
    /// can be sent now and what is new comes earlier. Refuses no text.
    public FoundOffers search(Shelf shelf, String text, int limit) {
        return rank(shelf, search.search(text, shelf.language(), limit));
    }

    /// The same by what products are called in another language, and only what answers to every
    /// word as it is written.
    public FoundOffers surely(Shelf shelf, String text, Language named, int limit) {
        return rank(shelf, search.surely(text, named, limit));
    }

    private FoundOffers rank(Shelf shelf, Found found) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), shelf.market().zone());
        return new FoundOffers(found, new OfferRanking(shelf, today, this::availability).of(found));
    }

    /// How many pieces of this variant can be bought now; null when its stock is not counted.
    public @Nullable Integer available(Variant variant) {
        if (!variant.tracked()) return null;
        Integer available = stock.available(variant.sku());
        return available == null ? 0 : Math.max(0, available);
    }

    /// How likely one gets this variant, by the stock of this moment.
    public Offer.Availability availability(Variant variant) {
        Integer available = available(variant);
        return available == null ? Offer.Availability.IN_STOCK : state(available);
    }

    private static Offer.Availability state(int available) {
        if (available > FEW) return Offer.Availability.IN_STOCK;
        return available > 0 ? Offer.Availability.LOW : Offer.Availability.SOLD_OUT;
    }

    /// A number that is another as soon as the `availability` of anything is another. Read before
    /// an answer is made, it tells later whether the answer still holds.
    public long mood() {
        return moods.get();
    }

    /// How likely one gets any variant of this offer: the best of theirs.
    public Offer.Availability availability(Offer offer) {
        Offer.Availability best = Offer.Availability.SOLD_OUT;
        for (OfferVariant variant : offer.variants()) {
            Offer.Availability one = availability(variant.variant());
            if (one.compareTo(best) < 0) best = one;
            if (best == Offer.Availability.IN_STOCK) return best;
        }
        return best;
    }

    private List<Offer> found(Shelf shelf, OfferFilter filter) {
        List<Offer> sorted = shelf.sorted(filter.sort());
        String text = filter.text();
        if (text == null) return sorted;
        List<Offer> found = search(shelf, text, MOST_FOUND).offers();
        if (filter.sort() == OfferFilter.Sort.RELEVANCE) return found;
        Set<String> wanted = found.stream().map(Offer::handle).collect(Collectors.toSet());
        return sorted.stream().filter(offer -> wanted.contains(offer.handle())).toList();
    }

    private Shelf make(Stand stand, Market market, Language language) {
        long change = changes.get();
        long price = repriced.get();
        long turn = turns.get();
        Instant now = clock.instant();
        Made made = stand.made;
        boolean sameHour = made != null && now.toEpochMilli() < made.until();
        boolean sameMarket = made != null && made.shelf().market().equals(market);
        if (made != null && sameHour && sameMarket && made.change() == change) return made.shelf();
        Shelf before =
                made != null && sameHour && sameMarket && made.turns() == turn
                        ? made.shelf()
                        : null;
        CatalogSnapshot snapshot = catalog.snapshot();
        OfferMaker maker = new OfferMaker(market, language, now, prices, duties, shipping);
        boolean another = made == null || made.prices() != price;
        List<Offer> offers = maker.offers(snapshot, before, another);
        Shelf shelf =
                new Shelf(
                        market,
                        language,
                        versions.incrementAndGet(),
                        offers,
                        snapshot.categories(),
                        snapshot.types());
        stand.made = new Made(shelf, change, price, turn, until(now, market).toEpochMilli());
        return shelf;
    }

    // Not every country's day begins with an hour of ours.
    private static Instant until(Instant now, Market market) {
        Instant nextHour = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        LocalDate tomorrow = LocalDate.ofInstant(now, market.zone()).plusDays(1);
        Instant nextDay = tomorrow.atStartOfDay(market.zone()).toInstant();
        return nextDay.isBefore(nextHour) ? nextDay : nextHour;
    }
}
