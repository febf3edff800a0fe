package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A choice a product offers: colour, size.
public record Option(String code, Map<Language, String> names, List<Value> values) {

    /// One thing to choose.
    ///
    /// @param swatch a CSS colour where the value is one, `#243B53`
    public record Value(String code, Map<Language, String> labels, @Nullable String swatch) {

        public Value {
            labels = ByLanguage.sorted(labels);
        }

        public String label(Language language) {
            return ByLanguage.pick(labels, language, code);
        }
    }

    public Option {
        names = ByLanguage.sorted(names);
        values = List.copyOf(values);
        Set<String> codes = new LinkedHashSet<>();
        for (Value value : values) {
            if (!codes.add(value.code())) {
                throw new IllegalArgumentException(
                        "option " + code + " lists " + value.code() + " twice");
            }
        }
    }

    public String name(Language language) {
        return ByLanguage.pick(names, language, code);
    }

    /// The value with this code, or null.
    public @Nullable Value value(String valueCode) {
        for (Value value : values) if (value.code().equals(valueCode)) return value;
        return null;
    }
}
