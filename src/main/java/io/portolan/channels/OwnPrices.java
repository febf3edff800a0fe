package io.portolan.channels;

import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.CsvText;
import io.portolan.channels.table.Hint;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The price columns of our own file: `price` is the base list, `price de` a market's own.
final class OwnPrices {

    private static final Pattern WITH_CODE = Pattern.compile("(.*?)\\s*([A-Za-z]{3})");

    private final Map<String, Currency> lists = new LinkedHashMap<>();
    private final Map<String, String> lent = new LinkedHashMap<>();
    private final boolean decimalComma;

    /// @param base the currency of a base price that does not name one
    OwnPrices(List<Market> markets, Currency base, boolean decimalComma) {
        lists.put("", base);
        for (Market market : markets) {
            if (market.hasOwnList()) lists.put(market.code(), market.currency());
            else lent.put(market.code(), market.priceList());
        }
        this.decimalComma = decimalComma;
    }

    static String heading(String column, String list) {
        return list.isEmpty() ? column : column + " " + list;
    }

    /// What a row says of its variant's prices. An empty cell says that there is none; a column
    /// that the file does not have, or a cell that cannot be read, says nothing.
    void read(CsvRow row, String sku, ArrayNode into, Tally tally) {
        lent.forEach(
                (market, list) -> {
                    lent(row, heading(OwnColumns.PRICE, market), list, tally);
                    lent(row, heading(OwnColumns.COMPARE, market), list, tally);
                });
        lists.forEach(
                (list, currency) -> {
                    Cell price = cell(row, heading(OwnColumns.PRICE, list), currency, tally);
                    Money amount = price.money();
                    if (!list.isEmpty() && amount != null && !amount.currency().equals(currency)) {
                        elsewhere(row, heading(OwnColumns.PRICE, list), currency, tally);
                        return;
                    }
                    Currency usual = amount == null ? currency : amount.currency();
                    Cell before = cell(row, heading(OwnColumns.COMPARE, list), usual, tally);
                    if (price.damaged() || !(price.there() || before.there())) return;
                    ObjectNode draft = into.addObject();
                    draft.put("sku", sku);
                    if (!list.isEmpty()) draft.put("market", list);
                    put(draft, "amount", price);
                    put(draft, "compareAt", before);
                });
    }

    /// @param there whether the file has its column
    private record Cell(boolean there, @Nullable Money money, boolean damaged) {}

    private Cell cell(CsvRow row, String heading, Currency usual, Tally tally) {
        if (row.headings().index(heading) < 0) return new Cell(false, null, false);
        Money money = money(row, heading, usual, tally);
        boolean damaged = money == null && !CsvText.plain(row.get(heading)).isEmpty();
        return new Cell(true, money, damaged);
    }

    private static void elsewhere(CsvRow row, String heading, Currency its, Tally tally) {
        tally.error(row.number(), heading, row.get(heading), Hint.of("price.market", its.code()));
    }

    // Nobody would ever be charged it.
    private static void lent(CsvRow row, String heading, String list, Tally tally) {
        String cell = CsvText.plain(row.get(heading));
        if (!cell.isEmpty()) tally.error(row.number(), heading, cell, Hint.of("price.list", list));
    }

    private static void put(ObjectNode draft, String name, Cell cell) {
        Money money = cell.money();
        if (!cell.there() || cell.damaged()) return;
        if (money == null) {
            draft.putNull(name);
            return;
        }
        ObjectNode amount = draft.putObject(name);
        amount.put("minor", money.minor());
        amount.put("currency", money.currency().code());
    }

    private @Nullable Money money(CsvRow row, String heading, Currency usual, Tally tally) {
        String cell = CsvText.plain(row.get(heading));
        if (cell.isEmpty()) return null;
        Matcher coded = WITH_CODE.matcher(cell);
        Currency currency = usual;
        try {
            if (coded.matches()) currency = Currency.of(coded.group(2).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            tally.error(row.number(), heading, cell, "currency.unknown");
            return null;
        }
        String number = coded.matches() ? coded.group(1) : cell;
        if (Amounts.read(number, currency, decimalComma)
                instanceof Amounts.Reading.Amount(Money money, boolean plain)) return money;
        tally.error(row.number(), heading, cell, Hint.of("price.bad", currency.code()));
        return null;
    }
}
