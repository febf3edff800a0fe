package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Combinations;
import io.portolan.catalog.Option;
import io.portolan.catalog.Product;
import io.portolan.catalog.SkuPattern;
import io.portolan.catalog.Variant;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes variants after the first one of a product: weight, customs facts and, unless another price
/// is said, its prices in every list.
@Component
class NewVariants {

    private final Catalog catalog;
    private final Prices prices;
    private final Markets markets;

    NewVariants(Catalog catalog, Prices prices, Markets markets) {
        this.catalog = catalog;
        this.prices = prices;
        this.markets = markets;
    }

    /// What would be made, with its prices; what is wrong beside which field.
    record Read(List<Variant> variants, List<PriceDraft> prices, Map<String, String> problems) {
        Read {
            variants = List.copyOf(variants);
            prices = List.copyOf(prices);
        }
    }

    /// Every choice no variant makes yet, of the values asked for.
    Read missing(Product product, Map<String, String> typed) {
        FieldReader fields = new FieldReader(typed);
        Map<String, String> only = new LinkedHashMap<>();
        for (Option option : product.options()) {
            String value = fields.text("only." + option.code(), "");
            if (!value.isEmpty()) only.put(option.code(), value);
        }
        int room = VariantPages.room(product);
        List<Map<String, String>> choices =
                new Combinations(product).missing(only, Math.max(0, room) + 1);
        if (choices.isEmpty()) fields.problem("pattern", "options.nothing");
        if (choices.size() > room) fields.problem("pattern", "options.bad.toomany");
        SkuPattern pattern = pattern(product, fields);
        Money price = price(product, fields, "price");
        if (pattern == null || !fields.problems().isEmpty()) return wrong(fields);
        List<Variant> variants = new ArrayList<>(choices.size());
        Set<Sku> taken = new HashSet<>();
        int count = product.variants().size();
        CatalogSnapshot snapshot = catalog.snapshot();
        for (Map<String, String> choice : choices) {
            count++;
            Sku sku = free(pattern, choice, count, taken, snapshot);
            taken.add(sku);
            variants.add(variant(product, sku, choice));
        }
        return new Read(variants, listed(product, variants, price), Map.of());
    }

    /// One variant, as somebody chose it.
    Read one(Product product, Map<String, String> typed) {
        FieldReader fields = new FieldReader(typed);
        Map<String, String> choice = new LinkedHashMap<>();
        for (Option option : product.options()) {
            String value = fields.text("pick." + option.code(), "");
            if (option.value(value) == null) {
                fields.problem("pick." + option.code(), "edit.bad.choice");
            }
            choice.put(option.code(), value);
        }
        if (product.options().isEmpty()) fields.problem("sku", "options.bad.none");
        if (product.current().stream().anyMatch(v -> v.options().equals(choice))) {
            fields.problem("sku", "options.bad.there");
        }
        if (VariantPages.room(product) < 1) fields.problem("sku", "options.bad.toomany");
        Sku sku = fields.value("sku", null, "new.bad.sku", Sku::of);
        if (sku == null) fields.problem("sku", "new.bad.sku");
        else if (catalog.snapshot().variant(sku) != null) {
            fields.problem("sku", "new.bad.sku-taken");
        }
        Money price = price(product, fields, "one.price");
        if (sku == null || !fields.problems().isEmpty()) return wrong(fields);
        List<Variant> variants = List.of(variant(product, sku, choice));
        return new Read(variants, listed(product, variants, price), Map.of());
    }

    private static Sku free(
            SkuPattern pattern,
            Map<String, String> choice,
            int count,
            Set<Sku> taken,
            CatalogSnapshot snapshot) {
        Sku sku = pattern.next(choice, count, taken);
        Set<Sku> more = taken;
        while (snapshot.variant(sku) != null) {
            more = new HashSet<>(more);
            more.add(sku);
            sku = pattern.next(choice, count, more);
        }
        return sku;
    }

    private static @Nullable SkuPattern pattern(Product product, FieldReader fields) {
        try {
            return new SkuPattern(fields.text("pattern", ""), product);
        } catch (IllegalArgumentException unknown) {
            fields.problem("pattern", "options.bad.pattern");
            return null;
        }
    }

    private @Nullable Money price(Product product, FieldReader fields, String field) {
        PriceDraft base = prices.listed(first(product).sku(), null);
        Currency currency = base == null ? Currency.of("USD") : base.amount().currency();
        return fields.value(
                field,
                null,
                "edit.bad.price",
                text -> {
                    Money money =
                            Money.ofMajor(
                                    FieldReader.decimal(text), currency, RoundingMode.UNNECESSARY);
                    if (money.isNegative()) throw new IllegalArgumentException(text);
                    return money;
                });
    }

    private List<PriceDraft> listed(
            Product product, List<Variant> variants, @Nullable Money price) {
        Sku model = first(product).sku();
        List<PriceDraft> listed = new ArrayList<>();
        for (Variant variant : variants) {
            if (price != null) {
                listed.add(new PriceDraft(variant.sku(), null, price, null));
                continue;
            }
            add(listed, prices.listed(model, null), variant.sku());
            for (Market market : markets.all()) {
                add(listed, prices.listed(model, market.code()), variant.sku());
            }
        }
        return listed;
    }

    private static void add(List<PriceDraft> listed, @Nullable PriceDraft known, Sku sku) {
        if (known == null) return;
        listed.add(new PriceDraft(sku, known.market(), known.amount(), known.compareAt()));
    }

    private static Variant variant(Product product, Sku sku, Map<String, String> choice) {
        return first(product).but().sku(sku).options(choice).barcode(null).putAway(false).make();
    }

    private static Variant first(Product product) {
        return product.variants().getFirst();
    }

    private static Read wrong(FieldReader fields) {
        return new Read(List.of(), List.of(), fields.problems());
    }
}
