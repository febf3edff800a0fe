package io.portolan.channels;

import io.portolan.catalog.Option;
import io.portolan.catalog.Product;
import io.portolan.catalog.Variant;
import io.portolan.channels.table.CsvRow;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The options of one product as its rows spell them out. A product that Shopify gives the option
/// `Title` with the value `Default Title` has none.
final class OptionTable {

    private static final int MOST = 3;

    private final Language language;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<Map<String, String>> values = new ArrayList<>();

    OptionTable(List<CsvRow> rows, Language language) {
        this.language = language;
        CsvRow first = rows.getFirst();
        for (int place = 0; place < MOST; place++) {
            String name = first.get(Column.optionName(place));
            if (name.isEmpty() && first.get(Column.optionValue(place)).isEmpty()) continue;
            if (bare(name, first, place)) continue;
            names.add(name.isEmpty() ? "Option " + (place + 1) : name);
            places.add(place);
            codes.add(unused(name.isEmpty() ? "Option " + (place + 1) : name, codes));
            values.add(new LinkedHashMap<>());
        }
    }

    private static boolean bare(String name, CsvRow first, int place) {
        return name.equalsIgnoreCase("Title")
                && first.get(Column.optionValue(place)).equalsIgnoreCase("Default Title");
    }

    private static String unused(String word, Iterable<String> taken) {
        Set<String> all = new LinkedHashSet<>();
        taken.forEach(all::add);
        String code = Names.code(word);
        if (!all.contains(code)) return code;
        String other = Names.otherCode(word);
        for (int i = 2; all.contains(other); i++) other = Names.otherCode(word) + "-" + i;
        return other;
    }

    /// What this row chooses, in words.
    List<String> words(CsvRow row) {
        return places.stream().map(place -> row.get(Column.optionValue(place))).toList();
    }

    /// The first column in which this row chooses nothing, or null.
    @Nullable Column gap(CsvRow row) {
        for (int place : places) {
            if (!row.has(Column.optionValue(place))) return Column.optionValue(place);
        }
        return null;
    }

    /// What these words choose, in codes: option to value.
    Map<String, String> choose(List<String> words) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            Map<String, String> known = values.get(i);
            String word = words.get(i);
            String code = known.computeIfAbsent(word, w -> unused(w, List.copyOf(known.values())));
            chosen.put(codes.get(i), code);
        }
        return chosen;
    }

    /// Whether these words choose the same as a variant of the shop does.
    boolean chooses(List<String> words, Product product, Variant variant) {
        if (variant.options().size() != codes.size()) return false;
        for (int i = 0; i < codes.size(); i++) {
            Option.Value value = value(i, product, variant);
            if (value == null) return false;
            String word = words.get(i);
            if (!word.equals(label(value)) && !Names.code(word).equals(value.code())) return false;
        }
        return true;
    }

    /// Takes up what a variant of the shop chooses. False when it does not choose by these
    /// options, or when a value of it is called like another one of the file.
    boolean takeUp(Product product, Variant variant) {
        if (variant.options().size() != codes.size()) return false;
        List<Option.Value> chosen = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Option.Value value = value(i, product, variant);
            if (value == null) return false;
            String taken = values.get(i).get(label(value));
            if (taken != null && !taken.equals(value.code())) return false;
            chosen.add(value);
        }
        for (int i = 0; i < codes.size(); i++) {
            Option.Value value = chosen.get(i);
            if (!values.get(i).containsValue(value.code()))
                values.get(i).put(label(value), value.code());
        }
        return true;
    }

    private Option.@Nullable Value value(int place, Product product, Variant variant) {
        String code = variant.options().get(codes.get(place));
        Option option = product.option(codes.get(place));
        return code == null || option == null ? null : option.value(code);
    }

    private String label(Option.Value value) {
        return value.labels().getOrDefault(language, value.code());
    }

    /// The options with all values chosen so far.
    List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            List<Option.Value> offered = new ArrayList<>();
            values.get(i)
                    .forEach(
                            (word, code) ->
                                    offered.add(
                                            new Option.Value(code, Map.of(language, word), null)));
            options.add(new Option(codes.get(i), Map.of(language, names.get(i)), offered));
        }
        return options;
    }
}
