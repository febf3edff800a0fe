package io.portolan.storefront.view;

import java.util.List;

/// A page that says why there is no page.
public record LostPage(Frame frame, int status, String title, String text, List<Link> links) {

    public LostPage {
        links = List.copyOf(links);
    }
}
