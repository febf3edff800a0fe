package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a tariff must know of a line of goods.
///
/// @param quantity pieces; a piece of what is sold by the pair is a pair
/// @param weight of one piece
/// @param litres in one piece
/// @param metal steel, aluminium and copper, per cent of the weight; null when nobody knows
record TariffGoods(
        HsCode hs,
        CountryCode origin,
        long quantity,
        @Nullable Weight weight,
        @Nullable BigDecimal litres,
        @Nullable ProofOfOrigin proof,
        @Nullable BigDecimal metal) {

    TariffGoods(
            HsCode hs,
            CountryCode origin,
            long quantity,
            @Nullable Weight weight,
            @Nullable BigDecimal litres,
            @Nullable ProofOfOrigin proof) {
        this(hs, origin, quantity, weight, litres, proof, null);
    }

    private static final BigDecimal GRAMS = new BigDecimal("0.001");
    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);

    static TariffGoods of(GoodsLine line, HsCode hs, CountryCode origin) {
        return new TariffGoods(
                hs,
                origin,
                line.quantity(),
                line.weight(),
                line.litres(),
                line.preference(),
                line.metal());
    }

    /// What these amounts come to for all of the line; null when there are none.
    ///
    /// @param missing gets a word for each measure that is not known
    @Nullable BigDecimal amount(TariffFile.Amounts amounts, List<String> missing) {
        if (!amounts.specific()) return null;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal pieces = BigDecimal.valueOf(quantity);
        if (amounts.perPiece() != null) sum = sum.add(amounts.perPiece().multiply(pieces));
        if (amounts.perPair() != null) sum = sum.add(amounts.perPair().multiply(pieces));
        if (amounts.perDozen() != null) {
            BigDecimal whole = amounts.perDozen().multiply(pieces);
            sum = sum.add(whole.divide(DOZEN, Parts.SCALE, RoundingMode.HALF_EVEN));
        }
        if (amounts.perKg() != null)
            sum = sum.add(measured(amounts.perKg(), kilograms(), "weight", missing));
        if (amounts.perLitre() != null) {
            sum = sum.add(measured(amounts.perLitre(), litresInAll(), "volume", missing));
        }
        if (amounts.perM2() != null) missing.add("area");
        return sum;
    }

    /// The weight an amount for each kilogram goes by; null when there is none or nobody knows it.
    Due.@Nullable Weighed weighed(@Nullable BigDecimal perKg) {
        BigDecimal kilograms = kilograms();
        return perKg == null || kilograms == null ? null : new Due.Weighed(kilograms, perKg);
    }

    private static BigDecimal measured(
            BigDecimal each, @Nullable BigDecimal measure, String word, List<String> missing) {
        if (measure != null) return each.multiply(measure);
        missing.add(word);
        return BigDecimal.ZERO;
    }

    private @Nullable BigDecimal kilograms() {
        return kilograms(weight, quantity);
    }

    static @Nullable BigDecimal kilograms(@Nullable Weight weight, long quantity) {
        if (weight == null) return null;
        return BigDecimal.valueOf(weight.times(quantity).grams()).multiply(GRAMS);
    }

    private @Nullable BigDecimal litresInAll() {
        return litres == null ? null : litres.multiply(BigDecimal.valueOf(quantity));
    }
}
