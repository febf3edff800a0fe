package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of words: policies, help, imprint.
///
/// @param html written by us, not by visitors
/// @param counting where the answer to being counted goes; null on pages that do not ask
/// @param said what was just answered; null for nothing
public record HelpPage(
        Frame frame,
        String title,
        String html,
        List<Link> others,
        @Nullable String counting,
        @Nullable String said)
        implements Framed {

    public HelpPage {
        others = List.copyOf(others);
    }
}
