package io.portolan.landedcost;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Which postcodes are meant: expressions that fit from the beginning of a postcode written in
/// capitals without spaces.
record Postcodes(List<Pattern> patterns) {

    /// Refuses an expression that cannot be read.
    static Postcodes of(String where, List<String> expressions) {
        try {
            return new Postcodes(expressions.stream().map(Pattern::compile).toList());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(where + ": " + e.getPattern() + " fits nothing", e);
        }
    }

    boolean mean(@Nullable String written) {
        if (written == null) return false;
        for (Pattern pattern : patterns) if (pattern.matcher(written).lookingAt()) return true;
        return false;
    }

    /// As it is held against the expressions; null when there is none.
    static @Nullable String written(@Nullable String postcode) {
        if (postcode == null) return null;
        String bare = postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return bare.isEmpty() ? null : bare;
    }
}
