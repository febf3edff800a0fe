package io.portolan.storefront.view;

import java.util.List;

/// A page of words: policies, help, imprint.
///
/// @param html written by us, not by visitors
public record HelpPage(Frame frame, String title, String html, List<Link> others) {

    public HelpPage {
        others = List.copyOf(others);
    }
}
