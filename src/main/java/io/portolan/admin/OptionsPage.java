package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be chosen of a product, and the variants this makes.
///
/// @param base the version that is being changed
/// @param language the language names are written in here
/// @param made what would be made, the first of them; empty before somebody looks
public record OptionsPage(
        Fields form,
        String handle,
        String title,
        int base,
        String language,
        List<Row> options,
        Sum sum,
        List<Pick> picks,
        List<Made> made,
        Grid grid,
        @Nullable String notice) {

    /// An option and the first of its values.
    public record Row(
            String code, String name, int values, String first, boolean top, boolean bottom) {}

    /// How many variants there are and could be.
    ///
    /// @param would how many the look above would make
    public record Sum(String there, String possible, String most, int would) {}

    /// An option to choose a value of.
    public record Pick(String code, String name, List<OrderView.Choice> values) {
        public Pick {
            values = List.copyOf(values);
        }
    }

    /// A variant that would be made.
    public record Made(String sku, String label) {}

    /// A window of the variants.
    public record Grid(
            List<Line> lines,
            int from,
            int to,
            int all,
            @Nullable String before,
            @Nullable String after) {
        public Grid {
            lines = List.copyOf(lines);
        }
    }

    /// A variant.
    ///
    /// @param away put away: kept, and not sold
    public record Line(String sku, String label, String price, String stock, boolean away) {}

    public OptionsPage {
        options = List.copyOf(options);
        picks = List.copyOf(picks);
        made = List.copyOf(made);
    }

    public Shell shell() {
        return form.shell();
    }

    public String t(String key) {
        return form.t(key);
    }

    /// A handle or a code as one part of an address.
    public static String part(String text) {
        return Uris.part(text);
    }

    /// The page's own path.
    public String path() {
        return "/admin/products/" + Uris.part(handle) + "/options";
    }
}
