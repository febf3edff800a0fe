package io.portolan.storefront.view;

import java.util.List;

/// All collections of a market.
///
/// @param instead shelves to look through when there is none
public record CollectionsPage(
        Frame frame, String title, List<HomePage.Door> doors, List<Link> instead)
        implements Framed {

    public CollectionsPage {
        doors = List.copyOf(doors);
        instead = List.copyOf(instead);
    }
}
