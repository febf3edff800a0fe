package io.portolan.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rule book: its places, what is near its review, what differs between two days, the rules of
/// a place, one rule.
///
/// @param listing null when no rules are listed
/// @param one null when no single rule is shown
public record RulesPage(
        Shell shell,
        List<Place> places,
        @Nullable Listing listing,
        @Nullable One one,
        String first,
        String second,
        @Nullable String problem) {

    public RulesPage {
        places = List.copyOf(places);
    }

    /// A territory.
    ///
    /// @param language of its name when that is not the page's; null otherwise
    public record Place(
            String name, @Nullable String language, String href, long rules, boolean current) {}

    /// Rules under a heading.
    public record Listing(String title, String none, List<Row> rows) {
        public Listing {
            rows = List.copyOf(rows);
        }
    }

    /// One rule in a list.
    ///
    /// @param mark a word that sets it off: came, went; empty for none
    public record Row(
            String mark,
            String kind,
            String place,
            String terms,
            OriginView origin,
            boolean holds) {}

    /// One rule whole, with the addresses of its neighbours.
    public record One(
            String title,
            String place,
            String back,
            List<OrderView.Choice> terms,
            OriginView origin,
            @Nullable String before,
            @Nullable String after) {
        public One {
            terms = List.copyOf(terms);
        }
    }

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, Map<String, ?> values) {
        return shell.t(key, values);
    }
}
