package io.portolan.customers;

import java.time.Instant;
import java.util.Locale;

/// What somebody said about news on one channel.
///
/// @param given false when they refused or took it back
/// @param origin who told the shop; an imported word is never counted as the buyer's own
/// @param source where it was said: `shop`, `shopify`
public record Consent(
        Channel channel, boolean given, Origin origin, String source, Instant recordedAt) {

    public enum Origin {
        IMPORTED,
        BUYER,
        STAFF;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Origin of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
