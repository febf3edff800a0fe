package io.portolan.admin;

import io.portolan.landedcost.RuleBrowser;
import io.portolan.landedcost.RuleCard;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The rule book, looked through.
@Controller
@StaffOnly("products.read")
class RulePages {

    private static final String PATH = "/admin/rules";
    private static final int SHOWN = 160;

    private final RuleBrowser rules;
    private final Clock clock;
    private final Desk desk;

    RulePages(RuleBrowser rules, Clock clock, Desk desk) {
        this.rules = rules;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "rules");
        boolean compared = !first.isBlank() || !second.isBlank();
        LocalDate one = TradeWords.day(first);
        LocalDate two = TradeWords.day(second);
        @Nullable String problem =
                compared && (one == null || two == null) ? shell.t("rules.noday") : null;
        RulesPage.Listing listing =
                one != null && two != null
                        ? difference(shell, one, two)
                        : place.isEmpty() ? near(shell) : of(shell, place);
        return desk.page(
                problem == null ? 200 : 422,
                "rules.jte",
                new RulesPage(shell, places(shell, place), listing, null, first, second, problem));
    }

    @GetMapping(PATH + "/rule")
    ResponseEntity<byte[]> one(
            @RequestParam(defaultValue = "") String id, Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "rules");
        RuleCard card = rules.find(id).orElseThrow(() -> Refusal.notFound("This rule"));
        List<String> beside =
                rules.of(card.territory()).stream().map(each -> each.origin().id()).toList();
        int at = beside.indexOf(id);
        List<OrderView.Choice> terms = new ArrayList<>();
        terms.add(new OrderView.Choice(shell.t("rules.kind"), kind(shell, card)));
        for (RuleCard.Term term : card.terms()) {
            terms.add(
                    new OrderView.Choice(
                            TradeWords.name(shell, card.kind(), term.name()),
                            TradeWords.term(shell, term.name(), term.value())));
        }
        RulesPage.One whole =
                new RulesPage.One(
                        id,
                        place(shell, card),
                        at < 0 ? "/admin/tariff?book=" + card.territory() : href(card.territory()),
                        terms,
                        TradeWords.origin(shell, card.origin()),
                        at > 0 ? TradeWords.rule(beside.get(at - 1)) : null,
                        at >= 0 && at + 1 < beside.size()
                                ? TradeWords.rule(beside.get(at + 1))
                                : null);
        return desk.page(
                "rules.jte",
                new RulesPage(shell, places(shell, card.territory()), null, whole, "", "", null));
    }

    private RulesPage.Listing near(Shell shell) {
        return new RulesPage.Listing(
                shell.t("rules.near"),
                shell.t("rules.near.none"),
                rules.nearReview().stream().map(card -> row(shell, card, "")).toList());
    }

    private RulesPage.Listing of(Shell shell, String place) {
        List<RuleCard> cards = rules.of(place);
        if (cards.isEmpty()) throw Refusal.notFound("This place");
        return new RulesPage.Listing(
                place(shell, cards.getFirst()),
                "",
                cards.stream().map(card -> row(shell, card, "")).toList());
    }

    private RulesPage.Listing difference(Shell shell, LocalDate one, LocalDate two) {
        RuleBrowser.Difference difference = rules.between(one, two);
        List<RulesPage.Row> rows = new ArrayList<>();
        difference.ended().forEach(card -> rows.add(row(shell, card, shell.t("rules.went"))));
        difference.begun().forEach(card -> rows.add(row(shell, card, shell.t("rules.came"))));
        return new RulesPage.Listing(
                shell.t("rules.difference") + ": " + one + " – " + two,
                shell.t("rules.same"),
                rows);
    }

    private RulesPage.Row row(Shell shell, RuleCard card, String mark) {
        String terms =
                card.terms().stream()
                        .filter(term -> !term.name().equals("words"))
                        .map(
                                term ->
                                        TradeWords.name(shell, card.kind(), term.name())
                                                + " "
                                                + TradeWords.term(shell, term.name(), term.value()))
                        .collect(Collectors.joining(" · "));
        return new RulesPage.Row(
                mark,
                kind(shell, card),
                place(shell, card),
                terms.length() > SHOWN ? terms.substring(0, SHOWN) + "…" : terms,
                TradeWords.origin(shell, card.origin()),
                card.origin().inForce(LocalDate.now(clock)));
    }

    private List<RulesPage.Place> places(Shell shell, String current) {
        return rules.places().stream()
                .map(
                        place ->
                                new RulesPage.Place(
                                        name(shell, place),
                                        place.countries().size() == 1 ? null : "en",
                                        href(place.territory()),
                                        place.rules(),
                                        place.territory().equals(current)))
                .toList();
    }

    private String place(Shell shell, RuleCard card) {
        return rules.places().stream()
                .filter(place -> place.territory().equals(card.territory()))
                .findFirst()
                .map(place -> name(shell, place))
                .orElse(card.place());
    }

    /// A country in the reader's language; a union or a part of a country as its file names it.
    private static String name(Shell shell, RuleBrowser.Place place) {
        return place.countries().size() == 1
                ? TradeWords.country(shell, place.countries().getFirst())
                : place.name();
    }

    private static String kind(Shell shell, RuleCard card) {
        return shell.t("rules.kind." + card.kind());
    }

    private static String href(String territory) {
        return PATH + "?place=" + territory;
    }
}
