package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shelf, or what a search found.
///
/// @param action where the filter form leads
/// @param more the next page; null when all is shown
/// @param query what was searched; empty on a shelf
/// @param instead shelves to look through when nothing fits
/// @param notes what was done to find these: words put right, words left out
/// @param bestsellers shown when nothing was found at all
public record ShelfPage(
        Frame frame,
        String title,
        String blurb,
        String action,
        String query,
        List<Link> chips,
        List<Facet> facets,
        @Nullable PriceFacet prices,
        String countText,
        String showText,
        int chosenCount,
        String filterText,
        List<Sort> sorts,
        List<Link> chosen,
        List<Card> cards,
        String seen,
        @Nullable Link more,
        List<Link> instead,
        List<String> notes,
        List<Card> bestsellers)
        implements Framed {

    public ShelfPage {
        chips = List.copyOf(chips);
        facets = List.copyOf(facets);
        sorts = List.copyOf(sorts);
        chosen = List.copyOf(chosen);
        cards = List.copyOf(cards);
        instead = List.copyOf(instead);
        notes = List.copyOf(notes);
        bestsellers = List.copyOf(bestsellers);
    }

    /// One filter.
    ///
    /// @param values those shown at once, the chosen ones among them
    /// @param rest those that are opened first; empty when all are shown
    /// @param more how many that are, in words
    public record Facet(
            String name, String title, List<Value> values, List<Value> rest, String more) {
        public Facet {
            values = List.copyOf(values);
            rest = List.copyOf(rest);
        }
    }

    /// One choice of a filter.
    ///
    /// @param swatch its colour where it is one
    /// @param count how many goods it leaves, with the other filters as they are
    public record Value(
            String code,
            String label,
            String count,
            @Nullable String swatch,
            boolean checked,
            boolean off) {}

    public record PriceFacet(
            String title,
            List<Value> bands,
            String from,
            String to,
            String lowest,
            String highest,
            String step) {
        public PriceFacet {
            bands = List.copyOf(bands);
        }
    }

    public record Sort(String code, String label, boolean chosen) {}
}
