package io.portolan.admin;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.orders.OrderEvent;
import io.portolan.platform.text.Display;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a line of an order's timeline says, in the reader's words.
@Component
class EventWords {

    private static final Map<String, String> ICONS =
            Map.of(
                    "system", "bulb",
                    "carrier", "truck-delivery",
                    "payment", "credit-card",
                    "mail", "mail",
                    "staff", "message",
                    "buyer", "shopping-cart");

    private static final Set<String> GOOD =
            Set.of("paid", "parcel-delivered", "parcel-customs-cleared");

    private static final Set<String> BAD =
            Set.of(
                    "declined",
                    "refund-refused",
                    "pieces-twice",
                    "parcel-attempt-failed",
                    "parcel-exception",
                    "parcel-returning",
                    "parcel-returned",
                    "parcel-stale",
                    "parcel-unknown");

    private static final Map<String, String> OWN_ICONS =
            Map.of(
                    "placed", "shopping-cart",
                    "cancelled", "x",
                    "refunded", "arrow-back-up",
                    "parcel-labelled", "printer",
                    "parcel-customs", "shield",
                    "parcel-customs-cleared", "file-check",
                    "parcel-delivered", "package",
                    "parcel-exception", "alert-triangle",
                    "parcel-stale", "alert-triangle");

    private final Markets markets;

    EventWords(Markets markets) {
        this.markets = markets;
    }

    static String icon(OrderEvent event) {
        String own = OWN_ICONS.get(event.kind());
        return own == null ? ICONS.getOrDefault(event.source(), "bulb") : own;
    }

    static String tone(OrderEvent event) {
        if (GOOD.contains(event.kind())) return "go";
        return BAD.contains(event.kind()) ? "act" : "";
    }

    /// What happened; an event we have no words for says its own name.
    String text(Shell shell, OrderEvent event) {
        String key = key(event.source(), event.kind());
        if (Shell.words(shell.language()).has(key)) return shell.t(key, values(shell, event));
        String own = event.kind().replace('-', ' ');
        return event.data().isEmpty() ? own : own + ": " + String.join(", ", event.data().values());
    }

    static String key(String source, String kind) {
        return "event." + source + "." + kind;
    }

    private Map<String, String> values(Shell shell, OrderEvent event) {
        Map<String, String> values = new HashMap<>();
        values.put("where", "");
        values.put("why", "");
        values.put("of", "");
        event.data().forEach((name, value) -> values.put(name, said(shell, name, value)));
        String place = event.data().getOrDefault("place", "");
        if (!place.isEmpty()) values.put("where", shell.t("event.where", "place", place));
        String reason = values.getOrDefault("reason", "");
        if (!reason.isEmpty()) values.put("why", shell.t("event.why", "reason", reason));
        String pieces = event.data().getOrDefault("pieces", "");
        if (!pieces.isEmpty()) values.put("of", shell.t("event.of-pieces", "goods", pieces));
        return values;
    }

    private String said(Shell shell, String name, String value) {
        return switch (name) {
            case "amount" -> amount(shell, value);
            case "market" -> market(shell, value);
            case "language" -> Display.languageName(Language.of(value));
            case "method", "mail", "reason", "shop" -> word(shell, name + "." + value, value);
            default -> value;
        };
    }

    private String market(Shell shell, String code) {
        @Nullable Market market = markets.byCode(code);
        return market == null ? code : shell.display().country(market.country());
    }

    private static String amount(Shell shell, String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) return text;
        Currency currency = Currency.of(text.substring(blank + 1));
        BigDecimal major = new BigDecimal(text.substring(0, blank));
        return shell.display().money(Money.ofMajor(major, currency, RoundingMode.UNNECESSARY));
    }

    /// The word of a thing that others name; their own name when we have none.
    static String word(Shell shell, String key, String otherwise) {
        return Shell.words(shell.language()).has(key) ? shell.t(key) : otherwise;
    }
}
