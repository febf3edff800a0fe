package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goods of one kind in the parcel.
///
/// @param hs null when it is not known yet: the quote is then an estimate
/// @param origin where it was made; the ship-from country when null
/// @param quantity at least 1
/// @param unitPrice of one piece, in the request's currency, not negative
/// @param weight of one piece
/// @param measures replace what the tariff book says of this line; empty asks the book
/// @param goodsClass the class whose tax rate it has (`books`); null takes that of its code
/// @param preference the proof it travels with; null when it has none
/// @param litres in one piece; null when it is not known or no liquid
/// @param alcohol per cent by volume; null when it is not known or has none
/// @param metal steel, aluminium and copper together, per cent of its weight; null when nobody
///     knows
public record GoodsLine(
        @Nullable HsCode hs,
        @Nullable CountryCode origin,
        String description,
        long quantity,
        Money unitPrice,
        @Nullable Weight weight,
        List<Measure> measures,
        @Nullable String goodsClass,
        @Nullable ProofOfOrigin preference,
        @Nullable BigDecimal litres,
        @Nullable BigDecimal alcohol,
        @Nullable BigDecimal metal) {

    public GoodsLine {
        measures = List.copyOf(measures);
        if (quantity < 1) throw new IllegalArgumentException("a line has at least one piece");
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException("a price is not negative: " + unitPrice);
        }
        if (litres != null && litres.signum() < 0) {
            throw new IllegalArgumentException("a volume is not negative: " + litres);
        }
        if (alcohol != null && (alcohol.signum() < 0 || alcohol.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException("alcohol is from 0 to 100 per cent: " + alcohol);
        }
        if (metal != null && (metal.signum() < 0 || metal.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException("metal is from 0 to 100 per cent: " + metal);
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Goods of which no more is known.
    public GoodsLine(
            @Nullable HsCode hs,
            @Nullable CountryCode origin,
            String description,
            long quantity,
            Money unitPrice,
            @Nullable Weight weight,
            List<Measure> measures) {
        this(
                hs,
                origin,
                description,
                quantity,
                unitPrice,
                weight,
                measures,
                null,
                null,
                null,
                null,
                null);
    }

    public static GoodsLine of(
            @Nullable HsCode hs,
            @Nullable CountryCode origin,
            String description,
            long quantity,
            Money unitPrice,
            @Nullable Weight weight) {
        return new GoodsLine(hs, origin, description, quantity, unitPrice, weight, List.of());
    }

    /// The same goods in this class of goods.
    public GoodsLine inClass(@Nullable String code) {
        return with(description, code);
    }

    /// So many pieces of it, made in `place` when nobody said where.
    public GoodsLine part(long pieces, CountryCode place) {
        return new GoodsLine(
                hs,
                origin == null ? place : origin,
                description,
                pieces,
                unitPrice,
                weight,
                measures,
                goodsClass,
                preference,
                litres,
                alcohol,
                metal);
    }

    /// The same pieces for this price together, half up for one.
    GoodsLine at(Money together) {
        BigDecimal one =
                BigDecimal.valueOf(together.minor())
                        .divide(BigDecimal.valueOf(quantity), 0, RoundingMode.HALF_UP);
        return new GoodsLine(
                hs,
                origin,
                description,
                quantity,
                new Money(one.longValueExact(), together.currency()),
                weight,
                measures,
                goodsClass,
                preference,
                litres,
                alcohol,
                metal);
    }

    GoodsLine withoutDescription() {
        return description.isEmpty() ? this : with("", goodsClass);
    }

    private GoodsLine with(String words, @Nullable String code) {
        return new GoodsLine(
                hs,
                origin,
                words,
                quantity,
                unitPrice,
                weight,
                measures,
                code,
                preference,
                litres,
                alcohol,
                metal);
    }

    public Money price() {
        return unitPrice.times(quantity);
    }
}
