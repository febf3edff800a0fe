package io.portolan.checkout;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CollectionRule;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.Variant;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.time.ShopClock;
import io.portolan.pricing.Price;
import io.portolan.pricing.Prices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Collections as shoppers see them: which are shown now, and what is in each. What a rule holds
/// against a price is the lowest price in the first market, so that a collection is the same in
/// every currency; on sale is what is on sale in the market asked about.
@Service
public class OfferCollections {

    private static final Comparator<ProductCollection> IN_ORDER =
            Comparator.comparingInt(ProductCollection::order)
                    .thenComparing(ProductCollection::code);

    private record Place(String market, Language language, String code) {}

    /// What was in a collection on this shelf.
    private record Made(long shelf, ProductCollection collection, List<Offer> offers) {}

    private final Catalog catalog;
    private final Offers offers;
    private final Prices prices;
    private final Markets markets;
    private final ShopClock clock;
    private final Map<Place, Made> made = new ConcurrentHashMap<>();

    OfferCollections(
            Catalog catalog, Offers offers, Prices prices, Markets markets, ShopClock clock) {
        this.catalog = catalog;
        this.offers = offers;
        this.prices = prices;
        this.markets = markets;
        this.clock = clock;
    }

    /// Those shoppers may see now, in their order.
    public List<ProductCollection> open() {
        Instant now = clock.instant();
        return catalog.snapshot().collections().stream()
                .filter(collection -> collection.open(now))
                .sorted(IN_ORDER)
                .toList();
    }

    /// Another number when other collections are shown.
    public int showing() {
        Instant now = clock.instant();
        int showing = 1;
        for (ProductCollection collection : catalog.snapshot().collections()) {
            if (collection.open(now)) showing = 31 * showing + collection.code().hashCode();
        }
        return showing;
    }

    /// The collection with this code when shoppers may see it now, else null.
    public @Nullable ProductCollection open(String code) {
        ProductCollection collection = catalog.snapshot().collection(code);
        return collection == null || !collection.open(clock.instant()) ? null : collection;
    }

    /// All collections in their order, also those nobody sees.
    public List<ProductCollection> all() {
        return catalog.snapshot().collections().stream().sorted(IN_ORDER).toList();
    }

    /// What of a collection is offered on this shelf: picked goods first, then the others in the
    /// order of the shelf.
    public List<Offer> offers(ProductCollection collection, Shelf shelf) {
        // Stock moves without telling the shelf.
        if (collection.asks(CollectionRule.Field.STOCK)) return sort(collection, shelf);
        Place place = new Place(shelf.market().code(), shelf.language(), collection.code());
        Made known = made.get(place);
        if (known != null
                && known.shelf() == shelf.version()
                && known.collection().equals(collection)) {
            return known.offers();
        }
        List<Offer> fresh = sort(collection, shelf);
        made.put(place, new Made(shelf.version(), collection, fresh));
        return fresh;
    }

    private List<Offer> sort(ProductCollection collection, Shelf shelf) {
        List<Product> offered = shelf.offers().stream().map(Offer::product).toList();
        return collection.members(offered, standing(shelf.market())).stream()
                .map(product -> Objects.requireNonNull(shelf.offer(product.handle())))
                .toList();
    }

    /// What of the published products is in a collection, saved or not, as the first market sees
    /// it.
    public List<Product> products(ProductCollection collection) {
        return collection.members(catalog.snapshot().products(), standing(first()));
    }

    private Market first() {
        return markets.all().getFirst();
    }

    private Function<Product, CollectionRule.Standing> standing(Market market) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), market.zone());
        return product -> new Standing(product, market, today);
    }

    private final class Standing implements CollectionRule.Standing {
        private final Product product;
        private final Market market;
        private final LocalDate today;

        Standing(Product product, Market market, LocalDate today) {
            this.product = product;
            this.market = market;
            this.today = today;
        }

        @Override
        public @Nullable Money price() {
            return product.variants().stream()
                    .map(variant -> prices.of(variant.sku(), first()))
                    .filter(Objects::nonNull)
                    .map(Price::amount)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        @Override
        public boolean onSale() {
            for (Variant variant : product.variants()) {
                Price price = prices.of(variant.sku(), market);
                if (price != null && price.compareAt() != null) return true;
            }
            return false;
        }

        @Override
        public boolean inStock() {
            return product.variants().stream()
                    .anyMatch(v -> offers.availability(v) != Offer.Availability.SOLD_OUT);
        }

        @Override
        public LocalDate today() {
            return today;
        }

        @Override
        public @Nullable ProductType type() {
            return catalog.snapshot().type(product.sheet().type());
        }
    }
}
