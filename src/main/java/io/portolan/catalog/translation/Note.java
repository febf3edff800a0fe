package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the translation of one text came about.
///
/// @param sourceMark the source it was made from
/// @param targetMark the translation as it was then
/// @param by the person; null for the shop itself
record Note(
        String item,
        Place place,
        boolean machine,
        String sourceMark,
        String targetMark,
        @Nullable UUID by,
        Instant at) {

    /// One text of an item in one language.
    record Place(String key, Language language) {}
}
