package io.portolan.customers;

import org.jspecify.annotations.Nullable;

/// Which customers to list, newest first. Nulls do not narrow.
///
/// @param reach a whole e-mail address or a whole phone number
/// @param after the cursor of the page before, as `CustomerPage.next` gave it
public record CustomerFilter(@Nullable String reach, @Nullable String after, int limit) {

    public CustomerFilter {
        if (limit < 1 || limit > 1000) throw new IllegalArgumentException("limit: " + limit);
    }
}
