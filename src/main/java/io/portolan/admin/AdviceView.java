package io.portolan.admin;

import io.portolan.kernel.Money;
import io.portolan.landedcost.RuleBrowser;
import io.portolan.landedcost.Threshold;
import io.portolan.landedcost.Togetherness;
import io.portolan.landedcost.advice.Comparison;
import io.portolan.landedcost.advice.NextItem;
import io.portolan.landedcost.advice.Sending;
import io.portolan.landedcost.advice.Way;
import io.portolan.landedcost.advice.Ways;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Says the advisor's answers.
final class AdviceView {

    private final Shell shell;
    private final QuoteView quotes;

    AdviceView(Shell shell, RuleBrowser rules) {
        this.shell = shell;
        this.quotes = new QuoteView(shell, rules);
    }

    AdvicePage.Limit limit(Threshold limit) {
        Money room = limit.room();
        return new AdvicePage.Limit(
                shell.t("advice.measured." + limit.measured()),
                quotes.money(limit.limit()),
                quotes.money(limit.value()),
                room == null ? null : quotes.money(room),
                signed(limit.step()),
                limit.rules().stream().map(quotes::origin).toList());
    }

    AdvicePage.Next next(NextItem item) {
        String key = item.more().isZero() ? "advice.next.same" : "advice.next.more";
        return new AdvicePage.Next(
                shell.t(
                        key,
                        Map.of(
                                "more", signed(item.more()),
                                "price", quotes.money(item.price()))),
                item.passesALimit(),
                item.before().estimate() || item.after().estimate(),
                quotes.money(item.before().total()),
                quotes.money(item.after().total()),
                quotes.moves(item.moves()));
    }

    AdvicePage.Parcels parcels(Comparison comparison) {
        List<AdvicePage.Parcel> rows = new ArrayList<>();
        for (int i = 0; i < comparison.apart().size(); i++) {
            rows.add(parcel(shell.t("advice.parcel", "number", i + 1), comparison.apart().get(i)));
        }
        rows.add(parcel(shell.t("advice.together"), comparison.together()));
        Money saved = comparison.saved();
        return new AdvicePage.Parcels(
                shell.t(
                        "advice.parcels." + comparison.advice().code(),
                        "amount",
                        quotes.money(saved.isNegative() ? saved.negated() : saved)),
                comparison.estimate(),
                rows,
                quotes.moves(comparison.moves()),
                law(comparison.law()));
    }

    AdvicePage.Places places(Ways ways) {
        return new AdvicePage.Places(
                ways.best().stream().map(way -> way(way, ways.law())).toList(), law(ways.law()));
    }

    private AdvicePage.Way way(Way way, Togetherness law) {
        return new AdvicePage.Way(
                quotes.money(way.cost()),
                shell.display().date(way.arrives()),
                way.estimate(law),
                way.parcels().stream().map(this::sent).toList());
    }

    private AdvicePage.Parcel sent(Way.Parcel parcel) {
        String lines =
                parcel.lines().stream()
                        .map(line -> String.valueOf(line + 1))
                        .collect(Collectors.joining(", "));
        return parcel(
                shell.t(
                        "advice.from",
                        Map.of(
                                "country",
                                shell.display().country(parcel.from().country()),
                                "lines",
                                lines)),
                parcel.sending());
    }

    private AdvicePage.Parcel parcel(String name, Sending sending) {
        return new AdvicePage.Parcel(
                name,
                quotes.money(sending.transport()),
                quotes.money(sending.quote().duty()),
                quotes.money(sending.quote().tax().plus(sending.quote().fees())),
                quotes.money(sending.cost()));
    }

    private AdvicePage.Law law(Togetherness law) {
        String text =
                shell.t(law.order() ? "advice.law.order" : "advice.law.parcel")
                        + " "
                        + shell.t(law.orders() ? "advice.law.orders" : "advice.law.each");
        return new AdvicePage.Law(
                text,
                law.rule() == null ? null : quotes.origin(law.rule()),
                law.doubt() == null ? "" : law.doubt().text());
    }

    private String signed(Money amount) {
        String sign = amount.isZero() ? "" : amount.isNegative() ? "−" : "+";
        return sign + quotes.money(amount.isNegative() ? amount.negated() : amount);
    }
}
