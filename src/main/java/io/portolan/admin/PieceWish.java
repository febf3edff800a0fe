package io.portolan.admin;

import io.portolan.kernel.Money;
import io.portolan.kernel.ReturnCase;
import io.portolan.orders.Bill;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Pieces to be refunded as a form names them: `line.1=2&case=return&delivery=on`,
/// and with what they came to when they were looked at: `total=1900 EUR`.
record PieceWish(Map<String, String> form) {

    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    static final PieceWish NONE = new PieceWish(Map.of("delivery", "on"));

    PieceWish {
        form = Map.copyOf(form);
    }

    /// How many of each line are wanted, by its number; null when something cannot be read.
    @Nullable Map<Integer, Integer> pieces(Bill bill) {
        Map<Integer, Integer> pieces = new TreeMap<>();
        for (Bill.Line line : bill.lines()) {
            String typed = typed(line.number());
            if (!COUNT.matcher(typed).matches()) return null;
            pieces.put(line.number(), Integer.parseInt(typed));
        }
        return pieces;
    }

    /// As it was typed; `0` when it was left empty.
    String typed(int line) {
        String typed = form.getOrDefault("line." + line, "").strip();
        return typed.isEmpty() ? "0" : typed;
    }

    @Nullable ReturnCase cause() {
        return ReturnCase.of(form.getOrDefault("case", "")).orElse(null);
    }

    boolean delivery() {
        return form.containsKey("delivery");
    }

    String key() {
        return form.getOrDefault("key", "");
    }

    /// Whether the look that was sent came to this.
    boolean saw(Money total) {
        return said(total).equals(form.get("total"));
    }

    /// What a look comes to, as its form says it: minor units.
    static String said(Money total) {
        return total.minor() + " " + total.currency().code();
    }

    /// The word for the payment's own reason.
    static String reason(ReturnCase cause) {
        return switch (cause) {
            case RETURN -> "goods-back";
            case REFUSED -> "refused";
            case DEFECTIVE -> "damaged";
            case PRICE_CUT -> "goodwill";
            case NOT_SENT -> "not-sent";
        };
    }
}
