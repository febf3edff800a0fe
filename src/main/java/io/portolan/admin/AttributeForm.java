package io.portolan.admin;

import io.portolan.catalog.Attribute;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the form of an attribute. What it is made of is said once: values that products have would
/// fit no other kind.
final class AttributeForm {

    static final int MOST_CHOICES = 300;
    private static final int LONGEST_UNIT = 12;

    private AttributeForm() {}

    /// Whether shoppers can narrow a shelf by attributes of this kind.
    static boolean filters(Attribute.Kind kind) {
        return switch (kind) {
            case NUMBER, CHOICE, YES_NO -> true;
            case TEXT, DATE, DIMENSION -> false;
        };
    }

    /// One more attribute, from fields that begin with `add.`; null where something is wrong.
    static @Nullable Attribute added(FieldReader fields, List<Attribute> there, Language source) {
        String name = TypeForm.name(fields, "add.name", "types.bad.attribute");
        Attribute.Kind kind = kind(fields.text("add.kind", ""));
        if (kind == null) fields.problem("add.kind", "edit.bad.choice");
        List<Attribute.Choice> choices =
                kind == Attribute.Kind.CHOICE
                        ? choices(fields, "add.choices", List.of(), source)
                        : List.of();
        if (kind == Attribute.Kind.CHOICE && choices.isEmpty()) {
            fields.problem("add.choices", "types.bad.choices");
        }
        if (kind != Attribute.Kind.CHOICE && !fields.text("add.choices", "").isEmpty()) {
            fields.problem("add.choices", "types.bad.nochoices");
        }
        @Nullable String unit = unit(fields, "add.unit", kind);
        if (kind == null || !fields.problems().isEmpty()) return null;
        String code = ValueLines.code(name, source, "attribute", used -> has(there, used));
        return new Attribute(
                code,
                kind,
                Map.of(source, name),
                unit,
                choices,
                filters(kind) && fields.has("add.filter"),
                fields.has("add.required"),
                fields.has("add.hidden"));
    }

    private static boolean has(List<Attribute> there, String code) {
        return there.stream().anyMatch(attribute -> attribute.code().equals(code));
    }

    /// The attribute as its own form says; null where something is wrong.
    static @Nullable Attribute read(FieldReader fields, Attribute before, Language source) {
        Map<Language, String> names = new HashMap<>(before.names());
        names.put(source, TypeForm.name(fields, "name", "types.bad.attribute"));
        List<Attribute.Choice> choices = new ArrayList<>();
        for (Attribute.Choice choice : before.choices()) {
            choices.add(label(fields, choice, source));
        }
        choices.addAll(choices(fields, "values", choices, source));
        List<Attribute.Choice> left = Move.of(fields).done(choices, Attribute.Choice::code);
        if (before.kind() == Attribute.Kind.CHOICE && left.isEmpty()) {
            fields.problem("values", "types.bad.last");
        }
        @Nullable String unit =
                before.kind() == Attribute.Kind.NUMBER
                        ? unit(fields, "unit", before.kind())
                        : before.unit();
        if (!fields.problems().isEmpty()) return null;
        return new Attribute(
                before.code(),
                before.kind(),
                names,
                unit,
                left,
                filters(before.kind()) && fields.has("filter"),
                fields.has("required"),
                fields.has("hidden"));
    }

    private static Attribute.Choice label(
            FieldReader fields, Attribute.Choice before, Language source) {
        String field = "label." + before.code();
        if (!fields.has(field)) return before;
        Map<Language, String> labels = new HashMap<>(before.labels());
        labels.put(source, TypeForm.name(fields, field, "edit.bad.name"));
        return new Attribute.Choice(before.code(), labels);
    }

    /// Choices written one a line; a line that says what is there already is passed over.
    private static List<Attribute.Choice> choices(
            FieldReader fields, String field, List<Attribute.Choice> there, Language source) {
        Set<String> codes = new HashSet<>();
        Set<String> said = new HashSet<>();
        for (Attribute.Choice choice : there) {
            codes.add(choice.code());
            said.add(choice.label(source));
        }
        List<Attribute.Choice> choices = new ArrayList<>();
        for (String line : fields.lines(field, List.of())) {
            if (line.length() > TypeForm.LONGEST) fields.problem(field, "define.bad.long");
            if (!said.add(line)) continue;
            String code = ValueLines.code(line, source, "choice", codes::contains);
            codes.add(code);
            choices.add(new Attribute.Choice(code, Map.of(source, line)));
        }
        if (codes.size() > MOST_CHOICES) fields.problem(field, "types.bad.toomany");
        return choices;
    }

    private static @Nullable String unit(
            FieldReader fields, String field, Attribute.@Nullable Kind kind) {
        String unit = fields.text(field, "");
        if (unit.isEmpty()) return null;
        if (kind != Attribute.Kind.NUMBER) fields.problem(field, "types.bad.unit");
        if (unit.length() > LONGEST_UNIT) fields.problem(field, "define.bad.long");
        return unit;
    }

    private static Attribute.@Nullable Kind kind(String word) {
        for (Attribute.Kind kind : Attribute.Kind.values())
            if (kind.name().equals(word)) return kind;
        return null;
    }
}
