package io.portolan.landedcost;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The classes of goods that reduced rates are written for: our own grouping of tariff codes.
public final class GoodsClasses {

    /// One class.
    ///
    /// @param code as rules, products and requests write it: `books`
    /// @param name in English
    /// @param hs beginnings of tariff codes that belong to it unless the product says otherwise;
    ///     empty when only the product can say
    public record GoodsClass(String code, String name, List<String> hs) {

        public GoodsClass {
            hs = List.copyOf(hs);
        }
    }

    private static final GoodsClasses KNOWN =
            new GoodsClasses(
                    Arrays.asList(References.one("goods-classes.json", GoodsClass[].class)));

    private final List<GoodsClass> all;
    private final Map<String, String> byHs = new HashMap<>();

    GoodsClasses(List<GoodsClass> classes) {
        this.all = classes.stream().sorted(Comparator.comparing(GoodsClass::code)).toList();
        for (GoodsClass one : classes) {
            for (String hs : one.hs()) {
                if (byHs.put(hs, one.code()) != null) {
                    throw new IllegalStateException(hs + " is in two classes of goods");
                }
            }
        }
    }

    /// The classes that this release knows.
    public static GoodsClasses known() {
        return KNOWN;
    }

    /// All of them, by code.
    public List<GoodsClass> all() {
        return all;
    }

    /// Their codes, sorted.
    public Set<String> codes() {
        return new TreeSet<>(all.stream().map(GoodsClass::code).toList());
    }

    /// The class with this code.
    public Optional<GoodsClass> find(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// The class of these digits by the longest beginning that is listed; null when there is none.
    @Nullable String of(@Nullable String digits) {
        if (digits == null) return null;
        for (int length = digits.length(); length >= 2; length--) {
            String code = byHs.get(digits.substring(0, length));
            if (code != null) return code;
        }
        return null;
    }
}
