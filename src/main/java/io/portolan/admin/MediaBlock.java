package io.portolan.admin;

import io.portolan.catalog.Picture;
import io.portolan.catalog.Pictures;
import io.portolan.catalog.Product;
import io.portolan.catalog.StoredPicture;
import io.portolan.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The pictures of a product, to be added, ordered, described and taken away: everything that
/// `admin/piece/media.jte` draws. A page of one product puts it anywhere below its own forms.
///
/// @param back where the block stands, to come back to; a path of the admin
/// @param faults what was wrong with files just sent
public record MediaBlock(
        Shell shell,
        String handle,
        String back,
        List<Frame> frames,
        List<OrderView.Choice> languages,
        List<Fault> faults) {

    public MediaBlock {
        frames = List.copyOf(frames);
        languages = List.copyOf(languages);
        faults = List.copyOf(faults);
    }

    /// One picture.
    ///
    /// @param alts its words in each of the block's languages, in their order; empty where missing
    /// @param high its height when it is drawn 240 pixels wide
    /// @param focusX where to look, in percent
    public record Frame(
            String path,
            String thumb,
            String name,
            List<String> alts,
            long written,
            int high,
            int focusX,
            int focusY) {
        public Frame {
            alts = List.copyOf(alts);
        }
    }

    /// A file that was not taken, and why.
    public record Fault(String file, String words) {}

    static MediaBlock of(
            Shell shell,
            Product product,
            Pictures pictures,
            List<OrderView.Choice> languages,
            String back,
            List<Fault> faults) {
        return new MediaBlock(
                shell,
                product.handle(),
                back,
                product.pictures().stream().map(p -> frame(shell, pictures, p, languages)).toList(),
                languages,
                faults);
    }

    private static Frame frame(
            Shell shell, Pictures pictures, Picture picture, List<OrderView.Choice> languages) {
        List<String> alts =
                languages.stream()
                        .map(each -> Language.of(each.value()))
                        .map(each -> Objects.requireNonNullElse(picture.alts().get(each), ""))
                        .toList();
        StoredPicture own = pictures.of(picture.path());
        Picture.Focus focus = Objects.requireNonNullElse(picture.focus(), Picture.Focus.MIDDLE);
        return new Frame(
                picture.path(),
                "/media/" + (own == null ? picture.path() : own.path(thumb(own), "webp")),
                picture.alt(shell.language()),
                alts,
                alts.stream().filter(alt -> !alt.isEmpty()).count(),
                Math.max(1, 240 * picture.height() / Math.max(1, picture.width())),
                focus.x() / 10,
                focus.y() / 10);
    }

    private static int thumb(StoredPicture own) {
        return own.widths().stream()
                .filter(width -> width >= 480)
                .findFirst()
                .orElse(own.widths().getLast());
    }

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }

    public String t(String key, Map<String, ?> values) {
        return shell.t(key, values);
    }
}
