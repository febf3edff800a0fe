package io.portolan.admin;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.landedcost.Channel;
import io.portolan.landedcost.Destination;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.Incoterm;
import io.portolan.landedcost.LandedCostRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was typed to ask for a quote, and what is wrong with it.
final class QuoteForm {

    static final int LINES = 5;
    private static final BigDecimal MOST = new BigDecimal("100000000");
    private static final int HEAVIEST = 1_000_000;
    private static final int MANY = 100_000;

    private final Function<String, String> typed;
    private final Shell shell;
    private final Map<String, String> problems = new LinkedHashMap<>();

    /// @param typed what stands in a field, by its name; empty when nothing does
    QuoteForm(Shell shell, Function<String, String> typed) {
        this.shell = shell;
        this.typed = name -> typed.apply(name).strip();
    }

    Map<String, String> problems() {
        return problems;
    }

    String typed(String field) {
        return typed.apply(field);
    }

    void wrong(String field, String problem) {
        problems.putIfAbsent(field, problem);
    }

    /// The question; null when something is wrong with it.
    @Nullable LandedCostRequest request() {
        CountryCode to = country("to");
        CountryCode from = country("from");
        Currency currency = currency();
        LocalDate day = TradeWords.day(typed("on"));
        if (day == null) wrong("on", shell.t("rules.noday"));
        Money freight = money("freight", currency, true);
        List<GoodsLine> lines = lines(currency);
        if (lines.isEmpty() && problems.isEmpty()) wrong("hs.1", shell.t("quotes.noline"));
        if (!problems.isEmpty() || to == null || from == null || day == null || freight == null) {
            return null;
        }
        return new LandedCostRequest(
                new Destination(to, blank("region"), blank("postcode")),
                from,
                day,
                typed("terms").equals("DAP") ? Incoterm.DAP : Incoterm.DDP,
                currency,
                freight,
                Money.zero(currency),
                Money.zero(currency),
                null,
                typed("channel").equals("POST") ? Channel.POST : Channel.COURIER,
                false,
                lines,
                List.of());
    }

    /// One line of goods whose fields end in `end`; null when something is wrong with it.
    @Nullable GoodsLine line(String end, Currency currency) {
        HsCode hs = code("hs" + end);
        CountryCode origin = typed("origin" + end).isEmpty() ? null : country("origin" + end);
        Money price = money("price" + end, currency, false);
        Long quantity = whole("quantity" + end, 1, MANY, 1L);
        Long grams = whole("weight" + end, 1, HEAVIEST, null);
        if (price == null || quantity == null) return null;
        return GoodsLine.of(
                hs, origin, "", quantity, price, grams == null ? null : Weight.ofGrams(grams));
    }

    private List<GoodsLine> lines(Currency currency) {
        List<GoodsLine> lines = new ArrayList<>();
        for (int i = 1; i <= LINES; i++) {
            if (typed("hs." + i).isEmpty() && typed("price." + i).isEmpty()) continue;
            GoodsLine line = line("." + i, currency);
            if (line != null) lines.add(line);
        }
        return lines;
    }

    @Nullable HsCode code(String field) {
        if (typed(field).isEmpty()) return null;
        try {
            return HsCode.of(typed(field));
        } catch (IllegalArgumentException e) {
            wrong(field, shell.t("quotes.nocode"));
            return null;
        }
    }

    @Nullable CountryCode country(String field) {
        String code = typed(field).toUpperCase(Locale.ROOT);
        if (CountryCode.known(code)) return CountryCode.of(code);
        wrong(field, shell.t("tariff.nocountry"));
        return null;
    }

    private Currency currency() {
        try {
            return Currency.of(typed("currency").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            wrong("currency", shell.t("quotes.nocurrency"));
            return Currency.of("EUR");
        }
    }

    @Nullable Money money(String field, Currency currency, boolean optional) {
        String text = typed(field).replace(',', '.');
        if (text.isEmpty() && optional) return Money.zero(currency);
        if (!text.matches("\\d{1,9}(\\.\\d{1,3})?")
                || new BigDecimal(text).compareTo(MOST) > 0
                || new BigDecimal(text).stripTrailingZeros().scale() > currency.digits()) {
            wrong(field, shell.t("quotes.noprice", "currency", currency.code()));
            return null;
        }
        return Money.ofMajor(new BigDecimal(text), currency, RoundingMode.UNNECESSARY);
    }

    @Nullable Long whole(String field, long least, long most, @Nullable Long otherwise) {
        String text = typed(field);
        if (text.isEmpty()) return otherwise;
        if (text.matches("\\d{1,9}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) return number;
        }
        wrong(field, shell.t("quotes.nonumber"));
        return null;
    }

    private @Nullable String blank(String field) {
        return typed(field).isEmpty() ? null : typed(field);
    }
}
