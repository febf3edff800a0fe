package io.portolan.channels;

import org.jspecify.annotations.Nullable;

/// One thing that a file made or changed.
///
/// @param row where it begins in the file
/// @param thing a product's handle, or a thing beside goods, as `types/backpack`
/// @param created whether it was not there before
/// @param fate what undoing did with it; null before
public record ImportChange(
        long position, long row, String thing, boolean created, @Nullable Fate fate) {

    /// Whether it is no product but something that goes with goods.
    public boolean ofPart() {
        return CatalogueParts.names(thing);
    }

    /// What undoing did.
    public enum Fate {
        GONE,
        RESTORED,
        /// Somebody changed it after the import: it stays as it is.
        EDITED,
        /// Something hangs on it: it stays.
        IN_USE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Fate of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }
}
