package io.portolan.storefront;

import io.portolan.catalog.Picture;
import io.portolan.catalog.Pictures;
import io.portolan.catalog.StoredPicture;
import io.portolan.kernel.Language;
import io.portolan.storefront.view.Pic;
import java.util.Objects;
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

    Pic of(Picture picture, Language language) {
        Pic drawing =
                new Pic(
                        "/media/" + picture.path(),
                        picture.alt(language),
                        picture.width(),
                        picture.height(),
                        focus(Objects.requireNonNullElse(picture.focus(), Picture.Focus.MIDDLE)),
                        null);
        return withFiles(drawing, picture.path());
    }

    /// A picture of which only the path is known, beside words that say what it shows.
    @Nullable Pic silent(@Nullable String path) {
        return path == null ? null : withFiles(new Pic("/media/" + path, "", SIDE, SIDE), path);
    }

    // The style sheet knows tenths of the width and of the height.
    private static String focus(Picture.Focus focus) {
        int x = (focus.x() + 50) / 100;
        int y = (focus.y() + 50) / 100;
        return x == 5 && y == 5 ? "" : "fx" + x + " fy" + y;
    }

    private Pic withFiles(Pic pic, String path) {
        StoredPicture own = pictures.of(path);
        if (own == null) return pic;
        int middle =
                own.widths().stream()
                        .filter(w -> w <= FALLBACK)
                        .reduce((a, b) -> b)
                        .orElse(own.widths().getFirst());
        return new Pic(
                "/media/" + own.path(middle, "webp"),
                pic.alt(),
                own.width(),
                own.height(),
                pic.focus(),
                new Pic.Files(
                        own.srcset("webp"),
                        own.avif() ? own.srcset("avif") : null,
                        "/media/" + own.path(),
                        own.colour()));
    }
}
