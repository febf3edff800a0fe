package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Dimensions;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Weight;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One thing a shopper can put into the cart.
///
/// @param options option code to value code, in the order of the product's options
/// @param weight with its packing; null while unknown, and then it cannot be shipped yet
/// @param hs what customs calls it; null while not classified
/// @param material in English, for customs papers
/// @param tracked whether its stock is counted
/// @param barcode its GTIN, if it has one; see `Gtin`
/// @param dimensions of its packing; null while nobody measured
/// @param ownWeight without packing; null where nobody needs it
/// @param litres in one piece; null when it is no liquid or nobody knows
/// @param alcohol per cent by volume; null when it has none or nobody knows
/// @param putAway kept because orders or stock name it, not sold until brought back; what it chose
///     may no longer be offered
public record Variant(
        Sku sku,
        Map<String, String> options,
        @JsonProperty("weightGrams") @Nullable Weight weight,
        @Nullable HsCode hs,
        @Nullable CountryCode origin,
        @Nullable String material,
        boolean tracked,
        @Nullable String barcode,
        @Nullable Dimensions dimensions,
        @JsonProperty("ownWeightGrams") @Nullable Weight ownWeight,
        @Nullable BigDecimal litres,
        @Nullable BigDecimal alcohol,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean putAway) {

    /// Why a variant cannot be sent yet.
    public enum Gap {
        /// Nobody has weighed it: carriers price and label by weight.
        NO_WEIGHT
    }

    private static final BigDecimal MOST_LITRES = BigDecimal.valueOf(100_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Variant {
        Objects.requireNonNull(sku, "a variant has a SKU");
        options = ByLanguage.ordered(options);
        litres = Figures.upTo(MOST_LITRES, litres, "a volume, litres");
        alcohol = Figures.upTo(HUNDRED, alcohol, "a strength, per cent");
    }

    /// A variant about which nothing is known yet but its name and what it chooses.
    public static Variant plain(Sku sku, Map<String, String> options) {
        return new VariantCopy(sku).options(options).make();
    }

    /// A copy to change: `variant.but().weight(grams).make()`.
    public VariantCopy but() {
        return new VariantCopy(this);
    }

    /// What is missing before a parcel can be made of it; null when nothing is.
    public @Nullable Gap gap() {
        return weight == null ? Gap.NO_WEIGHT : null;
    }

    public boolean shippable() {
        return gap() == null;
    }
}
