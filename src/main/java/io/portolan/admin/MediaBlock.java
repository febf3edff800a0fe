package io.portolan.admin;

import io.portolan.catalog.Picture;
import io.portolan.catalog.Pictures;
import io.portolan.catalog.Product;
import io.portolan.catalog.StoredPicture;
import io.portolan.catalog.Video;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The pictures of a product, to be added, ordered, described and taken away: everything that
/// `admin/piece/media.jte` draws. A page of one product puts it anywhere below its own forms.
///
/// @param back where the block stands, to come back to; a path of the admin
/// @param faults what was wrong with files just sent
/// @param unfetched addresses that a file names and nothing could be fetched from
public record MediaBlock(
        Shell shell,
        String handle,
        String back,
        List<Frame> frames,
        List<Reel> reels,
        List<OrderView.Choice> languages,
        List<Fault> faults,
        List<Fault> unfetched) {

    public MediaBlock {
        unfetched = List.copyOf(unfetched);
        frames = List.copyOf(frames);
        reels = List.copyOf(reels);
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

    /// One film of the shop.
    ///
    /// @param url what the product knows it by
    /// @param poster path of the chosen picture; empty for the first one
    /// @param titles in each of the block's languages, in their order; empty where missing
    /// @param captions languages it has captions in
    public record Reel(
            String url,
            String type,
            int width,
            int height,
            String poster,
            String shown,
            List<String> titles,
            long written,
            List<OrderView.Choice> captions) {
        public Reel {
            titles = List.copyOf(titles);
            captions = List.copyOf(captions);
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
                reels(product, languages),
                languages,
                faults,
                List.of());
    }

    MediaBlock withUnfetched(List<Fault> others) {
        return new MediaBlock(shell, handle, back, frames, reels, languages, faults, others);
    }

    private static List<Reel> reels(Product product, List<OrderView.Choice> languages) {
        List<Reel> reels = new ArrayList<>();
        for (Video film : product.sheet().videos()) {
            Video.Format format = film.format();
            if (format != null) reels.add(reel(product, film, format, languages));
        }
        return reels;
    }

    private static Reel reel(
            Product product, Video film, Video.Format format, List<OrderView.Choice> languages) {
        List<String> titles = new ArrayList<>();
        List<OrderView.Choice> captions = new ArrayList<>();
        for (OrderView.Choice each : languages) {
            Language language = Language.of(each.value());
            titles.add(film.titles().getOrDefault(language, ""));
            if (film.captions().containsKey(language)) captions.add(each);
        }
        String first = product.pictures().isEmpty() ? "" : product.pictures().getFirst().path();
        return new Reel(
                film.url(),
                format.type(),
                format.width(),
                format.height(),
                Objects.requireNonNullElse(film.poster(), ""),
                Objects.requireNonNullElse(film.poster(), first),
                titles,
                titles.stream().filter(title -> !title.isEmpty()).count(),
                captions);
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
