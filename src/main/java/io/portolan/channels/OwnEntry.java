package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.Variant;
import io.portolan.channels.table.Hint;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.PricePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A product in our own words: the document it is stored as, with its prices and counts beside
/// it.
///
/// @param document with the members `prices` and `stock`, if it says anything of them
/// @param shelf the name of its shelf; empty where only its code is known
/// @param pictures addresses of its pictures elsewhere
/// @param paths of the categories it stands in elsewhere, apart from its shelf
/// @param files that came with it
/// @param base lays the document over the one that is there, or leaves it as it is
record OwnEntry(
        long row,
        String handle,
        int size,
        ObjectNode document,
        UnaryOperator<@Nullable ObjectNode> base,
        Tally tally,
        @Nullable SentFiles files,
        String shelf,
        List<ReadProduct.RemotePicture> pictures,
        List<String> paths)
        implements ProductFile.Entry {

    static final String PRICES = "prices";
    static final String STOCK = "stock";

    OwnEntry(
            long row,
            String handle,
            int size,
            ObjectNode document,
            UnaryOperator<@Nullable ObjectNode> base,
            Tally tally,
            @Nullable SentFiles files) {
        this(row, handle, size, document, base, tally, files, "", List.of(), List.of());
    }

    @Override
    public @Nullable ReadProduct over(@Nullable Product before) {
        try {
            ObjectNode whole = whole(before);
            if (files != null) files.rename(whole);
            List<PriceWish> prices = new ArrayList<>();
            for (JsonNode price : parts(whole.remove(PRICES), "prices")) {
                if (!price.isObject()) throw new IllegalArgumentException("a price says nothing");
                prices.add(allPrices() ? listed(price) : wish((ObjectNode) price));
            }
            List<ReadProduct.Count> counts = counts(whole.remove(STOCK));
            ProductDraft draft = CatalogJson.mapper().treeToValue(whole, ProductDraft.class);
            onlyItsOwn(prices, draft);
            Set<Sku> tracked =
                    draft.variants().stream()
                            .filter(Variant::tracked)
                            .map(Variant::sku)
                            .collect(Collectors.toSet());
            counts.removeIf(count -> !tracked.contains(count.sku()));
            String code = draft.category() == null ? "" : draft.category();
            String type = shelf.isEmpty() ? code : shelf;
            ReadProduct read = new ReadProduct(row, type, draft, prices, counts, pictures, paths);
            if (files != null) files.missing(read, document);
            return allPrices() ? read.withAllPrices() : read;
        } catch (JacksonException | IllegalArgumentException e) {
            tally.error(row, OwnColumns.HANDLE, handle, Hint.of("not-taken", why(e)));
            return null;
        }
    }

    private static List<ReadProduct.Count> counts(@Nullable JsonNode stock) {
        List<ReadProduct.Count> counts = new ArrayList<>();
        if (stock == null) return counts;
        if (!stock.isObject()) {
            throw new IllegalArgumentException("its stock is no list of SKUs with pieces");
        }
        for (Map.Entry<String, JsonNode> each : stock.properties()) {
            int pieces = Math.max(0, each.getValue().asInt());
            counts.add(new ReadProduct.Count(Sku.of(each.getKey()), pieces));
        }
        return counts;
    }

    // A document lists all of its prices, or does not speak of them.
    private boolean allPrices() {
        return document.has(PRICES);
    }

    private static PriceWish listed(JsonNode price) {
        return PriceWish.of(CatalogJson.mapper().treeToValue(price, PriceDraft.class));
    }

    private static PriceWish wish(ObjectNode price) {
        JsonNode market = price.get("market");
        PriceWish.Said amount = money(price.get("amount"));
        if (amount.money() != null && amount.money().isNegative()) {
            throw new IllegalArgumentException("a price is below nothing");
        }
        PricePlace place =
                new PricePlace(
                        Sku.of(price.path(OwnColumns.SKU).asString("")),
                        market == null ? null : market.asString());
        return new PriceWish(place, amount, money(price.get("compareAt")));
    }

    private static PriceWish.Said money(@Nullable JsonNode money) {
        if (money == null) return PriceWish.Said.NOTHING;
        if (money.isNull()) return PriceWish.Said.of(null);
        return PriceWish.Said.of(CatalogJson.mapper().treeToValue(money, Money.class));
    }

    // A file about one product must not price another.
    private static void onlyItsOwn(List<PriceWish> prices, ProductDraft draft) {
        Set<Sku> own = draft.variants().stream().map(Variant::sku).collect(Collectors.toSet());
        for (PriceWish price : prices) {
            Sku sku = price.place().sku();
            if (!own.contains(sku)) {
                throw new IllegalArgumentException(
                        "it has a price for " + sku + ", which is no variant of it");
            }
        }
    }

    private ObjectNode whole(@Nullable Product before) {
        ObjectNode there =
                before == null ? null : CatalogJson.mapper().valueToTree(ProductDraft.of(before));
        ObjectNode laid = base.apply(there);
        return laid == null ? document.deepCopy() : laid;
    }

    private static Iterable<JsonNode> parts(@Nullable JsonNode list, String name) {
        if (list == null) return List.of();
        if (!list.isArray()) throw new IllegalArgumentException("its " + name + " are no list");
        return list;
    }

    /// What is wrong with a document, in the words of whoever refused it.
    static String why(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        String said =
                cause instanceof JacksonException json
                        ? json.getOriginalMessage()
                        : cause.getMessage();
        return said == null ? "it is no product" : said.lines().findFirst().orElse("");
    }
}
