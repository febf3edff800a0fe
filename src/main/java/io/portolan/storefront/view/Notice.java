package io.portolan.storefront.view;

import java.util.List;

/// Something said to the shopper in place.
///
/// @param tone empty, `warn` or `bad`
/// @param icon its name in the sprite
/// @param links ways to mend it: to the field at fault, to another page
public record Notice(String tone, String icon, String text, List<Link> links) {

    public Notice {
        links = List.copyOf(links);
    }

    public static Notice good(String text) {
        return new Notice("", "done", text, List.of());
    }

    public static Notice warn(String text) {
        return new Notice("warn", "warning", text, List.of());
    }

    public static Notice bad(String text, List<Link> links) {
        return new Notice("bad", "warning", text, links);
    }
}
