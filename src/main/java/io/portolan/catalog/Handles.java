package io.portolan.catalog;

import java.util.regex.Pattern;

/// The part of an address that names a product or a category.
final class Handles {

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}_-]{1,255}", Pattern.UNICODE_CASE);

    private Handles() {}

    static void check(String handle) {
        if (!SHAPE.matcher(handle).matches()) {
            throw new IllegalArgumentException(
                    "a handle is made of small letters, digits and hyphens, this is not: "
                            + handle);
        }
    }
}
