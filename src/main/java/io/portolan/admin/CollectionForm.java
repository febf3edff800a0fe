package io.portolan.admin;

import io.portolan.catalog.CollectionRule;
import io.portolan.catalog.ProductCollection;
import io.portolan.kernel.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A collection as the fields of a form, and back.
final class CollectionForm {

    /// Attributes stand among the fields a rule can look at, `a:thickness`.
    static final String ATTRIBUTE = "a:";

    private static final int MOST_RULES = 40;
    private static final int MOST_PICKED = 2_000;

    private final FieldReader fields;
    private final ProductCollection before;
    private final Language language;
    private final ZoneId zone;

    private CollectionForm(
            FieldReader fields, ProductCollection before, Language language, ZoneId zone) {
        this.fields = fields;
        this.before = before;
        this.language = language;
        this.zone = zone;
    }

    /// One that is not saved yet.
    static ProductCollection empty(int order) {
        Map<Language, String> none = Map.of();
        return new ProductCollection(
                "draft", none, none, none, none, null, false, null, null, order, false, List.of(),
                List.of(), List.of());
    }

    static Map<String, String> of(ProductCollection collection, Language language, ZoneId zone) {
        Map<String, String> values = new HashMap<>(texts(collection, language));
        values.put("published", collection.published() ? "1" : "");
        values.put("comes", local(collection.from(), zone));
        values.put("goes", local(collection.until(), zone));
        values.put("order", String.valueOf(collection.order()));
        values.put("picture", orEmpty(collection.picture()));
        values.put("any", collection.any() ? "any" : "all");
        List<CollectionRule> rules = collection.rules();
        for (int i = 0; i < rules.size(); i++) {
            CollectionRule rule = rules.get(i);
            String field = rule.field().name();
            String at = "rule." + i + ".";
            values.put(
                    at + "field", rule.attribute() == null ? field : ATTRIBUTE + rule.attribute());
            values.put(at + "is", rule.comparison().name());
            values.put(at + "value", rule.value());
        }
        return values;
    }

    /// Its words in one language, by the name of the field.
    static Map<String, String> texts(ProductCollection collection, Language language) {
        return Map.of(
                "name", orEmpty(collection.names().get(language)),
                "blurb", orEmpty(collection.blurbs().get(language)),
                "seoTitle", orEmpty(collection.seoTitles().get(language)),
                "seoDescription", orEmpty(collection.seoDescriptions().get(language)));
    }

    /// What the form says. What cannot be read is noted beside its field, and what was there before
    /// stays.
    ///
    /// @param before what is changed; one made by `empty` for a new one
    static ProductCollection read(
            FieldReader fields, ProductCollection before, Language language, ZoneId zone) {
        return new CollectionForm(fields, before, language, zone).read();
    }

    private ProductCollection read() {
        Instant from = moment("comes", before.from());
        Instant until = moment("goes", before.until());
        if (from != null && until != null && !until.isAfter(from)) {
            fields.problem("goes", "edit.bad.order");
            until = null;
        }
        Map<Language, String> names = said("name", before.names());
        if (names.isEmpty()) fields.problem("name", "collections.bad.name");
        Integer order =
                fields.value(
                        "order",
                        before.order(),
                        "edit.bad.number",
                        text -> Math.toIntExact(FieldReader.whole(text)));
        return new ProductCollection(
                code(),
                names,
                said("blurb", before.blurbs()),
                said("seoTitle", before.seoTitles()),
                said("seoDescription", before.seoDescriptions()),
                fields.orNull("picture", before.picture()),
                !fields.text("published", "").isEmpty(),
                from,
                until,
                order == null ? before.order() : order,
                fields.text("any", "all").equals("any"),
                rules(),
                picked(),
                FieldReader.cut(fields.text("left", ""), ","));
    }

    private String code() {
        if (!fields.has("code")) return before.code();
        String typed = fields.text("code", "");
        String code = code(typed.isEmpty() ? fields.text("name", "") : typed);
        return code.isEmpty() ? before.code() : code;
    }

    /// Words as they can stand in an address.
    static String code(String words) {
        String plain =
                words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+", "-")
                        .replaceAll("^-+|-+$", "");
        return plain.length() > 80 ? plain.substring(0, 80) : plain;
    }

    private Map<Language, String> said(String field, Map<Language, String> known) {
        if (!fields.has(field)) return known;
        Map<Language, String> said = new HashMap<>(known);
        String text = fields.text(field, "");
        if (text.isEmpty()) said.remove(language);
        else said.put(language, text);
        return said;
    }

    private @Nullable Instant moment(String field, @Nullable Instant known) {
        return fields.value(field, known, "edit.bad.date", text -> FieldReader.moment(text, zone));
    }

    private List<CollectionRule> rules() {
        if (!fields.has("rule.0.field")) return before.rules();
        List<CollectionRule> rules = new ArrayList<>();
        for (int i = 0; i < MOST_RULES && fields.has("rule." + i + ".field"); i++) {
            CollectionRule rule = rule("rule." + i + ".");
            if (rule != null) rules.add(rule);
        }
        return rules;
    }

    private @Nullable CollectionRule rule(String at) {
        String field = fields.text(at + "field", "");
        String value = fields.text(at + "value", "");
        if (field.isEmpty()) return null;
        if (value.isEmpty()) {
            fields.problem(at + "value", "collections.bad.value");
            return null;
        }
        boolean attribute = field.startsWith(ATTRIBUTE);
        try {
            return new CollectionRule(
                    attribute
                            ? CollectionRule.Field.ATTRIBUTE
                            : CollectionRule.Field.valueOf(field),
                    attribute ? field.substring(ATTRIBUTE.length()) : null,
                    CollectionRule.Comparison.valueOf(fields.text(at + "is", "IS")),
                    value.replace(',', '.').matches("-?\\d+(\\.\\d+)?")
                            ? value.replace(',', '.')
                            : value.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unreadable) {
            fields.problem(at + "value", "collections.bad.rule");
            return null;
        }
    }

    /// Those picked before, in the order of their numbers, then those added.
    private List<String> picked() {
        List<String> dropped = FieldReader.cut(fields.text("drop", ""), ",");
        List<String> picked =
                new ArrayList<>(
                        FieldReader.cut(fields.text("picked", ""), ",").stream()
                                .filter(handle -> !dropped.contains(handle))
                                .sorted(Comparator.comparingInt(this::place))
                                .toList());
        picked.addAll(FieldReader.cut(fields.text("add", ""), ","));
        return picked.stream().distinct().limit(MOST_PICKED).toList();
    }

    private int place(String handle) {
        String typed = fields.text("place." + handle, "");
        return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }

    static String local(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? ""
                : LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
