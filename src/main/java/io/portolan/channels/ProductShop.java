package io.portolan.channels;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.Category;
import io.portolan.catalog.CollectionRule;
import io.portolan.catalog.LastImport;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.Saved;
import io.portolan.catalog.StoredProduct;
import io.portolan.catalog.translation.FirstAddresses;
import io.portolan.channels.ReadProduct.Count;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.PricePlace;
import io.portolan.pricing.Prices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The parts of the shop that a product file writes to.
@Component
class ProductShop {

    private static final int LAST = 1_000;
    private static final int SHOWN_AFTER = 1_000;

    private final Catalog catalog;
    private final CatalogDefinitions definitions;
    private final Prices prices;
    private final Stock stock;
    private final RemotePictureStore pictures;
    private final FirstAddresses addresses;
    private final PictureWishStore wishes;

    ProductShop(
            Catalog catalog,
            CatalogDefinitions definitions,
            Prices prices,
            Stock stock,
            RemotePictureStore pictures,
            FirstAddresses addresses,
            PictureWishStore wishes) {
        this.wishes = wishes;
        this.addresses = addresses;
        this.catalog = catalog;
        this.definitions = definitions;
        this.prices = prices;
        this.stock = stock;
        this.pictures = pictures;
    }

    /// Holds every other writer of goods off until the caller's transaction ends.
    void hold() {
        catalog.hold();
    }

    Map<String, StoredProduct> stored(Collection<String> handles) {
        return handles.isEmpty() ? Map.of() : catalog.stored(handles);
    }

    /// Those of these products that somebody has changed since the last file.
    Map<String, LastImport> changed(Collection<String> handles) {
        return handles.isEmpty() ? Map.of() : catalog.lastImports(handles);
    }

    List<ProductType> types() {
        return catalog.storedTypes();
    }

    /// Where goods can stand.
    ///
    /// @param shelves codes of all shelves
    /// @param collections codes of all collections
    /// @param paths words for sorting that collections ask for, in small letters
    record Places(Set<String> shelves, Set<String> collections, Set<String> paths) {}

    Places places() {
        List<ProductCollection> all = catalog.storedCollections();
        return new Places(
                new HashSet<>(catalog.shelfCodes()),
                all.stream().map(ProductCollection::code).collect(Collectors.toSet()),
                all.stream()
                        .flatMap(ProductShop::asked)
                        .map(path -> path.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /// The words for sorting that a collection asks for.
    static Stream<String> asked(ProductCollection collection) {
        return collection.rules().stream()
                .filter(rule -> rule.field() == CollectionRule.Field.TAG)
                .filter(rule -> rule.comparison() == CollectionRule.Comparison.IS)
                .map(CollectionRule::value);
    }

    /// What stands in the price lists for these SKUs, read from the database.
    Map<PricePlace, PriceDraft> listed(Collection<Sku> skus) {
        Map<PricePlace, PriceDraft> listed = new HashMap<>();
        if (skus.isEmpty()) return listed;
        for (PriceDraft price : prices.stored(skus)) listed.put(PricePlace.of(price), price);
        return listed;
    }

    /// The same, and nobody else changes it until the caller's transaction ends.
    Map<PricePlace, PriceDraft> held(Collection<Sku> skus) {
        Map<PricePlace, PriceDraft> listed = new HashMap<>();
        if (skus.isEmpty()) return listed;
        for (PriceDraft price : prices.held(skus)) listed.put(PricePlace.of(price), price);
        return listed;
    }

    /// What the shop has of the SKUs in these products, apart from the products themselves.
    Beside beside(List<ReadProduct> products) {
        Set<Sku> priced = new HashSet<>();
        for (ReadProduct product : products) {
            product.prices().forEach(price -> priced.add(price.sku()));
            product.off().forEach(place -> priced.add(place.sku()));
        }
        List<Sku> counted =
                products.stream().flatMap(p -> p.counts().stream()).map(Count::sku).toList();
        Set<Sku> stocked = new HashSet<>();
        if (!counted.isEmpty()) stock.levels(counted).forEach(l -> stocked.add(l.sku()));
        return new Beside(listed(priced), stocked);
    }

    /// Prices as they are listed, and which SKUs have pieces or had some.
    record Beside(Map<PricePlace, PriceDraft> listed, Set<Sku> stocked) {

        boolean newPrice(ReadProduct product) {
            return product.prices().stream()
                            .anyMatch(price -> !price.equals(listed.get(PricePlace.of(price))))
                    || product.off().stream().anyMatch(listed::containsKey);
        }
    }

    List<Saved> preview(List<ReadProduct> batch) {
        return catalog.preview(batch.stream().map(ReadProduct::draft).toList());
    }

    /// By handle, what tells later whether somebody has changed a product since.
    Map<String, String> marks(Collection<String> handles) {
        return catalog.marks(handles);
    }

    /// Writes a batch in the caller's transaction.
    ///
    /// @param places the shelves and collections there are; new ones are added
    /// @param receipts which pieces of each product are booked, in their order
    /// @param job the import
    List<Saved> write(
            List<ReadProduct> batch,
            Language language,
            Places places,
            List<List<Stock.Receipt>> receipts,
            UUID job) {
        newShelves(batch, language, places.shelves());
        newCollections(batch, language, places);
        List<Saved> outcomes = catalog.saveQuietly(batch.stream().map(ReadProduct::draft).toList());
        List<ReadProduct> taken = new ArrayList<>();
        List<Stock.Receipt> booked = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (outcomes.get(i) instanceof Saved.Refused) continue;
            taken.add(batch.get(i));
            booked.addAll(receipts.get(i));
        }
        List<PriceDraft> listed = taken.stream().flatMap(p -> p.prices().stream()).toList();
        if (!listed.isEmpty()) prices.saveQuietly(listed);
        List<PricePlace> off = taken.stream().flatMap(p -> p.off().stream()).toList();
        if (!off.isEmpty()) prices.removeQuietly(off);
        if (!booked.isEmpty()) stock.receive(booked);
        pictures.note(taken, job);
        return outcomes;
    }

    /// Gives the goods of a batch their first addresses in further languages, by handle: those too
    /// that were titled before and never had one.
    ///
    /// @param before what was there
    Map<String, List<FirstAddresses.Given>> address(
            List<ReadProduct> batch, List<Saved> outcomes, Map<String, StoredProduct> before) {
        List<FirstAddresses.Named> named = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Saved outcome = outcomes.get(i);
            if (outcome instanceof Saved.Refused) continue;
            ProductDraft draft = batch.get(i).draft();
            StoredProduct was = before.get(draft.handle());
            named.add(FirstAddresses.Named.of(was == null ? null : was.product(), draft));
        }
        return addresses.give(named).stream()
                .collect(Collectors.groupingBy(FirstAddresses.Given::code));
    }

    /// Whether so much was written quietly that shoppers should see it now. A catalogue twice as
    /// long waits twice as long, so that showing never costs more than writing.
    boolean due(int writtenSince) {
        return writtenSince >= Math.max(SHOWN_AFTER, catalog.shown() / 4);
    }

    /// Whether goods stand in memory: not while a command alone is at work.
    boolean showsGoods() {
        return catalog.shown() > 0;
    }

    /// How much memory the goods take that the shop has now.
    GoodsWeight weight() {
        return new GoodsWeight(catalog.size());
    }

    void settle() {
        addresses.settle();
        prices.settle();
        catalog.settle();
    }

    /// The pictures that earlier files want on those of these products that name pictures, by
    /// handle.
    Map<String, List<PictureWishStore.Wish>> wishes(List<ReadProduct> products) {
        return wishes.of(
                products.stream()
                        .filter(product -> !product.pictures().isEmpty())
                        .map(product -> product.draft().handle())
                        .toList());
    }

    /// What undoing needs to know, asked before the product is written.
    static ProductUndo.Before before(
            ReadProduct product,
            @Nullable StoredProduct was,
            Beside beside,
            List<Stock.Receipt> booked) {
        Stream<PricePlace> places =
                Stream.concat(
                        product.prices().stream().map(PricePlace::of), product.off().stream());
        return new ProductUndo.Before(
                was == null ? null : was.kept().document(),
                places.map(place -> beside.listed().get(place)).filter(Objects::nonNull).toList(),
                product.prices(),
                booked,
                product.off(),
                List.of(),
                List.of());
    }

    /// The bookings of a product: a variant's pieces are booked when it arrives; afterwards the
    /// warehouse counts.
    ///
    /// @param reference what they are known by
    static List<Stock.Receipt> receipts(
            ReadProduct product, @Nullable StoredProduct was, Beside beside, String reference) {
        return product.counts().stream()
                .filter(c -> isNew(c.sku(), was) || !beside.stocked().contains(c.sku()))
                .map(c -> new Stock.Receipt(c.sku(), c.quantity(), "import", reference))
                .toList();
    }

    private static boolean isNew(Sku sku, @Nullable StoredProduct was) {
        return was == null || was.product().variant(sku) == null;
    }

    private void newShelves(List<ReadProduct> batch, Language language, Set<String> shelves) {
        Map<String, Category> fresh = new LinkedHashMap<>();
        for (ReadProduct product : batch) {
            String code = product.draft().category();
            String name = product.type();
            if (code == null || name.isEmpty() || !shelves.add(code)) continue;
            fresh.put(code, new Category(code, Map.of(language, name), Map.of(), LAST, null));
        }
        if (!fresh.isEmpty()) catalog.saveCategories(List.copyOf(fresh.values()));
    }

    private void newCollections(List<ReadProduct> batch, Language language, Places places) {
        List<ProductCollection> fresh = new ArrayList<>();
        for (ReadProduct product : batch) {
            for (String path : product.paths()) {
                if (!places.paths().add(path.toLowerCase(Locale.ROOT))) continue;
                String code = Names.code(path);
                if (!places.collections().add(code)) {
                    code = Names.otherCode(path);
                    places.collections().add(code);
                }
                fresh.add(collection(code, path, language));
            }
        }
        if (!fresh.isEmpty()) definitions.save(fresh);
    }

    // Inner ones wait for the merchant: all of them on the home page would be too many.
    private static ProductCollection collection(String code, String path, Language language) {
        CollectionRule rule =
                new CollectionRule(
                        CollectionRule.Field.TAG, null, CollectionRule.Comparison.IS, path);
        return new ProductCollection(
                code,
                Map.of(language, CategoryPaths.name(path)),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                CategoryPaths.outermost(path),
                null,
                null,
                LAST,
                false,
                List.of(rule),
                List.of(),
                List.of());
    }
}
