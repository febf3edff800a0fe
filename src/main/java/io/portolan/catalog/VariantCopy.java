package io.portolan.catalog;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Dimensions;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Weight;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A variant being changed.
public final class VariantCopy {

    private Sku sku;
    private Map<String, String> options = Map.of();
    private @Nullable Weight weight;
    private @Nullable HsCode hs;
    private @Nullable CountryCode origin;
    private @Nullable String material;
    private boolean tracked;
    private @Nullable String barcode;
    private @Nullable Dimensions dimensions;
    private @Nullable Weight ownWeight;
    private @Nullable BigDecimal litres;
    private @Nullable BigDecimal alcohol;
    private boolean putAway;

    VariantCopy(Sku sku) {
        this.sku = sku;
    }

    VariantCopy(Variant of) {
        sku = of.sku();
        options = of.options();
        weight = of.weight();
        hs = of.hs();
        origin = of.origin();
        material = of.material();
        tracked = of.tracked();
        barcode = of.barcode();
        dimensions = of.dimensions();
        ownWeight = of.ownWeight();
        litres = of.litres();
        alcohol = of.alcohol();
        putAway = of.putAway();
    }

    public VariantCopy sku(Sku to) {
        sku = to;
        return this;
    }

    public VariantCopy options(Map<String, String> to) {
        options = to;
        return this;
    }

    public VariantCopy weight(@Nullable Weight to) {
        weight = to;
        return this;
    }

    public VariantCopy hs(@Nullable HsCode to) {
        hs = to;
        return this;
    }

    public VariantCopy origin(@Nullable CountryCode to) {
        origin = to;
        return this;
    }

    public VariantCopy material(@Nullable String to) {
        material = to;
        return this;
    }

    public VariantCopy tracked(boolean to) {
        tracked = to;
        return this;
    }

    public VariantCopy barcode(@Nullable String to) {
        barcode = to;
        return this;
    }

    public VariantCopy dimensions(@Nullable Dimensions to) {
        dimensions = to;
        return this;
    }

    public VariantCopy ownWeight(@Nullable Weight to) {
        ownWeight = to;
        return this;
    }

    public VariantCopy litres(@Nullable BigDecimal to) {
        litres = to;
        return this;
    }

    public VariantCopy alcohol(@Nullable BigDecimal to) {
        alcohol = to;
        return this;
    }

    public VariantCopy putAway(boolean to) {
        putAway = to;
        return this;
    }

    /// What it is now.
    public Variant make() {
        return new Variant(
                sku,
                options,
                weight,
                hs,
                origin,
                material,
                tracked,
                barcode,
                dimensions,
                ownWeight,
                litres,
                alcohol,
                putAway);
    }
}
