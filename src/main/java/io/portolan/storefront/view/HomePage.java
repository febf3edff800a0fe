package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record HomePage(
        Frame frame,
        Pic hero,
        Link firstDoor,
        List<Door> doors,
        List<Card> best,
        List<Promise> promises) {

    public HomePage {
        doors = List.copyOf(doors);
        best = List.copyOf(best);
        promises = List.copyOf(promises);
    }

    /// A shelf of the shop.
    public record Door(String href, String name, String count, @Nullable Pic picture) {}

    /// Something true of every order of this market.
    public record Promise(String icon, String title, String note) {}
}
