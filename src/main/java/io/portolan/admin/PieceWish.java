package io.portolan.admin;

import io.portolan.checkout.GoodsBack;
import io.portolan.kernel.Money;
import io.portolan.kernel.ReturnCase;
import io.portolan.landedcost.LandedCostRefund;
import io.portolan.orders.Bill;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Pieces to be refunded as a form names them: `line.1=2&case=return&delivery=on`,
/// and with what they came to when they were looked at: `total=1900 EUR&duties=no+claimed+300+0`.
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

    /// Whether the look that was sent came to this, for buyer and shop.
    boolean saw(GoodsBack.Look look) {
        return saw(look.pieces().total())
                && look.cause() == cause()
                && duties(look).equals(form.get("duties"));
    }

    /// Whether the look that was sent gave the buyer this.
    boolean saw(Money total) {
        return said(total).equals(form.get("total"));
    }

    /// Where the parcel was, and what becomes of each charge: what the shop gets of it and loses.
    static String duties(GoodsBack.Look look) {
        StringBuilder said = new StringBuilder(look.sent().name().toLowerCase(Locale.ROOT));
        if (look.duties() == null) return said.toString();
        for (LandedCostRefund.Part part : look.duties().parts()) {
            said.append(' ').append(part.fate().code());
            said.append(' ').append(part.recovered().minor());
            said.append(' ').append(part.lost().minor());
        }
        return said.toString();
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
