package io.portolan.admin;

import io.portolan.kernel.Money;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.KeptQuote;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.Reckoning;
import io.portolan.landedcost.Requote;
import io.portolan.landedcost.RuleBrowser;
import io.portolan.landedcost.RuleCard;
import io.portolan.landedcost.RuleOrigin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts one quote's page together.
final class QuoteView {

    private final Shell shell;
    private final RuleBrowser rules;

    QuoteView(Shell shell, RuleBrowser rules) {
        this.shell = shell;
        this.rules = rules;
    }

    QuotePage page(KeptQuote quote, String on, @Nullable String problem, @Nullable Requote again) {
        LandedCostQuote answer = quote.answer();
        LandedCostRequest asked = quote.asked();
        Set<String> charged =
                answer.components().stream()
                        .map(part -> part.rule().id())
                        .collect(Collectors.toSet());
        List<String> reasons = texts(answer.reasons());
        return new QuotePage(
                shell,
                quote.id().toString(),
                quote.order(),
                shell.t(
                        "quotes.to",
                        "country",
                        shell.display().countryInSentence(asked.destination().country())),
                money(answer.total()),
                shell.display().date(asked.date()),
                answer.scheme(),
                answer.estimate(),
                answer.components().stream().map(this::part).toList(),
                answer.rules().stream()
                        .filter(rule -> !charged.contains(rule.id()))
                        .map(rule -> new QuotePage.Other(origin(rule)))
                        .toList(),
                asked(quote),
                asked.lines().stream().map(this::line).toList(),
                reasons,
                texts(answer.warnings()).stream().filter(text -> !reasons.contains(text)).toList(),
                on,
                problem,
                again == null ? null : again(again));
    }

    private static List<String> texts(List<LandedCostQuote.Note> notes) {
        return notes.stream().map(LandedCostQuote.Note::text).distinct().toList();
    }

    private QuotePage.Part part(LandedCostQuote.Component part) {
        return new QuotePage.Part(
                part.label(shell.language()),
                money(part.amount()),
                working(part),
                part.rule().estimate(),
                origin(part.rule()));
    }

    /// `108.67 × 20 % = 21.734 EUR`.
    private String working(LandedCostQuote.Component part) {
        String sum = part.unrounded().toPlainString() + " " + part.amount().currency().code();
        BigDecimal rate = part.rate();
        if (rate == null) return sum;
        return part.base().major().toPlainString()
                + " × "
                + shell.display().percent(rate)
                + " = "
                + sum;
    }

    /// What the rule book says of it today; what the quote itself kept when the rule is gone.
    OriginView origin(LandedCostQuote.RuleRef rule) {
        Optional<RuleCard> known = rules.find(rule.id());
        if (known.isPresent()) return TradeWords.origin(shell, known.get().origin());
        RuleOrigin kept =
                new RuleOrigin(
                        rule.id(),
                        rule.givenWithRequest() ? "given" : "gone",
                        rule.from(),
                        rule.to(),
                        rule.source(),
                        null,
                        null,
                        null);
        return TradeWords.origin(shell, kept, null);
    }

    private List<OrderView.Choice> asked(KeptQuote quote) {
        LandedCostRequest asked = quote.asked();
        List<OrderView.Choice> facts = new ArrayList<>();
        facts.add(fact("quotes.at", shell.moment(quote.at())));
        facts.add(fact("quotes.country", place(asked)));
        facts.add(fact("quotes.from", shell.display().country(asked.shipFrom())));
        facts.add(fact("rules.on", asked.date().toString()));
        facts.add(fact("quotes.terms", asked.incoterm().name()));
        Reckoning.Net net = quote.reckoning().net();
        facts.add(fact("quotes.freight", money(asked.freight())));
        if (!asked.discount().isZero()) {
            facts.add(fact("quotes.discount", money(asked.discount())));
        }
        if (net != null) {
            facts.add(fact("quotes.prices", shell.t("quotes.prices.inside")));
            facts.add(fact("quotes.net", money(net.goods())));
            facts.add(fact("quotes.net.freight", money(net.freight())));
        }
        facts.add(fact("quotes.customs", money(quote.answer().customsValue())));
        return facts;
    }

    private String place(LandedCostRequest asked) {
        StringBuilder place =
                new StringBuilder(shell.display().country(asked.destination().country()));
        if (asked.destination().region() != null) {
            place.append(", ").append(asked.destination().region());
        }
        if (asked.destination().postcode() != null) {
            place.append(", ").append(asked.destination().postcode());
        }
        return place.toString();
    }

    OrderView.Choice line(GoodsLine line) {
        String code = line.hs() == null ? shell.t("quotes.codeless") : line.hs().dotted();
        String origin = line.origin() == null ? "" : " · " + line.origin();
        return new OrderView.Choice(
                code + origin, line.quantity() + " × " + money(line.unitPrice()));
    }

    private QuotePage.Again again(Requote again) {
        return new QuotePage.Again(
                shell.display().date(again.date()),
                money(again.now().total()),
                left(again),
                moves(again.moves()));
    }

    List<QuotePage.Move> moves(List<Requote.Move> moves) {
        return moves.stream()
                .map(
                        move ->
                                new QuotePage.Move(
                                        shell.t("quotes.move." + move.what().code()),
                                        move.what() == Requote.What.RATE
                                                ? move.text()
                                                : move.rule().id(),
                                        rules.find(move.rule().id()).isPresent()
                                                ? TradeWords.rule(move.rule().id())
                                                : null,
                                        move.before() == null ? "–" : money(move.before()),
                                        move.after() == null ? "–" : money(move.after())))
                .toList();
    }

    /// Where prices contain everything the buyer pays the same on every day: what is left for the
    /// goods is another. Null where the charges come on top.
    private @Nullable String left(Requote again) {
        Reckoning.Net was = again.before().reckoning().net();
        Reckoning.Net now = again.reckoned().net();
        if (was == null || now == null) return null;
        return shell.t(
                "quotes.again.left",
                Map.of("before", money(was.goods()), "after", money(now.goods())));
    }

    private OrderView.Choice fact(String key, String value) {
        return new OrderView.Choice(shell.t(key), value);
    }

    String money(Money amount) {
        return shell.amount(amount) + " " + amount.currency().code();
    }
}
