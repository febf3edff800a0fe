package io.portolan.privacy;

import io.portolan.platform.web.Caller;
import java.util.Locale;

/// Who did it.
///
/// @param id the staff id, the key's id, the job's name
/// @param name as staff know it; for a shopper a word, never their name
public record Actor(Kind kind, String id, String name) {

    public enum Kind {
        STAFF,
        KEY,
        SHOPPER,
        SYSTEM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public static Actor of(Caller caller) {
        return new Actor(
                caller.kind() == Caller.Kind.STAFF ? Kind.STAFF : Kind.KEY,
                caller.id().toString(),
                caller.name());
    }

    /// A part of the shop that acts by itself, e.g. `payments.sweeper`.
    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, name, name);
    }

    /// A buyer; nothing is said about which one.
    public static Actor shopper() {
        return new Actor(Kind.SHOPPER, "shopper", "shopper");
    }
}
