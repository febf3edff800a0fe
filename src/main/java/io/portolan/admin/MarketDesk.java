package io.portolan.admin;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.Market;
import io.portolan.markets.MarketChanges;
import io.portolan.markets.Markets;
import io.portolan.markets.NoRate;
import io.portolan.markets.StoredMarket;
import io.portolan.markets.TaxDisplay;
import io.portolan.orders.OrderFilter;
import io.portolan.orders.Orders;
import io.portolan.payments.PaymentMethod;
import io.portolan.platform.text.Display;
import io.portolan.platform.web.Refusal;
import io.portolan.pricing.Prices;
import io.portolan.shipping.LaneTables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the pages of markets.
@Component
class MarketDesk {

    /// Base prices in whole units that show what endings do to cheap and to dear goods.
    private static final long[] SAMPLES = {5, 19, 48, 120, 480};

    // What a shop begins with stays to choose from, also when the last market leaves it.
    private static final List<Market> FIRST = new Markets().all();

    private final Markets markets;
    private final MarketChanges changes;
    private final MarketGaps gaps;
    private final ExchangeRates rates;
    private final Orders orders;
    private final Prices prices;
    private final LaneTables lanes;

    MarketDesk(
            Markets markets,
            MarketChanges changes,
            MarketGaps gaps,
            ExchangeRates rates,
            Orders orders,
            Prices prices,
            LaneTables lanes) {
        this.markets = markets;
        this.changes = changes;
        this.gaps = gaps;
        this.rates = rates;
        this.orders = orders;
        this.prices = prices;
        this.lanes = lanes;
    }

    /// The market with this code; refuses with 404 where there is none.
    StoredMarket stored(String code) {
        return changes.stored(code).orElseThrow(() -> Refusal.notFound("Market " + code));
    }

    /// What a new market begins as: like the first one, but closed.
    Market pattern() {
        return markets.all().getFirst().but().open(false).make();
    }

    MarketsPage list(Shell shell, @Nullable String notice) {
        return new MarketsPage(
                shell,
                markets.all().stream().map(market -> row(shell, market)).toList(),
                shell.may("markets.write"),
                notice);
    }

    private MarketsPage.Row row(Shell shell, Market market) {
        int missing = gaps.of(market).size();
        return new MarketsPage.Row(
                market.code(),
                market.name(),
                MarketPages.href(market.code()),
                shell.display().countries(market.countries()),
                market.currency().code(),
                market.languages().stream()
                        .map(Display::languageName)
                        .collect(Collectors.joining(", ")),
                shell.t(tax(market.taxDisplay())),
                prices(shell, market),
                market.open()
                        ? Status.ok(shell.t("markets.open"))
                        : Status.off(shell.t("markets.closed")),
                missing == 0
                        ? Status.ok(shell.t("markets.whole"))
                        : Status.act(shell.t("markets.lacks", "count", missing)));
    }

    private static String tax(TaxDisplay tax) {
        return "markets.tax." + tax.name().toLowerCase(Locale.ROOT);
    }

    private static String prices(Shell shell, Market market) {
        String list = market.prices().list();
        String whose =
                list == null
                        ? shell.t("markets.list.own")
                        : shell.t("markets.list.of", "market", list);
        if (market.prices().surcharge().signum() == 0) return whose;
        String percent = market.prices().surcharge().toPlainString();
        return whose + " · " + shell.t("markets.raised", "percent", percent);
    }

    /// Key of why the currency of this market cannot be another; empty when it can.
    String fixed(String code) {
        if (code.isEmpty()) return "";
        if (prices.lists(code)) return "markets.currency.listed";
        if (!lanes.of(code).ways().isEmpty()) return "markets.currency.sent";
        OrderFilter placed =
                new OrderFilter(
                        Set.of(),
                        Set.of(),
                        code,
                        null,
                        null,
                        null,
                        null,
                        OrderFilter.Whence.ANY,
                        null,
                        1);
        return orders.list(placed).orders().isEmpty() ? "" : "markets.currency.fixed";
    }

    /// @param stored null for a new one
    /// @param shown the market as the form has it, as far as it can be read
    MarketPage page(
            Shell shell, @Nullable StoredMarket stored, Market shown, DefinitionDesk.Wish wish) {
        Map<String, String> stood = MarketForm.stood(shown);
        if (stored == null) {
            stood.putAll(Map.of("name", "", "countries", "", "list", ""));
        }
        // A box that is not ticked is not sent.
        if (!wish.typed().isEmpty()) stood.put("open", "");
        boolean may = shell.may("markets.write");
        return new MarketPage(
                Fields.of(shell, stood, wish.typed(), wish.problems(), may),
                head(shell, stored, wish),
                stored == null ? List.of() : missing(shell, shown),
                labels(shell, shown),
                Arrays.stream(TaxDisplay.values())
                        .map(tax -> new OrderView.Choice(tax.name(), shell.t(tax(tax))))
                        .toList(),
                lists(stored),
                wish.notice());
    }

    private MarketPage.Head head(
            Shell shell, @Nullable StoredMarket stored, DefinitionDesk.Wish wish) {
        String languages = spoken().stream().map(Language::tag).collect(Collectors.joining(", "));
        String methods = String.join(", ", methods());
        if (stored == null) {
            String title = shell.t("markets.new");
            return new MarketPage.Head(
                    "", title, MarketPages.NEW, "0", "", "", languages, methods, "");
        }
        Market market = stored.market();
        // Only who was told what another changed may put this over the newest.
        String newest = String.valueOf(stored.version());
        String fixed = fixed(market.code());
        String front =
                "/" + market.language().tag().toLowerCase(Locale.ROOT) + "-" + market.code() + "/";
        return new MarketPage.Head(
                market.code(),
                market.name(),
                MarketPages.href(market.code()),
                wish.notice() == null ? wish.typed().getOrDefault("version", newest) : newest,
                market.currency().code(),
                fixed.isEmpty() ? "" : shell.t(fixed),
                languages,
                methods,
                market.open() ? front : "");
    }

    List<String> missing(Shell shell, Market market) {
        return gaps.of(market).stream().map(gap -> gap.said(shell)).toList();
    }

    /// The languages there are words for: those the shop came with, and those any market speaks.
    Set<Language> spoken() {
        Set<Language> spoken = new LinkedHashSet<>();
        for (Market market : FIRST) spoken.addAll(market.languages());
        for (Market market : markets.all()) spoken.addAll(market.languages());
        return spoken;
    }

    /// The ways to pay that can be named: what any market offers, and cash at the door.
    Set<String> methods() {
        Set<String> methods = new TreeSet<>(Set.of(PaymentMethod.COD));
        for (Market market : FIRST) methods.addAll(market.paymentMethods());
        for (Market market : markets.all()) methods.addAll(market.paymentMethods());
        return methods;
    }

    private List<OrderView.Choice> lists(@Nullable StoredMarket stored) {
        List<OrderView.Choice> lists = new ArrayList<>();
        for (Market other : markets.all()) {
            boolean itself = stored != null && other.code().equals(stored.market().code());
            if (itself || other.prices().list() != null) continue;
            String text = other.name() + " · " + other.currency();
            lists.add(new OrderView.Choice(other.code(), text));
        }
        return lists;
    }

    private List<MarketPage.Label> labels(Shell shell, Market market) {
        Currency base = Currency.of(market.currency().code().equals("USD") ? "EUR" : "USD");
        LocalDate today = LocalDate.ofInstant(shell.now(), market.zone());
        List<MarketPage.Label> labels = new ArrayList<>();
        for (long sample : SAMPLES) {
            Money price = Money.ofMajor(BigDecimal.valueOf(sample), base, RoundingMode.UNNECESSARY);
            try {
                Money exact = rates.convert(price, market.currency(), today);
                labels.add(
                        new MarketPage.Label(
                                shell.display().money(price),
                                shell.display().money(exact),
                                shell.display().money(market.labelled(exact))));
            } catch (NoRate unknown) {
                return List.of();
            }
        }
        return labels;
    }
}
