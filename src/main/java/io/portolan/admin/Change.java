package io.portolan.admin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/// How a figure moved against the period before: arrow, sign and colour.
record Change(String text, String tone) {

    static Change of(Shell shell, long now, long before) {
        if (before == 0) {
            return new Change(shell.t(now == 0 ? "change.none" : "change.new"), "");
        }
        BigDecimal percent =
                BigDecimal.valueOf(now - before)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
        int sign = percent.signum();
        String arrow = sign == 0 ? "→" : sign > 0 ? "↑" : "↓";
        String plus = sign == 0 ? "" : sign > 0 ? "+" : "−";
        String text =
                shell.t(
                        "change.against",
                        Map.of("change", arrow + " " + plus + percent.abs() + " %"));
        return new Change(text, sign == 0 ? "" : sign > 0 ? "pos" : "neg");
    }
}
