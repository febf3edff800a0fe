package io.portolan.admin;

import io.portolan.catalog.Gtin;
import io.portolan.catalog.Variant;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The grid of variants in the editor's form: fields are named after the SKU, so that any part of
/// the grid can be sent.
final class VariantFields {

    private static final Currency BASE = Currency.of("USD");

    private static final BigDecimal MOST_LITRES = BigDecimal.valueOf(100_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Editing editing;
    private final FieldReader fields;
    private final Prices prices;

    VariantFields(Editing editing, FieldReader fields, Prices prices) {
        this.editing = editing;
        this.fields = fields;
        this.prices = prices;
    }

    List<Variant> variants() {
        List<Variant> variants = new ArrayList<>(editing.product().variants().size());
        for (Variant variant : editing.product().variants()) variants.add(variant(variant));
        return variants;
    }

    private Variant variant(Variant known) {
        String at = "v." + known.sku() + ".";
        return known.but()
                .barcode(fields.value(at + "barcode", known.barcode(), "", t -> gtin(at, t)))
                .weight(grams(at + "weight", known.weight()))
                .ownWeight(grams(at + "own", known.ownWeight()))
                .litres(figure(at + "litres", known.litres(), MOST_LITRES, "edit.bad.litres"))
                .alcohol(figure(at + "alcohol", known.alcohol(), HUNDRED, "edit.bad.percent"))
                .dimensions(
                        fields.value(
                                at + "size",
                                known.dimensions(),
                                "edit.bad.size",
                                FieldReader::size))
                .hs(fields.value(at + "hs", known.hs(), "edit.bad.hs", HsCode::of))
                .origin(
                        fields.value(
                                at + "origin",
                                known.origin(),
                                "edit.bad.country",
                                text -> CountryCode.of(text.toUpperCase(Locale.ROOT))))
                .material(fields.orNull(at + "material", known.material()))
                .make();
    }

    // What was there before may stay: only what somebody types is held to the rule.
    private String gtin(String at, String typed) {
        String field = at + "barcode";
        Gtin.Problem problem = Gtin.problem(typed);
        boolean known =
                editing.product().variants().stream().anyMatch(v -> typed.equals(v.barcode()));
        if (problem != null && !known) {
            fields.problem(field, "edit.gtin." + problem.name().toLowerCase(Locale.ROOT));
        }
        return typed;
    }

    private @Nullable BigDecimal figure(
            String field, @Nullable BigDecimal known, BigDecimal most, String problem) {
        return fields.value(field, known, problem, text -> FieldReader.upTo(most, text));
    }

    private @Nullable Weight grams(String field, @Nullable Weight known) {
        return fields.value(
                field, known, "edit.bad.weight", t -> Weight.ofGrams(FieldReader.whole(t)));
    }

    /// The prices that differ from those in the list.
    List<PriceDraft> prices() {
        List<PriceDraft> changed = new ArrayList<>();
        for (Variant variant : editing.product().variants()) {
            String field = "v." + variant.sku() + ".price";
            PriceDraft known = prices.listed(variant.sku(), editing.list());
            if (!fields.has(field)) continue;
            Money typed =
                    fields.value(
                            field,
                            known == null ? null : known.amount(),
                            "edit.bad.price",
                            text -> money(text, known));
            if (typed == null && known != null) fields.problem(field, "edit.bad.price");
            if (typed == null || (known != null && typed.equals(known.amount()))) continue;
            Money was = known == null ? null : known.compareAt();
            boolean still = was != null && was.minor() > typed.minor();
            changed.add(new PriceDraft(variant.sku(), editing.list(), typed, still ? was : null));
        }
        return changed;
    }

    private Money money(String text, @Nullable PriceDraft known) {
        Money money =
                Money.ofMajor(FieldReader.decimal(text), currency(known), RoundingMode.UNNECESSARY);
        if (money.isNegative()) throw new IllegalArgumentException(text);
        return money;
    }

    private Currency currency(@Nullable PriceDraft known) {
        var market = editing.market();
        if (market != null) return market.currency();
        return known == null ? BASE : known.amount().currency();
    }
}
