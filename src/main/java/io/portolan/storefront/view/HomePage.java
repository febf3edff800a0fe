package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first page of a market.
///
/// @param shown one collection; null when there is none
public record HomePage(
        Frame frame,
        Pic hero,
        Link firstDoor,
        List<Door> doors,
        List<Card> best,
        List<Promise> promises,
        @Nullable Shown shown)
        implements Framed {

    public HomePage {
        doors = List.copyOf(doors);
        best = List.copyOf(best);
        promises = List.copyOf(promises);
    }

    /// A shelf of the shop.
    public record Door(String href, String name, String count, @Nullable Pic picture) {}

    /// A collection with the first of its goods.
    ///
    /// @param way to all of its goods
    /// @param all to all collections
    public record Shown(String name, String blurb, Link way, Link all, List<Card> cards) {
        public Shown {
            cards = List.copyOf(cards);
        }
    }

    /// Something true of every order of this market.
    public record Promise(String icon, String title, String note) {}
}
