package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A shelf of the shop.
///
/// @param code its part of the address, `bags`
/// @param order 1 comes first
/// @param picture below `/media/`
public record Category(
        String code,
        Map<Language, String> names,
        Map<Language, String> blurbs,
        int order,
        @Nullable String picture) {

    public Category {
        Handles.check(code);
        names = ByLanguage.sorted(names);
        blurbs = ByLanguage.sorted(blurbs);
    }

    public String name(Language language) {
        return ByLanguage.pick(names, language, code);
    }

    public String blurb(Language language) {
        return ByLanguage.pick(blurbs, language, "");
    }
}
