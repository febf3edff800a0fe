package io.portolan.filings;

import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A return as a table: a line for each sale, correction and balance.
@Component
public class ReturnCsv {

    private static final String HEAD =
            "part,dispatched_from,country,region,rate_percent,taxable_amount,tax_amount,currency,"
                    + "corrected_period\r\n";

    /// UTF-8 with line ends as RFC 4180 wants them; amounts with a point and no thousands.
    public byte[] of(TaxReturn.Report report) {
        StringBuilder text = new StringBuilder(HEAD);
        for (TaxReturn.Line line : report.lines()) {
            row(
                    text,
                    "supply",
                    line.shipFrom(),
                    line.country(),
                    line.region(),
                    percent(line.rate()),
                    amount(line.base()),
                    line.tax(),
                    null);
        }
        for (TaxReturn.Correction one : report.corrections()) {
            String part = one.late() ? "correction-too-late" : "correction";
            row(text, part, null, one.country(), null, "", "", one.tax(), one.period());
        }
        for (TaxReturn.Balance one : report.balances()) {
            row(text, "balance", null, one.country(), null, "", "", one.due(), null);
        }
        row(text, "payable", null, "", null, "", "", report.payable(), null);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(
            StringBuilder text,
            String part,
            @Nullable String shipFrom,
            String country,
            @Nullable String region,
            String rate,
            String base,
            Money tax,
            @Nullable String period) {
        text.append(part).append(',');
        text.append(plain(shipFrom)).append(',').append(country).append(',');
        text.append(plain(region)).append(',').append(rate).append(',').append(base).append(',');
        text.append(amount(tax)).append(',').append(tax.currency().code()).append(',');
        text.append(plain(period)).append("\r\n");
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String percent(@Nullable BigDecimal rate) {
        return rate == null ? "" : rate.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static String amount(Money amount) {
        return amount.major().toPlainString();
    }
}
