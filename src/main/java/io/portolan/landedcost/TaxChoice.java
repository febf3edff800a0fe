package io.portolan.landedcost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which taxes of a place fall on which goods: of each family the most exact one.
final class TaxChoice {

    private static final int REMEMBERED = 5_000;

    private record Goods(@Nullable String hs, @Nullable String goodsClass) {}

    private final List<Rule.Tax> taxes;
    private final boolean simple;
    private final List<List<Rule.Tax>> everything;
    private final Map<Goods, List<List<Rule.Tax>>> remembered = new ConcurrentHashMap<>();

    /// @param taxes all that fall in the place on some goods
    TaxChoice(List<Rule.Tax> taxes) {
        this.taxes = taxes;
        this.simple = taxes.stream().noneMatch(Rule.Tax::selective);
        this.everything = simple ? choose(new Goods(null, null)) : List.of();
    }

    /// One list for each family of taxes on these goods. Its last tax falls in any case; those
    /// before it, more exact ones first, where the price of the piece keeps to their bounds.
    List<List<Rule.Tax>> on(@Nullable String hs, @Nullable String goodsClass) {
        if (simple) return everything;
        Goods goods = new Goods(hs, goodsClass);
        List<List<Rule.Tax>> known = remembered.get(goods);
        if (known != null) return known;
        GoodsClasses classes = GoodsClasses.known();
        boolean said = goodsClass != null && classes.find(goodsClass).isPresent();
        String own = said ? goodsClass : classes.of(hs);
        List<List<Rule.Tax>> chosen = choose(new Goods(hs, own));
        if (remembered.size() >= REMEMBERED) remembered.clear();
        remembered.put(goods, chosen);
        return chosen;
    }

    private List<List<Rule.Tax>> choose(Goods goods) {
        Map<String, List<Rule.Tax>> families = new LinkedHashMap<>();
        for (Rule.Tax tax : taxes) {
            if (exactness(tax, goods) >= 0) {
                families.computeIfAbsent(tax.named(), f -> new ArrayList<>()).add(tax);
            }
        }
        return families.values().stream().map(all -> upToTheFirstSure(all, goods)).toList();
    }

    private static List<Rule.Tax> upToTheFirstSure(List<Rule.Tax> all, Goods goods) {
        List<Rule.Tax> sorted = new ArrayList<>(all);
        sorted.sort(
                Comparator.comparingInt((Rule.Tax tax) -> place(tax))
                        .thenComparingInt(tax -> exactness(tax, goods))
                        .thenComparing(TaxChoice::bounded)
                        .reversed());
        List<Rule.Tax> chosen = new ArrayList<>();
        for (Rule.Tax tax : sorted) {
            chosen.add(tax);
            if (!bounded(tax)) break;
        }
        return List.copyOf(chosen);
    }

    static boolean bounded(Rule.Tax tax) {
        return tax.upTo() != null || tax.over() != null;
    }

    private static int place(Rule.Tax tax) {
        if (tax.postcodes() != null) return 2;
        return tax.regions() != null ? 1 : 0;
    }

    /// More than the digits a code can have when the longest listed beginning fits, 1 for a class
    /// of goods, 0 for all goods, below zero when it is not for these.
    private static int exactness(Rule.Tax tax, Goods goods) {
        if (tax.codes() != null) {
            String hs = goods.hs();
            int longest = -1;
            for (String code : tax.codes()) {
                if (hs != null && hs.startsWith(code)) {
                    longest = Math.max(longest, code.length() + 1);
                }
            }
            return longest;
        }
        if (tax.goods() == null) return 0;
        return goods.goodsClass() != null && tax.goods().contains(goods.goodsClass()) ? 1 : -1;
    }
}
