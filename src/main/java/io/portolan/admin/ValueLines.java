package io.portolan.admin;

import io.portolan.catalog.Option;
import io.portolan.catalog.translation.Slugs;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Values of an option written one a line, `Ink blue #243B53`.
final class ValueLines {

    static final Pattern SWATCH = Pattern.compile("#[0-9a-fA-F]{6}");

    private static final Pattern LINE = Pattern.compile("(.*?)(?:\\s+(#[0-9a-fA-F]{6}))?");
    private static final int LONGEST = 120;

    private ValueLines() {}

    /// The values of the field `values`, with codes that none of `there` has. A line that says what
    /// is there already is passed over.
    static List<Option.Value> read(
            FieldReader fields, Language language, List<Option.Value> there) {
        Set<String> codes = new HashSet<>();
        Set<String> said = new HashSet<>();
        for (Option.Value value : there) {
            codes.add(value.code());
            said.add(value.label(language));
        }
        List<Option.Value> values = new ArrayList<>();
        for (String line : fields.lines("values", List.of())) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || parts.group(1).isBlank() || line.length() > LONGEST) {
                fields.problem("values", "options.bad.line");
                return values;
            }
            String label = parts.group(1).strip();
            if (!said.add(label)) continue;
            String code = code(label, language, "value", codes::contains);
            codes.add(code);
            values.add(new Option.Value(code, Map.of(language, label), swatch(parts.group(2))));
        }
        return values;
    }

    /// A word for programs made of a name: its letters and digits, else `otherwise`, with a number
    /// where it is taken.
    static String code(String name, Language language, String otherwise, Predicate<String> taken) {
        String word = Slugs.word(name, language);
        String plain = word.isEmpty() || word.equals("n") ? otherwise : word;
        String code = plain;
        for (int i = 2; taken.test(code); i++) code = plain + "-" + i;
        return code;
    }

    static @Nullable String swatch(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.strip().toUpperCase(java.util.Locale.ROOT);
    }
}
