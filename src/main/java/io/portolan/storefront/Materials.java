package io.portolan.storefront;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// What goods are made of, as a shopper tells them apart, read from the English words that customs
/// papers use.
final class Materials {

    private static final int REMEMBERED = 10_000;
    private static final Map<String, List<String>> KNOWN =
            Map.ofEntries(
                    Map.entry("wool", List.of("wool", "merino", "cashmere", "alpaca", "mohair")),
                    Map.entry("cotton", List.of("cotton", "canvas", "denim")),
                    Map.entry("linen", List.of("linen", "flax")),
                    Map.entry("silk", List.of("silk")),
                    Map.entry("leather", List.of("leather")),
                    Map.entry("wood", List.of("wood", "beech", "walnut", "oak", "ash", "maple")),
                    Map.entry("bamboo", List.of("bamboo", "rattan", "cane")),
                    Map.entry("ceramic", List.of("stoneware", "porcelain", "ceramic", "clay")),
                    Map.entry("glass", List.of("glass")),
                    Map.entry("steel", List.of("steel", "iron")),
                    Map.entry("brass", List.of("brass", "copper", "bronze")),
                    Map.entry("aluminium", List.of("aluminium", "aluminum")),
                    Map.entry(
                            "plastic",
                            List.of("polycarbonate", "polyester", "nylon", "polyamide", "plastic")),
                    Map.entry("paper", List.of("paper", "board")),
                    Map.entry("wax", List.of("wax", "waxes")));

    private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

    private Materials() {}

    static List<String> codes() {
        return List.copyOf(new TreeMap<>(KNOWN).keySet());
    }

    /// The materials in these words, which are in small letters.
    static List<String> of(String words) {
        List<String> known = READ.get(words);
        if (known != null) return known;
        List<String> each = List.of(words.split("[^a-z]+", -1));
        List<String> found = codes().stream().filter(code -> speaks(each, code)).toList();
        if (READ.size() >= REMEMBERED) READ.clear();
        READ.put(words, found);
        return found;
    }

    private static boolean speaks(List<String> words, String code) {
        return KNOWN.getOrDefault(code, List.of()).stream()
                .anyMatch(
                        known ->
                                words.stream()
                                        .anyMatch(
                                                word ->
                                                        word.equals(known)
                                                                || (code.equals("wool")
                                                                        && word.endsWith(known))));
    }
}
