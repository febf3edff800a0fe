package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A picture of a product.
///
/// @param path below `/media/`
/// @param ground name of the tile colour behind it: mist, sand, clay, sage, dusk, bone
/// @param width in pixels, to keep its place before it is loaded
/// @param options which variants it shows: `{"colour": "ink"}`; empty shows them all
public record Picture(
        String path,
        Map<Language, String> alts,
        String ground,
        int width,
        int height,
        Map<String, String> options) {

    public Picture {
        alts = ByLanguage.sorted(alts);
        ground = ground == null ? "mist" : ground;
        options =
                options == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    public String alt(Language language) {
        return ByLanguage.pick(alts, language, "");
    }

    /// Whether this picture shows the variant.
    public boolean shows(Variant variant) {
        return variant.options().entrySet().containsAll(options.entrySet());
    }
}
