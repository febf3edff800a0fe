package io.portolan.landedcost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a tax must say, and what becomes of it on goods that are not imported.
final class TaxTerms {

    private static final Set<Rule.Part> PRICE = Set.of(Rule.Part.GOODS);
    private static final Set<Rule.Part> DELIVERED = Set.of(Rule.Part.GOODS, Rule.Part.TRANSPORT);

    private TaxTerms() {}

    static void check(
            String id,
            ChargeKind tax,
            @Nullable List<String> goods,
            @Nullable List<String> codes,
            @Nullable Limit... bounds) {
        if (tax.group() != ChargeKind.Group.TAX) {
            throw new IllegalArgumentException(id + " is no tax");
        }
        if (goods != null && codes != null) {
            throw new IllegalArgumentException(id + ": goods by class or by code");
        }
        for (Limit limit : Stream.of(bounds).filter(Objects::nonNull).toList()) {
            if (limit.measured() != Limit.Measured.ITEM) {
                throw new IllegalArgumentException(id + ": bounds the price of a piece");
            }
        }
    }

    /// What exceeds a price is a part of the price, and of nothing else.
    static void excess(String id, boolean excess, @Nullable Limit over, Set<Rule.Part> base) {
        if (!excess) return;
        if (over == null || !base.equals(PRICE)) {
            throw new IllegalArgumentException(id + ": what exceeds a price is taxed as price");
        }
    }

    /// What of the price of so many pieces is not taxed; zero when all of it is.
    static BigDecimal free(Rule.Tax tax, BigDecimal pieces, Consignment.Terms terms) {
        if (!Boolean.TRUE.equals(tax.excess()) || tax.over() == null) return BigDecimal.ZERO;
        return terms.worth(tax.over()).multiply(pieces);
    }

    /// The same tax on goods that are not imported: on their price and delivery, a sales tax on
    /// their price alone.
    static Rule.Tax inland(Rule.Tax tax) {
        boolean price = tax.tax() == ChargeKind.SALES_TAX || Boolean.TRUE.equals(tax.excess());
        return new Rule.Tax(
                tax.law(),
                tax.tax(),
                tax.words(),
                tax.applies(),
                tax.countries(),
                tax.regions(),
                tax.rate(),
                price ? PRICE : DELIVERED,
                null,
                tax.inside(),
                tax.local(),
                tax.goods(),
                tax.codes(),
                tax.postcodes(),
                tax.taxClass(),
                tax.family(),
                tax.upTo(),
                tax.over(),
                tax.importsOnly(),
                tax.excess());
    }
}
