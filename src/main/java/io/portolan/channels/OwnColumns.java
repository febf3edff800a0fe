package io.portolan.channels;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Compliance;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.Variant;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The columns of our own product file, one for each member of a product, made from the model
/// itself, so that no member can be forgotten. Words stand as they are, lists of words with bars
/// between them, whatever has parts as JSON.
final class OwnColumns {

    static final String SKU = "sku";
    static final String HANDLE = "handle";
    static final String STOCK = "stock";
    static final String PRICE = "price";
    static final String COMPARE = "compare price";
    static final String VARIANT = "variant ";
    static final String ATTRIBUTES = "sheet attributes";
    static final String CERTIFICATES = "sheet certificates";
    static final String SHEET = "sheet";
    static final String COMPLIANCE = "compliance";
    static final List<Member> PRODUCT =
            members(ProductDraft.class, "texts", "variants", SHEET, COMPLIANCE);
    static final List<Member> WHOLES = wholes();
    static final Map<String, List<Member>> PARTS = parts();
    static final List<Member> TEXT = members(ProductText.class);
    static final List<Member> OF_VARIANT = members(Variant.class, "sku");

    private static final JsonMapper JSON = CatalogJson.mapper();
    private static final String BAR = " | ";

    private OwnColumns() {}

    // Files of earlier versions have one column for each of these.
    private static List<Member> wholes() {
        return List.of(new Member(COMPLIANCE, Shape.JSON), new Member(SHEET, Shape.JSON));
    }

    private static Map<String, List<Member>> parts() {
        Map<String, List<Member>> parts = new LinkedHashMap<>();
        parts.put(COMPLIANCE, members(Compliance.class));
        parts.put(SHEET, members(ProductSheet.class));
        return Collections.unmodifiableMap(parts);
    }

    /// The heading of a part's member: `sheet tags`.
    static String part(String part, Member member) {
        return part + " " + member.name();
    }

    /// How a member is written into a cell.
    enum Shape {
        WORDS,
        LIST,
        JSON
    }

    /// One member of the model.
    record Member(String name, Shape shape) {

        /// The cell for a value; empty where there is none.
        String cell(@Nullable JsonNode value) {
            if (value == null || value.isNull() || empty(value)) return "";
            return switch (shape) {
                case WORDS -> value.asString();
                case LIST -> list((ArrayNode) value);
                case JSON -> value.isString() ? value.asString() : value.toString();
            };
        }

        // A maker without a name, a list without members: there is none.
        private static boolean empty(JsonNode value) {
            if (value.isArray()) return value.isEmpty();
            return value.isObject()
                    && value.valueStream()
                            .allMatch(each -> each.isString() && each.asString().isEmpty());
        }

        /// The value of a cell; null where it says nothing.
        ///
        /// @throws Unreadable when it is no JSON and ought to be
        @Nullable JsonNode value(String cell) {
            if (cell.isEmpty()) return null;
            return switch (shape) {
                case WORDS -> JSON.valueToTree(cell);
                case LIST -> cell.startsWith("[") ? json(cell) : parts(cell);
                case JSON -> json(cell);
            };
        }
    }

    /// A cell that cannot be read.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static JsonNode json(String cell) {
        try {
            String trimmed = cell.strip();
            boolean flag = trimmed.equalsIgnoreCase("true") || trimmed.equalsIgnoreCase("false");
            return JSON.readTree(flag ? trimmed.toLowerCase(java.util.Locale.ROOT) : trimmed);
        } catch (JacksonException e) {
            throw new Unreadable();
        }
    }

    private static String list(ArrayNode words) {
        List<String> parts = words.valueStream().map(JsonNode::asString).toList();
        boolean plain =
                parts.stream()
                        .allMatch(p -> !p.isEmpty() && p.equals(p.strip()) && p.indexOf('|') < 0);
        if (parts.isEmpty()) return "";
        return plain && !parts.getFirst().startsWith("[")
                ? String.join(BAR, parts)
                : words.toString();
    }

    private static JsonNode parts(String cell) {
        ArrayNode words = JSON.createArrayNode();
        for (String part : cell.split("\\|", -1)) {
            if (!part.isBlank()) words.add(part.strip());
        }
        return words;
    }

    /// `colour=ink; size=24` as an object, or JSON where it is some.
    static JsonNode choices(String cell) {
        if (cell.startsWith("{")) return json(cell);
        ObjectNode choices = JSON.createObjectNode();
        for (String part : cell.split(";", -1)) {
            int sign = part.indexOf('=');
            if (sign < 0 && !part.isBlank()) throw new Unreadable();
            if (sign > 0) {
                choices.put(part.substring(0, sign).strip(), part.substring(sign + 1).strip());
            }
        }
        return choices;
    }

    static String choices(JsonNode options) {
        if (options.isEmpty()) return "";
        List<String> parts =
                options.properties().stream().map(e -> e.getKey() + "=" + text(e)).toList();
        boolean plain =
                options.properties().stream()
                        .allMatch(e -> (e.getKey() + text(e)).matches("[^=;{}\\s]+"));
        return plain ? String.join("; ", parts) : options.toString();
    }

    private static String text(Map.Entry<String, JsonNode> entry) {
        return entry.getValue().asString();
    }

    private static List<Member> members(Class<? extends Record> model, String... without) {
        List<String> left = Arrays.asList(without);
        return Arrays.stream(model.getRecordComponents())
                .map(part -> new Member(name(part), shape(part)))
                .filter(member -> !left.contains(member.name()))
                .collect(Collectors.toUnmodifiableList());
    }

    private static String name(RecordComponent part) {
        JsonProperty given = part.getAccessor().getAnnotation(JsonProperty.class);
        if (given == null) given = part.getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? part.getName() : given.value();
    }

    private static Shape shape(RecordComponent part) {
        String type = part.getGenericType().getTypeName();
        if (type.equals("java.util.List<java.lang.String>")) return Shape.LIST;
        return switch (part.getType().getSimpleName()) {
            case "String", "LocalDate", "Sku", "HsCode", "CountryCode" -> Shape.WORDS;
            default -> Shape.JSON;
        };
    }
}
