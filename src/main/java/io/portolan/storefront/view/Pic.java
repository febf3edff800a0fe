package io.portolan.storefront.view;

/// A picture. An empty `alt` says that the words beside it tell the same.
public record Pic(String src, String alt, int width, int height) {

    public Pic silent() {
        return new Pic(src, "", width, height);
    }
}
