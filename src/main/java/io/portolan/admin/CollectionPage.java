package io.portolan.admin;

import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One collection in the editor.
///
/// @param base which state is being changed; empty for a new one
/// @param values what stands in each field
/// @param problems what is wrong beside which field, in words
/// @param source the texts of the language it is translated from; empty in that language itself
/// @param rules the numbers of the lines for rules
/// @param found goods that a search for them found
public record CollectionPage(
        Shell shell,
        Head head,
        String base,
        Map<String, String> values,
        Map<String, String> problems,
        Map<String, String> source,
        List<ProductEditPage.LanguageTab> languages,
        List<Integer> rules,
        Lists lists,
        List<Goods> picked,
        List<Goods> left,
        List<Goods> found,
        Members members,
        @Nullable String notice) {

    /// What stands above all.
    ///
    /// @param code empty for a new one
    /// @param shop where it stands in the shop; null where it cannot be seen
    public record Head(
            String code,
            String title,
            Status status,
            String language,
            String languageName,
            Language source,
            String action,
            String translation,
            @Nullable String shop) {

        public boolean fresh() {
            return code.isEmpty();
        }

        /// The language the texts are written in first, in its own words.
        public String sourceName() {
            return Display.languageName(source);
        }
    }

    /// What can be chosen, and words to help with typing.
    public record Lists(
            List<OrderView.Choice> fields,
            List<OrderView.Choice> comparisons,
            List<OrderView.Choice> words,
            List<OrderView.Choice> pictures) {}

    /// A product in a list.
    ///
    /// @param byRule whether a rule put it there
    public record Goods(String handle, String title, boolean byRule, Status status) {}

    /// What would be in it, the first of them.
    public record Members(String count, List<Goods> goods, boolean more) {
        public Members {
            goods = List.copyOf(goods);
        }
    }

    public CollectionPage {
        values = Map.copyOf(values);
        problems = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(problems));
        source = Map.copyOf(source);
        rules = List.copyOf(rules);
        picked = List.copyOf(picked);
        left = List.copyOf(left);
        found = List.copyOf(found);
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

    public boolean may() {
        return shell.may("products.write");
    }
}
