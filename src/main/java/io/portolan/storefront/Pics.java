package io.portolan.storefront;

import io.portolan.catalog.Picture;
import io.portolan.catalog.Pictures;
import io.portolan.catalog.StoredPicture;
import io.portolan.kernel.Language;
import io.portolan.storefront.view.Pic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Pictures as pages show them: the merchant's own with all their files, drawings as they are.
@Component
class Pics {

    private static final int FALLBACK = 640;
    private static final int SIDE = 1000;

    private final Pictures pictures;

    Pics(Pictures pictures) {
        this.pictures = pictures;
    }

    void whenChanged(Runnable listener) {
        pictures.whenChanged(listener);
    }

    Pic of(Picture picture, Language language) {
        return of(picture.path(), picture.alt(language), picture.width(), picture.height());
    }

    /// A picture of which only the path is known, beside words that say what it shows.
    @Nullable Pic silent(@Nullable String path) {
        return path == null ? null : of(path, "", SIDE, SIDE);
    }

    private Pic of(String path, String alt, int width, int height) {
        StoredPicture own = pictures.of(path);
        if (own == null) return new Pic("/media/" + path, alt, width, height);
        int middle =
                own.widths().stream()
                        .filter(w -> w <= FALLBACK)
                        .reduce((a, b) -> b)
                        .orElse(own.widths().getFirst());
        return new Pic(
                "/media/" + own.path(middle, "webp"),
                alt,
                own.width(),
                own.height(),
                new Pic.Files(
                        own.srcset("webp"),
                        own.avif() ? own.srcset("avif") : null,
                        "/media/" + own.path(),
                        own.colour(),
                        (own.focusX() + 5) / 10,
                        (own.focusY() + 5) / 10));
    }
}
