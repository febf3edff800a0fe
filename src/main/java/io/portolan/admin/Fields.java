package io.portolan.admin;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form as it is shown: what stands in each field, and what is wrong beside which.
///
/// @param problems field to what is wrong, in words, in the order found
/// @param may whether the reader may change it
public record Fields(
        Shell shell, Map<String, String> values, Map<String, String> problems, boolean may) {

    public Fields {
        values = Map.copyOf(values);
        problems = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    /// What was typed, over what stood there.
    ///
    /// @param keys field to the key of what is wrong with it
    static Fields of(
            Shell shell,
            Map<String, String> stood,
            Map<String, String> typed,
            Map<String, String> keys,
            boolean may) {
        Map<String, String> values = new HashMap<>(stood);
        values.putAll(typed);
        Map<String, String> problems = new LinkedHashMap<>();
        keys.forEach((field, key) -> problems.put(field, shell.t(key)));
        return new Fields(shell, values, problems, may);
    }

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }

    /// What stands in this field.
    public String v(String field) {
        return values.getOrDefault(field, "");
    }

    /// What is wrong with this field, in words; null when nothing is.
    public @Nullable String e(String field) {
        return problems.get(field);
    }

    /// Whether a box of this field is ticked.
    public boolean has(String field, String value) {
        return List.of(v(field).split(",")).contains(value);
    }
}
