package io.portolan.storefront;

import org.jspecify.annotations.Nullable;

/// Whole numbers that people typed.
final class Numbers {

    private Numbers() {}

    /// A number of at most three digits, or what stands in for anything else.
    static int small(@Nullable String typed, int otherwise) {
        return typed != null && typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : otherwise;
    }
}
