package io.portolan.storefront;

import io.portolan.platform.text.Words;
import java.util.Map;

/// The drawings and names of ways to pay.
final class Marks {

    private static final Map<String, String> DRAWN =
            Map.of(
                    "demo-card", "pay-card",
                    "demo-redirect", "pay-bank-transfer",
                    "cod", "pay-cash-on-delivery",
                    "card", "pay-card");

    private Marks() {}

    /// The drawing's name in the sprite; a wallet for a way nobody has drawn.
    static String of(String method) {
        return DRAWN.getOrDefault(method, "pay-wallet");
    }

    static String title(String method, Words words) {
        return words.has("pay." + method) ? words.of("pay." + method) : words.of("pay.wallet");
    }

    static String note(String method, Words words) {
        String key = "pay." + method + ".note";
        return words.has(key) ? words.of(key) : words.of("pay.other.note");
    }
}
