package io.portolan.checkout;

import io.portolan.catalog.Category;
import io.portolan.catalog.ProductType;
import io.portolan.kernel.Language;
import io.portolan.kernel.Sku;
import io.portolan.markets.Market;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// All that a market offers, in one language, at one moment. Never changes: when the catalogue, a
/// price or the day does, `Offers` makes another.
public final class Shelf {

    private static final Comparator<Offer> BY_PRICE =
            Comparator.comparing(offer -> offer.price().amount());
    private static final Comparator<Offer> NEWEST =
            Comparator.comparing((Offer offer) -> offer.product().added()).reversed();

    private final Market market;
    private final Language language;
    private final long version;
    private final List<Offer> offers;
    private final Map<String, Offer> byHandle;
    private final Map<Sku, Offer> bySku;
    private final Map<String, Category> categories;
    private final Map<String, List<Offer>> byCategory;
    private final Map<String, ProductType> types;

    private final Map<OfferFilter.Sort, List<Offer>> sorted = new ConcurrentHashMap<>();

    Shelf(
            Market market,
            Language language,
            long version,
            List<Offer> offers,
            List<Category> categories,
            List<ProductType> types) {
        this.market = market;
        this.language = language;
        this.version = version;
        this.offers = List.copyOf(offers);
        this.byHandle = HashMap.newHashMap(offers.size());
        this.bySku = HashMap.newHashMap(offers.size() * 2);
        this.categories = new LinkedHashMap<>();
        this.byCategory = new LinkedHashMap<>();
        this.types = HashMap.newHashMap(types.size());
        types.forEach(type -> this.types.put(type.code(), type));
        for (Category category : categories) {
            this.categories.put(category.code(), category);
            byCategory.put(category.code(), offersOf(category));
        }
        for (Offer offer : offers) {
            byHandle.put(offer.handle(), offer);
            for (OfferVariant variant : offer.variants()) bySku.put(variant.sku(), offer);
        }
    }

    public Market market() {
        return market;
    }

    public Language language() {
        return language;
    }

    /// Different for each shelf this process makes.
    public long version() {
        return version;
    }

    /// Everything, in the order of the shelf.
    public List<Offer> offers() {
        return offers;
    }

    /// The offer of the product with this handle, or null when this market does not offer it.
    public @Nullable Offer offer(String handle) {
        return byHandle.get(handle);
    }

    /// The offer that has this SKU among its variants, or null.
    public @Nullable Offer offer(Sku sku) {
        return bySku.get(sku);
    }

    /// All categories in their order, those without offers too.
    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    public @Nullable Category category(String code) {
        return categories.get(code);
    }

    /// What kind of goods an offer is; null when nobody said.
    public @Nullable ProductType type(Offer offer) {
        String code = offer.product().sheet().type();
        return code == null ? null : types.get(code);
    }

    /// The offers of a category in the order of the shelf; empty for an unknown one.
    public List<Offer> offersIn(String category) {
        return byCategory.getOrDefault(category, List.of());
    }

    /// Everything in this order; sorted once.
    List<Offer> sorted(OfferFilter.Sort sort) {
        return sorted.computeIfAbsent(sort, this::sort);
    }

    private List<Offer> sort(OfferFilter.Sort sort) {
        return switch (sort) {
            case RELEVANCE -> offers;
            case PRICE -> sort(BY_PRICE);
            case PRICE_DOWN -> sort(BY_PRICE.reversed());
            case TITLE ->
                    sort(
                            Comparator.comparing(
                                    Offer::title, Collator.getInstance(language.locale())));
            case NEWEST -> sort(NEWEST);
        };
    }

    private List<Offer> sort(Comparator<Offer> order) {
        return offers.stream().sorted(order).toList();
    }

    private List<Offer> offersOf(Category category) {
        return offers.stream().filter(offer -> category.equals(offer.category())).toList();
    }
}
