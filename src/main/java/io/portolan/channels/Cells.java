package io.portolan.channels;

import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.Hint;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one row, and says which of them cannot be read.
final class Cells {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}(\\.0+)?");
    private static final Pattern DAMAGED = Pattern.compile("\\d([.,]\\d+)?[Ee]\\+\\d{1,3}");
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(10_000_000);

    private final CsvRow row;
    private final Currency currency;
    private final boolean decimalComma;
    private final Tally tally;
    private @Nullable String otherCurrency;

    Cells(CsvRow row, Currency currency, boolean decimalComma, Tally tally) {
        this.row = row;
        this.currency = currency;
        this.decimalComma = decimalComma;
        this.tally = tally;
    }

    /// The price; null, with an error, when there is none that can be read.
    @Nullable Money price() {
        Money price = money(Column.PRICE);
        if (price == null && otherCurrency != null) {
            error(Column.PRICE, Hint.of("price.other", otherCurrency, currency.code()));
        } else if (price == null) {
            error(
                    Column.PRICE,
                    row.has(Column.PRICE)
                            ? Hint.of("price.write", currency.code(), example())
                            : "price.needed");
        }
        return price;
    }

    /// The price before; null when there is none above `price`.
    @Nullable Money compareAt(Money price) {
        if (!row.has(Column.COMPARE_AT)) return null;
        Money before = money(Column.COMPARE_AT);
        if (before == null) {
            warn(Column.COMPARE_AT, Hint.of("amount.not", example()));
        }
        return before != null && before.compareTo(price) > 0 ? before : null;
    }

    /// The weight. Where the file says none, `known` stays; null, with a warning, when nobody
    /// knows.
    @Nullable Weight weight(@Nullable Weight known) {
        if (!row.has(Column.GRAMS) && row.has(Column.WEIGHT)) return weighed(known);
        String text = number(row.get(Column.GRAMS));
        boolean amount = AMOUNT.matcher(text).matches();
        boolean nothing = text.isEmpty() || (amount && new BigDecimal(text).signum() == 0);
        if (nothing) {
            if (known == null) {
                warn(Column.GRAMS, "weight.none");
            }
            return known;
        }
        if (amount) {
            BigDecimal grams = new BigDecimal(text).setScale(0, RoundingMode.HALF_UP);
            if (grams.signum() > 0 && grams.compareTo(HEAVIEST) < 0) {
                return Weight.ofGrams(grams.longValueExact());
            }
        }
        warn(Column.GRAMS, "weight.bad");
        return known;
    }

    // Grams are grams whatever unit is shown; only `Variant Weight` is in that unit.
    private @Nullable Weight weighed(@Nullable Weight known) {
        String text = number(row.get(Column.WEIGHT));
        BigDecimal unit =
                Units.GRAMS.get(row.get(Column.WEIGHT_UNIT).toLowerCase(java.util.Locale.ROOT));
        if (unit != null && AMOUNT.matcher(text).matches()) {
            BigDecimal grams =
                    new BigDecimal(text).multiply(unit).setScale(0, RoundingMode.HALF_UP);
            if (grams.signum() > 0 && grams.compareTo(HEAVIEST) < 0) {
                return Weight.ofGrams(grams.longValueExact());
            }
        }
        warn(Column.WEIGHT, "weight.unit");
        return known;
    }

    /// The SKU; null when the cell is empty, or, with an error, when it cannot be one.
    @Nullable Sku sku() {
        String text = unquoted(row.get(Column.SKU));
        if (text.isEmpty()) return null;
        if (DAMAGED.matcher(text).matches()) {
            error(Column.SKU, "number.shortened");
            return null;
        }
        try {
            return Sku.of(text);
        } catch (IllegalArgumentException e) {
            error(Column.SKU, "sku.bad");
            return null;
        }
    }

    @Nullable String barcode() {
        String text = unquoted(row.get(Column.BARCODE));
        if (DAMAGED.matcher(text).matches()) {
            warn(Column.BARCODE, "number.shortened.out");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    // Shopify writes an apostrophe before numbers that a spreadsheet must not touch.
    private static String unquoted(String text) {
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    @Nullable HsCode hs() {
        if (!row.has(Column.HS)) return null;
        try {
            return HsCode.of(row.get(Column.HS));
        } catch (IllegalArgumentException e) {
            warn(Column.HS, "hs.bad");
            return null;
        }
    }

    @Nullable CountryCode origin() {
        if (!row.has(Column.ORIGIN)) return null;
        try {
            return CountryCode.of(row.get(Column.ORIGIN).toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException e) {
            warn(Column.ORIGIN, "origin.bad");
            return null;
        }
    }

    /// How many there are; 0 when it is not said or below zero.
    int quantity() {
        String text = row.get(Column.QUANTITY);
        if (text.isEmpty()) return 0;
        if (!WHOLE.matcher(text).matches()) {
            warn(Column.QUANTITY, "count.not-whole");
            return 0;
        }
        int quantity = new BigDecimal(text).intValueExact();
        if (quantity < 0) warn(Column.QUANTITY, "count.below");
        return Math.max(0, quantity);
    }

    void error(Column column, String hint) {
        tally.error(row.number(), row.headings().name(column), row.get(column), hint);
    }

    void warn(Column column, String hint) {
        tally.warn(row.number(), row.headings().name(column), row.get(column), hint);
    }

    private @Nullable Money money(Column column) {
        return switch (Amounts.read(row.get(column), currency, decimalComma)) {
            case Amounts.Reading.Amount(Money money, boolean plain) -> {
                if (!plain) warn(column, Hint.of("amount.read", money.major().toPlainString()));
                yield money;
            }
            case Amounts.Reading.Unclear u -> null;
            case Amounts.Reading.OtherCurrency(String code) -> {
                otherCurrency = code;
                yield null;
            }
        };
    }

    private String number(String text) {
        return decimalComma && text.indexOf('.') < 0 ? text.replace(',', '.') : text;
    }

    private String example() {
        return new Money(1999, currency).major().toPlainString();
    }
}
