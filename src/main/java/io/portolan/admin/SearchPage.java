package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the merchant tells the search, and what shoppers ask of it.
///
/// @param tag the language looked at
/// @param query the text looked at; empty for none
/// @param alike where other words for the text are added when it finds nothing; else null
/// @param lead the page that answers instead of goods
/// @param words what stands in the field for new synonyms
public record SearchPage(
        Shell shell,
        String tag,
        List<Tab> tabs,
        String query,
        List<Row> rows,
        @Nullable String done,
        @Nullable String alike,
        Lead lead,
        List<Rule> rules,
        List<Group> groups,
        String words,
        Offers offers,
        Report report,
        @Nullable String notice,
        @Nullable String problem) {

    public SearchPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
        rules = List.copyOf(rules);
        groups = List.copyOf(groups);
    }

    /// The field of the page that answers instead.
    ///
    /// @param value as it stands there
    /// @param choices ways to offer, each with the name of what is there
    public record Lead(String value, @Nullable String problem, List<OrderView.Choice> choices) {
        public Lead {
            choices = List.copyOf(choices);
        }
    }

    /// A language to look at.
    public record Tab(String href, String text, boolean current) {}

    /// One product for the query.
    ///
    /// @param place its place in the result; empty for one that is not found
    /// @param kind what the merchant wants of it: `pin`, `boost`, `hide` or nothing
    public record Row(String place, String title, String handle, String kind) {}

    public record Rule(String href, String query, String says) {}

    public record Group(String id, String words) {}

    public record Figure(String name, String value) {}

    /// What the search box offers while somebody types.
    ///
    /// @param now what it offers
    /// @param struck what it offers no longer
    public record Offers(List<String> now, List<String> struck) {
        public Offers {
            now = List.copyOf(now);
            struck = List.copyOf(struck);
        }
    }

    /// What was searched for.
    ///
    /// @param market the market it is of; empty for all
    /// @param markets those to choose from
    public record Report(
            String market,
            List<OrderView.Choice> markets,
            List<Figure> figures,
            List<Listing> listings) {
        public Report {
            markets = List.copyOf(markets);
            figures = List.copyOf(figures);
            listings = List.copyOf(listings);
        }
    }

    /// A list of queries.
    public record Listing(String title, String none, List<Line> lines) {
        public Listing {
            lines = List.copyOf(lines);
        }
    }

    /// One query of a list.
    ///
    /// @param opened what was opened from what it found; null for nothing
    /// @param since what has been done about it; null for nothing
    /// @param nothing whether it found nothing
    /// @param pin where products are put first for it
    /// @param alike where other words for it are added
    public record Line(
            String query,
            String language,
            String searches,
            String clicks,
            String results,
            @Nullable String opened,
            @Nullable String since,
            boolean nothing,
            String pin,
            String alike) {}

    public String t(String key) {
        return shell.t(key);
    }

    public boolean mayChange() {
        return shell.may("search.manage");
    }
}
