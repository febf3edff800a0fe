package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A picture of a product.
///
/// @param path below `/media/`
/// @param ground name of the tile colour behind it: mist, sand, clay, sage, dusk, bone
/// @param width in pixels, to keep its place before it is loaded
/// @param options which variants it shows: `{"colour": "ink"}`; empty shows them all
/// @param focus what must stay visible when it is cut; null means its middle
public record Picture(
        String path,
        Map<Language, String> alts,
        String ground,
        int width,
        int height,
        Map<String, String> options,
        @Nullable Focus focus) {

    private static final int WHOLE = 1000;

    /// A place in a picture in thousandths of its width and height, from its top left corner.
    public record Focus(int x, int y) {

        public static final Focus MIDDLE = new Focus(500, 500);

        public Focus {
            if (x < 0 || x > WHOLE || y < 0 || y > WHOLE) {
                throw new IllegalArgumentException("outside the picture: " + x + ", " + y);
            }
        }
    }

    public Picture(
            String path,
            Map<Language, String> alts,
            String ground,
            int width,
            int height,
            Map<String, String> options) {
        this(path, alts, ground, width, height, options, null);
    }

    public Picture {
        alts = ByLanguage.sorted(alts);
        ground = ground == null ? "mist" : ground;
        options = ByLanguage.ordered(options);
    }

    /// The same picture with other words for those who do not see it.
    public Picture withAlts(Map<Language, String> words) {
        return new Picture(path, words, ground, width, height, options, focus);
    }

    public Picture withFocus(@Nullable Focus point) {
        return new Picture(path, alts, ground, width, height, options, point);
    }

    public Picture withOptions(Map<String, String> shown) {
        return new Picture(path, alts, ground, width, height, shown, focus);
    }

    public String alt(Language language) {
        return ByLanguage.pick(alts, language, "");
    }

    /// Whether this picture shows the variant.
    public boolean shows(Variant variant) {
        return variant.options().entrySet().containsAll(options.entrySet());
    }
}
