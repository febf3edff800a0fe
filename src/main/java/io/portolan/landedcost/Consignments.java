package io.portolan.landedcost;

import io.portolan.kernel.Currency;
import io.portolan.kernel.CurrencyMismatch;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.util.List;

/// What a consignment of either kind must keep to.
final class Consignments {

    private Consignments() {}

    static void check(
            Currency currency,
            List<GoodsLine> lines,
            Money freight,
            Money insurance,
            Money discount) {
        for (Money amount : List.of(freight, insurance, discount)) {
            same(currency, amount);
            if (amount.isNegative()) throw new IllegalArgumentException("negative: " + amount);
        }
        for (GoodsLine line : lines) same(currency, line.unitPrice());
        if (goods(lines, discount).isNegative()) {
            throw new IllegalArgumentException("the discount is more than the goods: " + discount);
        }
    }

    /// The price of all goods less the discount.
    static Money goods(List<GoodsLine> lines, Money discount) {
        Money goods = discount.negated();
        for (GoodsLine line : lines) goods = goods.plus(line.price());
        return goods;
    }

    /// The price of each line less its share of the discount, by value, largest remainder.
    static List<Money> lineValues(List<GoodsLine> lines, Money discount) {
        List<Money> prices = lines.stream().map(GoodsLine::price).toList();
        if (discount.isZero()) return prices;
        List<BigDecimal> weights =
                prices.stream().map(price -> BigDecimal.valueOf(price.minor())).toList();
        List<Money> shares = discount.split(weights);
        return java.util.stream.IntStream.range(0, prices.size())
                .mapToObj(i -> prices.get(i).minus(shares.get(i)))
                .toList();
    }

    private static void same(Currency currency, Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new CurrencyMismatch(currency, amount.currency());
        }
    }
}
