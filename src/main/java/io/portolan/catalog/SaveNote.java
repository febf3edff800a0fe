package io.portolan.catalog;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a product was saved, and who did it: written beside each version.
///
/// @param by the person of staff or the key; null when the shop did it by itself
public record SaveNote(Why why, @Nullable UUID by) {

    /// A file, or the shop's own loading.
    public static final SaveNote IMPORT = new SaveNote(Why.IMPORT, null);

    /// What a version came from.
    public enum Why {
        IMPORT,
        EDITOR,
        BULK,
        API,
        SCHEDULE,
        RESTORE,
        TRANSLATION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Why of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
