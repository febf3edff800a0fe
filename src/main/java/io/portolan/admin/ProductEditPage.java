package io.portolan.admin;

import io.portolan.catalog.Papers;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One product in the editor.
///
/// @param base the version that is being changed
/// @param values what stands in each field
/// @param problems what is wrong beside which field, in words
/// @param source the texts of the language it is translated from; empty in that language itself
/// @param way what stands before its address in this language: `/de-de/p/`; null where no market
/// speaks it
/// @param may whether the reader may change it
public record ProductEditPage(
        Shell shell,
        Head head,
        int base,
        Map<String, String> values,
        Map<String, String> problems,
        Map<String, String> source,
        @Nullable String way,
        List<LanguageTab> languages,
        List<MarketTab> markets,
        List<Attribute> attributes,
        Grid grid,
        MediaBlock media,
        List<Ready> ready,
        Lists lists,
        List<HistoryPage.Change> others,
        @Nullable String notice,
        boolean may) {

    /// What stands above all.
    ///
    /// @param language the tag that is edited
    /// @param market the code of the market that is looked at; empty for all
    /// @param currency of the prices in the grid
    /// @param whose the name of the other market whose prices these are; null where they are its
    /// own
    public record Head(
            String handle,
            String title,
            Status status,
            String language,
            String languageName,
            Language source,
            String market,
            String currency,
            @Nullable String whose,
            int certificates,
            int proofs,
            @Nullable String shop) {

        /// The language the texts are written in first, in its own words.
        public String sourceName() {
            return Display.languageName(source);
        }
    }

    /// A language above the editor.
    ///
    /// @param percent how much of the source is said in this language
    public record LanguageTab(
            String tag, String name, int percent, boolean on, boolean source, String href) {}

    /// A market above the editor.
    public record MarketTab(String code, String name, String kind, boolean on, String href) {}

    /// A field that the product's type asks for.
    ///
    /// @param kind `text`, `number`, `choice`, `yes_no`, `date`, `dimension`
    public record Attribute(
            String field,
            String name,
            String kind,
            String unit,
            boolean required,
            List<OrderView.Choice> choices) {}

    /// The variants shown.
    public record Grid(
            List<Row> rows,
            int from,
            int to,
            int all,
            @Nullable String before,
            @Nullable String after) {}

    /// A variant in the grid; its fields are named after its SKU.
    ///
    /// @param away put away: kept, and not sold
    public record Row(String sku, String label, String stock, boolean away) {}

    /// Whether it can be sold in a market, and what to do when it cannot.
    public record Ready(
            String country, String market, Status status, List<String> why, String fix) {}

    /// What can be chosen.
    public record Lists(
            List<OrderView.Choice> categories,
            List<OrderView.Choice> types,
            List<OrderView.Choice> guides,
            List<OrderView.Choice> classes,
            List<OrderView.Choice> agreements,
            List<OrderView.Choice> papers) {}

    public ProductEditPage {
        values = Map.copyOf(values);
        problems = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(problems));
        source = Map.copyOf(source);
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

    /// Where the file of the certificate whose fields begin so can be had; null where there is none
    /// that was sent here.
    public @Nullable String paper(String at) {
        String file = v(at + "file");
        return Papers.names(file) ? "/admin/papers/" + Papers.shortName(file) : null;
    }

    public boolean has(String field, String value) {
        return List.of(v(field).split(",")).contains(value);
    }
}
