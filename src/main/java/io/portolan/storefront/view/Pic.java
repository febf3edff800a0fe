package io.portolan.storefront.view;

import org.jspecify.annotations.Nullable;

/// A picture. An empty `alt` says that the words beside it tell the same.
///
/// @param src the file where a browser cannot choose
/// @param width of the picture, to keep its place before it is loaded
/// @param files the same picture in several widths; null for a drawing that fits every width
public record Pic(String src, String alt, int width, int height, @Nullable Files files) {

    /// The files of a picture that has several.
    ///
    /// @param webp as `srcset`
    /// @param avif as `srcset`; null where there are none
    /// @param full the widest file
    /// @param colour shown until the picture is there
    /// @param focusX in tenths of the width, 0 to 10
    /// @param focusY in tenths of the height, 0 to 10
    public record Files(
            String webp,
            @Nullable String avif,
            String full,
            @Nullable String colour,
            int focusX,
            int focusY) {

        /// Where to look when only a part can be seen: names of our style sheet.
        public String focus() {
            return focusX == 5 && focusY == 5 ? "" : "fx" + focusX + " fy" + focusY;
        }
    }

    public Pic(String src, String alt, int width, int height) {
        this(src, alt, width, height, null);
    }

    public Pic silent() {
        return said("");
    }

    public Pic said(String words) {
        return new Pic(src, words, width, height, files);
    }

    /// The picture in its largest file.
    public String full() {
        return files == null ? src : files.full();
    }
}
