package io.portolan.channels;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.ProductType;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.Headings;
import io.portolan.channels.table.Hint;
import io.portolan.kernel.Dimensions;
import io.portolan.kernel.Language;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The columns of Shopify's own fields: `Fabric (product.metafields.custom.fabric)`. One that the
/// product's type asks for becomes that attribute, any other a line among the facts; what stands
/// under our own name goes back where our export took it from.
final class Metafields {

    static final Pattern FAMILY =
            Pattern.compile("(.*?) ?\\(product\\.metafields\\.([^.]+)\\.([^.]+)\\)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");
    private static final int LONGEST = 500;

    private static final Pattern SIDES =
            Pattern.compile("(\\d{1,6}) ?[x×] ?(\\d{1,6}) ?[x×] ?(\\d{1,6}) mm");
    private static final String OURS = "portolan";

    /// What Shopify has no column for: it travels in fields under our name.
    enum Own {
        TYPE("Product type"),
        SUMMARY("Summary"),
        MATERIAL("Material"),
        CARE("Care"),
        MADE_IN("Made in"),
        TAGS("Sorting words"),
        GOODS_CLASS("Goods class");

        private final String label;

        Own(String label) {
            this.label = label;
        }

        String key() {
            return OURS + "." + name().toLowerCase(Locale.ROOT);
        }

        String heading() {
            return label + " (product.metafields." + key() + ")";
        }
    }

    private record Meta(int column, String label, String key) {}

    private final List<Meta> metas = new ArrayList<>();
    private final Map<Own, Integer> owns = new EnumMap<>(Own.class);
    private final List<ProductType> types;
    private final Language language;
    private final Tally tally;

    Metafields(Headings headings, List<ProductType> types, Language language, Tally tally) {
        this.types = types;
        this.language = language;
        this.tally = tally;
        for (int i = 0; i < headings.meanings().size(); i++) {
            Matcher column = FAMILY.matcher(headings.meanings().get(i));
            // Two hyphens mark what Shopify's own apps keep: recommendations, search boosts.
            if (!column.matches() || column.group(2).contains("--")) continue;
            if (column.group(2).equals(OURS)) {
                own(OURS + "." + column.group(3), i);
                continue;
            }
            String key = column.group(3).replace('_', '-');
            String label = column.group(1).isBlank() ? key : column.group(1).strip();
            metas.add(new Meta(i, label, key));
        }
    }

    private void own(String key, int column) {
        for (Own each : Own.values()) if (each.key().equals(key)) owns.putIfAbsent(each, column);
    }

    /// What a field under our name says; empty when the file has none.
    String own(CsvRow row, Own field) {
        return row.cell(owns.getOrDefault(field, -1));
    }

    /// The merchant's own words for sorting: as before where the file has none.
    List<String> tags(CsvRow row, List<String> before) {
        List<String> tags = split(own(row, Own.TAGS));
        return tags.isEmpty() ? before : tags;
    }

    /// The class of goods whose tax rate it has: as before where the file names none.
    @Nullable String goodsClass(CsvRow row, @Nullable String before) {
        String code = own(row, Own.GOODS_CLASS);
        return code.matches("[a-z][a-z0-9-]{1,39}") ? code : before;
    }

    /// What a row says: attributes of the type, and facts beside them.
    record Said(Map<String, AttributeValue> attributes, List<ProductText.Spec> specs) {}

    /// The type of a product, or null: where the file has a field for it that one, else the one it
    /// has, else the one that its word for the shelf names.
    @Nullable ProductType type(CsvRow row, @Nullable String before, String word) {
        String own = own(row, Own.TYPE);
        if (!own.isEmpty()) return type(own, "");
        return type(before, owns.containsKey(Own.TYPE) ? "" : word);
    }

    private @Nullable ProductType type(@Nullable String code, String word) {
        for (ProductType type : types) {
            if (type.code().equals(code)) return type;
        }
        for (ProductType type : types) {
            boolean named =
                    !word.isEmpty()
                            && (type.code().equals(Names.code(word))
                                    || type.names().containsValue(word));
            if (named) return type;
        }
        return null;
    }

    Said read(CsvRow row, @Nullable ProductType type, Map<String, AttributeValue> before) {
        Map<String, AttributeValue> attributes = new TreeMap<>(before);
        List<ProductText.Spec> specs = new ArrayList<>();
        for (Meta meta : metas) {
            List<String> words = words(row.cell(meta.column()));
            if (words.isEmpty()) continue;
            Attribute attribute = type == null ? null : attribute(type, meta);
            AttributeValue value =
                    attribute == null ? null : value(attribute, words, row.cell(meta.column()));
            if (value instanceof AttributeValue.Words said && attribute != null) {
                value = both(before.get(attribute.code()), said);
            }
            if (attribute != null && value != null) attributes.put(attribute.code(), value);
            else specs.add(new ProductText.Spec(meta.label(), String.join(", ", words)));
            if (attribute != null && value == null) unfit(row, meta, attribute);
        }
        return new Said(attributes, specs);
    }

    // A file speaks one language: what was said in others stays.
    private static AttributeValue both(
            @Nullable AttributeValue before, AttributeValue.Words fresh) {
        if (!(before instanceof AttributeValue.Words was)) return fresh;
        Map<Language, String> all = new HashMap<>(was.words());
        all.putAll(fresh.words());
        return new AttributeValue.Words(all);
    }

    private static @Nullable Attribute attribute(ProductType type, Meta meta) {
        for (Attribute each : type.attributes()) {
            boolean its =
                    each.code().equals(meta.key()) || each.names().containsValue(meta.label());
            if (its) return each;
        }
        return null;
    }

    private void unfit(CsvRow row, Meta meta, Attribute attribute) {
        tally.warn(
                row.number(),
                row.headings().names().get(meta.column()),
                row.cell(meta.column()),
                Hint.of("attribute.unfit", attribute.code()));
    }

    private @Nullable AttributeValue value(Attribute attribute, List<String> words, String cell) {
        String all = String.join(", ", words);
        AttributeValue value =
                switch (attribute.kind()) {
                    case TEXT ->
                            new AttributeValue.Words(
                                    Map.of(language, cell.matches("[\\[{].*") ? all : cell));
                    case NUMBER -> number(all);
                    case CHOICE -> choices(attribute, words);
                    case YES_NO -> yesNo(all);
                    case DATE -> day(all);
                    case DIMENSION -> sides(all);
                };
        return value != null && attribute.fits(value) ? value : null;
    }

    private static @Nullable AttributeValue number(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.lookingAt()) return null;
        return new AttributeValue.Amount(new BigDecimal(number.group().replace(',', '.')));
    }

    private static @Nullable AttributeValue choices(Attribute attribute, List<String> words) {
        List<String> codes = new ArrayList<>();
        for (String word : words) {
            List<String> meant =
                    attribute.choice(word) == null ? meant(attribute, word) : List.of(word);
            if (meant.size() != 1) return null;
            codes.addAll(meant);
        }
        return new AttributeValue.Choices(codes);
    }

    /// The choices that a word can mean.
    static List<String> meant(Attribute attribute, String word) {
        return attribute.choices().stream()
                .filter(
                        choice ->
                                choice.code().equals(Names.code(word))
                                        || choice.labels().values().stream()
                                                .anyMatch(word::equalsIgnoreCase))
                .map(Attribute.Choice::code)
                .toList();
    }

    private static @Nullable AttributeValue sides(String text) {
        Matcher sides = SIDES.matcher(text);
        if (!sides.matches()) return null;
        try {
            return new AttributeValue.Size(
                    new Dimensions(side(sides, 1), side(sides, 2), side(sides, 3)));
        } catch (IllegalArgumentException tooLong) {
            return null;
        }
    }

    private static int side(Matcher sides, int which) {
        return Integer.parseInt(sides.group(which));
    }

    private static @Nullable AttributeValue yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> new AttributeValue.YesNo(true);
            case "false", "no", "0" -> new AttributeValue.YesNo(false);
            default -> null;
        };
    }

    private static @Nullable AttributeValue day(String text) {
        try {
            String day = text.length() > 10 ? text.substring(0, 10) : text;
            return new AttributeValue.Day(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    // Lists stand as JSON or with semicolons; a reference to another thing says nothing here.
    private static List<String> words(String cell) {
        if (cell.isEmpty() || cell.contains("gid://")) return List.of();
        if (cell.startsWith("[") || cell.startsWith("{")) return json(cell);
        return split(cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell);
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> json(String cell) {
        try {
            JsonNode node = CatalogJson.mapper().readTree(cell);
            if (node.isArray()) {
                return StreamSupport.stream(node.spliterator(), false)
                        .map(each -> each.asString(""))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.toList());
            }
            String value = node.path("value").asString("");
            String unit = node.path("unit").asString("");
            return value.isEmpty() ? List.of() : List.of((value + " " + unit).strip());
        } catch (JacksonException e) {
            return List.of(cell);
        }
    }
}
