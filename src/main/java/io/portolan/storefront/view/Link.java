package io.portolan.storefront.view;

/// A way to another page.
///
/// @param current whether it is the page, or the shelf, one is on
public record Link(String href, String text, boolean current) {

    public static Link to(String href, String text) {
        return new Link(href, text, false);
    }
}
