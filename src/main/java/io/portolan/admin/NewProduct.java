package io.portolan.admin;

import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.SkuPattern;
import io.portolan.catalog.Variant;
import io.portolan.catalog.translation.Slugs;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Weight;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the form that makes a product.
final class NewProduct {

    /// Parts of addresses that are pages of their own.
    private static final Set<String> PAGES = Set.of("new", "import", "bulk");

    private static final Language ENGLISH = Language.of("en");

    private final Map<String, String> typed;
    private final FieldReader fields;
    private final CatalogSnapshot catalog;
    private final Prices prices;
    private final Markets markets;

    NewProduct(Map<String, String> typed, CatalogSnapshot catalog, Prices prices, Markets markets) {
        this.typed = typed;
        this.fields = new FieldReader(typed);
        this.catalog = catalog;
        this.prices = prices;
        this.markets = markets;
    }

    /// @param draft null when something is wrong
    record Read(
            @Nullable ProductDraft draft, List<PriceDraft> prices, Map<String, String> problems) {
        Read {
            prices = List.copyOf(prices);
        }
    }

    Read read(@Nullable Product model) {
        String title = fields.text("title", "");
        if (title.isEmpty()) fields.problem("title", "new.bad.title");
        Language language =
                model == null
                        ? Objects.requireNonNullElse(
                                fields.value("language", ENGLISH, "edit.bad.choice", Language::of),
                                ENGLISH)
                        : TextGaps.source(model);
        String handle = handle(title, language);
        try {
            return model == null ? fresh(title, language, handle) : copy(model, title, handle);
        } catch (IllegalArgumentException wrong) {
            fields.problem("handle", "new.bad.handle");
            return new Read(null, List.of(), fields.problems());
        }
    }

    private Read fresh(String title, Language language, String handle) {
        Sku sku = sku(handle);
        Money price = fields.value("price", null, "edit.bad.price", this::money);
        if (price == null) fields.problem("price", "edit.bad.price");
        Weight weight =
                fields.value(
                        "weight",
                        null,
                        "edit.bad.weight",
                        text -> Weight.ofGrams(FieldReader.whole(text)));
        if (!fields.problems().isEmpty() || sku == null || price == null) return wrong();
        ProductSheet sheet = ProductSheet.EMPTY.but().type(fields.orNull("type", null)).make();
        ProductDraft draft =
                new ProductDraft(
                        handle,
                        fields.orNull("category", null),
                        fields.text("vendor", ""),
                        false,
                        catalog.all().size() + 1,
                        null,
                        Map.of(language, ProductText.titled(title)),
                        List.of(),
                        List.of(
                                Variant.plain(sku, Map.of())
                                        .but()
                                        .weight(weight)
                                        .tracked(typed.containsKey("tracked"))
                                        .make()),
                        List.of(),
                        null,
                        sheet);
        return new Read(draft, List.of(new PriceDraft(sku, null, price, null)), Map.of());
    }

    private Money money(String text) {
        Currency currency = Currency.of(fields.text("currency", "USD"));
        Money money = Money.ofMajor(FieldReader.decimal(text), currency, RoundingMode.UNNECESSARY);
        if (money.isNegative()) throw new IllegalArgumentException(text);
        return money;
    }

    private @Nullable Sku sku(String handle) {
        String wish = fields.text("sku", "");
        if (wish.isEmpty()) {
            String word = SkuPattern.word(handle).replaceAll("^-+|-+$", "");
            String plain = word.isEmpty() ? "P-" + (catalog.all().size() + 1) : word;
            return free(plain.substring(0, Math.min(56, plain.length())));
        }
        Sku sku = fields.value("sku", null, "new.bad.sku", Sku::of);
        if (sku != null && catalog.variant(sku) != null) fields.problem("sku", "new.bad.sku-taken");
        return sku;
    }

    private Sku free(String plain) {
        Sku sku = Sku.of(plain);
        for (int i = 2; catalog.variant(sku) != null; i++) sku = Sku.of(plain + "-" + i);
        return sku;
    }

    private String handle(String title, Language language) {
        String wish = fields.text("handle", "");
        if (!wish.isEmpty()) {
            if (catalog.product(wish) != null || PAGES.contains(wish)) {
                fields.problem("handle", "new.bad.taken");
            }
            return wish;
        }
        String word = Slugs.word(title, language);
        if (word.isEmpty()) word = "product";
        String handle = word;
        for (int i = 2; catalog.product(handle) != null || PAGES.contains(handle); i++) {
            handle = word + "-" + i;
        }
        return handle;
    }

    // A barcode is one article's, and a paper was written for one product: neither is copied.
    private Read copy(Product model, String title, String handle) {
        String suffix = fields.text("suffix", "");
        if (suffix.isEmpty()) fields.problem("suffix", "new.bad.suffix");
        if (!fields.problems().isEmpty()) return wrong();
        List<Variant> variants = new ArrayList<>();
        List<PriceDraft> listed = new ArrayList<>();
        for (Variant variant : model.current()) {
            Sku sku;
            try {
                sku = Sku.of(variant.sku() + suffix);
            } catch (IllegalArgumentException wrong) {
                fields.problem("suffix", "new.bad.sku");
                return wrong();
            }
            if (catalog.variant(sku) != null) fields.problem("suffix", "new.bad.sku-taken");
            variants.add(variant.but().sku(sku).barcode(null).make());
            prices(variant.sku(), sku, listed);
        }
        if (!fields.problems().isEmpty()) return wrong();
        Map<Language, ProductText> texts = new HashMap<>(model.texts());
        texts.computeIfPresent(
                TextGaps.source(model), (tag, text) -> text.but().title(title).make());
        ProductDraft was = ProductDraft.of(model);
        ProductDraft draft =
                new ProductDraft(
                        handle,
                        was.category(),
                        was.vendor(),
                        false,
                        was.rank(),
                        null,
                        texts,
                        was.options(),
                        variants,
                        was.pictures(),
                        was.compliance(),
                        unproven(was.sheetOrEmpty()));
        return new Read(draft, listed, Map.of());
    }

    // Papers are those of the goods that were tested, not of their copy.
    private static ProductSheet unproven(ProductSheet sheet) {
        return sheet.but().certificates(List.of()).proofs(List.of()).plan(null).make();
    }

    private void prices(Sku from, Sku to, List<PriceDraft> listed) {
        add(prices.listed(from, null), to, listed);
        for (Market market : markets.all()) add(prices.listed(from, market.code()), to, listed);
    }

    private static void add(@Nullable PriceDraft known, Sku to, List<PriceDraft> listed) {
        if (known == null) return;
        listed.add(new PriceDraft(to, known.market(), known.amount(), known.compareAt()));
    }

    private Read wrong() {
        return new Read(null, List.of(), fields.problems());
    }
}
