package io.portolan.storefront.view;

import org.jspecify.annotations.Nullable;

/// A picture. An empty `alt` says that the words beside it tell the same.
///
/// @param src the file where a browser cannot choose
/// @param width of the picture, to keep its place before it is loaded
/// @param focus where to look when only a part can be seen: names of our style sheet, `fx2 fy7`;
///     empty for its middle
/// @param files the same picture in several widths; null for a drawing that fits every width
public record Pic(
        String src, String alt, int width, int height, String focus, @Nullable Files files) {

    /// The files of a picture that has several.
    ///
    /// @param webp as `srcset`
    /// @param avif as `srcset`; null where there are none
    /// @param full the widest file
    /// @param colour shown until the picture is there
    public record Files(String webp, @Nullable String avif, String full, @Nullable String colour) {}

    public Pic(String src, String alt, int width, int height) {
        this(src, alt, width, height, "", null);
    }

    public Pic silent() {
        return said("");
    }

    public Pic said(String words) {
        return new Pic(src, words, width, height, focus, files);
    }

    /// The picture in its largest file.
    public String full() {
        return files == null ? src : files.full();
    }
}
