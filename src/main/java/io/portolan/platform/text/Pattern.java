package io.portolan.platform.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One text with its holes. Plain `{name}` holes are filled by hand, which is fast; plurals,
/// selects and formats go through ICU.
sealed interface Pattern {

    /// From here on numbers are written in groups.
    long GROUPED = 1000;

    String fill(Map<String, ?> values);

    static Pattern of(String text, Locale locale) {
        if (text.indexOf('{') < 0) return new Plain(text.replace("''", "'"));
        if (text.indexOf('\'') < 0 && onlyNames(text)) return Holes.of(text, locale);
        return new Icu(new MessageFormat(text, locale));
    }

    private static boolean onlyNames(String text) {
        return text.replaceAll("\\{[A-Za-z][A-Za-z0-9]*}", "").indexOf('{') < 0;
    }

    record Plain(String text) implements Pattern {
        @Override
        public String fill(Map<String, ?> values) {
            return text;
        }
    }

    /// Text, name, text, name, … text. Numbers are written as ICU writes them.
    record Holes(List<String> parts, Locale locale) implements Pattern {

        static Holes of(String text, Locale locale) {
            List<String> parts = new ArrayList<>();
            int from = 0;
            for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
                int close = text.indexOf('}', open);
                parts.add(text.substring(from, open));
                parts.add(text.substring(open + 1, close));
                from = close + 1;
            }
            parts.add(text.substring(from));
            return new Holes(List.copyOf(parts), locale);
        }

        @Override
        public String fill(Map<String, ?> values) {
            StringBuilder filled = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                if (i % 2 == 0) {
                    filled.append(parts.get(i));
                } else if (values.containsKey(parts.get(i))) {
                    filled.append(said(values.get(parts.get(i))));
                } else {
                    filled.append('{').append(parts.get(i)).append('}');
                }
            }
            return filled.toString();
        }

        private @Nullable Object said(@Nullable Object value) {
            if (!(value instanceof Number number)) return value;
            boolean whole = number instanceof Integer || number instanceof Long;
            if (!whole || Math.abs(number.longValue()) < GROUPED) return number;
            return NumberFormat.getIntegerInstance(locale).format(number);
        }
    }

    record Icu(MessageFormat format) implements Pattern {
        @Override
        public String fill(Map<String, ?> values) {
            MessageFormat own = format.clone();
            return own.format(values);
        }
    }
}
