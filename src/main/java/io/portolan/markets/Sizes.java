package io.portolan.markets;

import io.portolan.kernel.CountryCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sizes of clothes and shoes as each part of the world writes them, from `reference/sizes.json`.
/// What a maker says about its own things goes before it.
@Component
public class Sizes {

    /// The way of writing where a country or a table has no other.
    public static final String OTHERWISE = "EU";

    private final Map<String, SizeTable> tables = new LinkedHashMap<>();
    private final Map<String, String> reads;

    public Sizes() {
        File file = Reference.read("sizes.json", File.class);
        file.tables().forEach(table -> tables.put(table.kind(), table));
        reads = Map.copyOf(file.reads());
    }

    /// Every table, by what it is for: `shoes-women`, `clothes-men`.
    public List<SizeTable> all() {
        return List.copyOf(tables.values());
    }

    public Optional<SizeTable> table(String kind) {
        return Optional.ofNullable(tables.get(kind));
    }

    /// How people of a country read the sizes of this kind: `UK`, `JP`; `EU` where the table lacks
    /// their own way.
    public String system(String kind, CountryCode country) {
        String own = reads.getOrDefault(country.value(), OTHERWISE);
        SizeTable table = tables.get(kind);
        return table != null && table.systems().contains(own) ? own : OTHERWISE;
    }

    /// How people of a country write sizes where a table does not say better: `UK`, `JP`, `EU`.
    public String reads(CountryCode country) {
        return reads.getOrDefault(country.value(), OTHERWISE);
    }

    /// A size of one part of the world as another writes it; empty where no row has it.
    public Optional<String> convert(String kind, String from, String size, String to) {
        return table(kind).flatMap(table -> table.convert(from, size, to));
    }

    record File(String reviewed, String note, Map<String, String> reads, List<SizeTable> tables) {}
}
