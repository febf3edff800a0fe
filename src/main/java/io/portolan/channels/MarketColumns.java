package io.portolan.channels;

import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.Headings;
import io.portolan.channels.table.Hint;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.markets.Market;
import io.portolan.pricing.PriceDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The columns that Shopify writes for each market: `Included / Germany`, `Price / Germany`,
/// `Compare At Price / Germany`. A market is known by its name, its code or one of its countries;
/// its prices are in its own currency.
final class MarketColumns {

    static final Pattern FAMILY =
            Pattern.compile(
                    "(Included|Price|Compare[- ]at price) / (.+)", Pattern.CASE_INSENSITIVE);

    private static final class Place {
        private final @Nullable Market market;
        private int included = -1;
        private int price = -1;
        private int compareAt = -1;
        private boolean told;

        private Place(@Nullable Market market) {
            this.market = market;
        }
    }

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Market> markets;
    private final Tally tally;

    MarketColumns(Headings headings, List<Market> markets, Tally tally) {
        this.markets = markets;
        this.tally = tally;
        for (int i = 0; i < headings.meanings().size(); i++) {
            Matcher column = FAMILY.matcher(headings.meanings().get(i));
            if (!column.matches()) continue;
            Place place =
                    places.computeIfAbsent(
                            Headings.normal(column.group(2)), name -> new Place(market(name)));
            switch (column.group(1).toLowerCase(Locale.ROOT)) {
                case "included" -> place.included = i;
                case "price" -> place.price = i;
                default -> place.compareAt = i;
            }
        }
    }

    private @Nullable Market market(String name) {
        for (Market market : markets) {
            boolean its =
                    market.name().equalsIgnoreCase(name)
                            || market.code().equals(name)
                            || market.countries().stream().anyMatch(c -> isCalled(c, name));
            if (its) return market;
        }
        return null;
    }

    private static boolean isCalled(CountryCode country, String name) {
        Locale locale = Locale.of("", country.value());
        return country.value().equalsIgnoreCase(name)
                || locale.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(name);
    }

    /// The prices of a variant in the lists of markets.
    List<PriceDraft> prices(CsvRow row, Sku sku, boolean decimalComma) {
        List<PriceDraft> prices = new ArrayList<>();
        for (Place place : places.values()) {
            if (row.cell(place.price).isEmpty()) continue;
            Market market = place.market;
            if (market == null) {
                unknown(place, row, place.price);
                continue;
            }
            if (!market.hasOwnList()) {
                lent(market, row, place.price);
                continue;
            }
            Money price = money(row, place.price, market, decimalComma);
            if (price == null) continue;
            boolean was = !row.cell(place.compareAt).isEmpty();
            Money before = was ? money(row, place.compareAt, market, decimalComma) : null;
            boolean higher = before != null && before.compareTo(price) > 0;
            prices.add(new PriceDraft(sku, market.code(), price, higher ? before : null));
        }
        return prices;
    }

    /// Where the product is not offered: as before, but for the markets that the file speaks of.
    List<String> hiddenIn(CsvRow first, List<String> before) {
        TreeSet<String> hidden = new TreeSet<>(before);
        for (Place place : places.values()) {
            String included = first.cell(place.included).toLowerCase(Locale.ROOT);
            if (included.isEmpty()) continue;
            boolean out = included.equals("false");
            Market market = place.market;
            if (market == null && out) unknown(place, first, place.included);
            if (market == null) continue;
            if (out) hidden.add(market.code());
            else hidden.remove(market.code());
        }
        return List.copyOf(hidden);
    }

    private @Nullable Money money(CsvRow row, int column, Market market, boolean decimalComma) {
        String cell = row.cell(column);
        if (Amounts.read(cell, market.currency(), decimalComma)
                instanceof Amounts.Reading.Amount(Money money, boolean plain)) {
            return money;
        }
        tally.warn(
                row.number(),
                row.headings().names().get(column),
                cell,
                Hint.of("market.amount", market.currency()));
        return null;
    }

    private void lent(Market market, CsvRow row, int column) {
        tally.error(
                row.number(),
                row.headings().names().get(column),
                row.cell(column),
                Hint.of("price.list", market.priceList()));
    }

    private void unknown(Place place, CsvRow row, int column) {
        if (place.told) return;
        place.told = true;
        tally.warn(
                row.number(),
                row.headings().names().get(column),
                row.cell(column),
                markets.isEmpty() ? "market.name" : Hint.of("market.names", names()));
    }

    private String names() {
        return String.join(", ", markets.stream().map(Market::name).toList());
    }
}
