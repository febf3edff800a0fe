package io.portolan.admin;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.ProductType;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the form of a type: its name, the order of its attributes, and one more attribute where
/// one is typed.
final class TypeForm {

    static final int MOST_ATTRIBUTES = 60;
    static final int LONGEST = 80;

    private final FieldReader fields;
    private final @Nullable ProductType before;
    private final Language source;
    private final Predicate<String> taken;

    /// @param before null for a new type
    /// @param taken whether another type has this code
    TypeForm(
            FieldReader fields,
            @Nullable ProductType before,
            Language source,
            Predicate<String> taken) {
        this.fields = fields;
        this.before = before;
        this.source = source;
        this.taken = taken;
    }

    /// Null where something is wrong; the fields know what.
    @Nullable ProductType read() {
        Map<Language, String> names = new HashMap<>(before == null ? Map.of() : before.names());
        String name = name(fields, "name", "types.bad.name");
        names.put(source, name);
        List<Attribute> attributes =
                new ArrayList<>(before == null ? List.of() : before.attributes());
        if (wanted()) {
            Attribute added = AttributeForm.added(fields, attributes, source);
            if (added != null) attributes.add(added);
        }
        if (attributes.size() > MOST_ATTRIBUTES) fields.problem("add.name", "types.bad.many");
        String code = code(name);
        if (!fields.problems().isEmpty()) return null;
        return new ProductType(code, names, Move.of(fields).done(attributes, Attribute::code));
    }

    /// Whether something of one more attribute is typed.
    private boolean wanted() {
        return !fields.text("add.name", "").isEmpty()
                || !fields.text("add.unit", "").isEmpty()
                || !fields.text("add.choices", "").isEmpty();
    }

    private String code(String name) {
        if (before != null) return before.code();
        String typed = fields.text("code", "");
        Predicate<String> used = code -> code.equals("new") || taken.test(code);
        if (typed.isEmpty()) return ValueLines.code(name, source, "type", used);
        String code = CollectionForm.code(typed);
        if (code.isEmpty() || used.test(code)) fields.problem("code", "types.bad.code");
        return code;
    }

    /// A name of one line; noted beside the field where it is missing or too long.
    static String name(FieldReader fields, String field, String missing) {
        String name = fields.text(field, "");
        if (name.isEmpty()) fields.problem(field, missing);
        if (name.length() > LONGEST) fields.problem(field, "define.bad.long");
        return name;
    }
}
