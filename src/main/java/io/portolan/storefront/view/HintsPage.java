package io.portolan.storefront.view;

import java.util.List;

/// What somebody may mean who has begun to type into the search box.
///
/// @param title what the list is, for those who do not see it
public record HintsPage(String title, List<Hint> hints) {

    public HintsPage {
        hints = List.copyOf(hints);
    }

    /// One way to go on.
    ///
    /// @param note what stands beside it: a price, a shelf; may be empty
    public record Hint(String href, String text, String note) {}
}
