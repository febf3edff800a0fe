package io.portolan.admin;

import io.portolan.filings.Reconciliation;
import io.portolan.filings.Span;
import io.portolan.filings.TaxReturn;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.markets.AddressFormats;
import io.portolan.orders.Orders;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says returns in words.
@Component
class FilingRows {

    private static final String UNION = "EU";
    private static final int MOST = 200;

    private final AddressFormats forms;
    private final Orders orders;

    FilingRows(AddressFormats forms, Orders orders) {
        this.forms = forms;
        this.orders = orders;
    }

    FilingsPage.Row row(Shell shell, TaxReturn of) {
        return new FilingsPage.Row(
                "/admin/filings/" + of.key() + "/" + of.span().code(),
                shell.t("filings.kind." + kind(of.key())),
                place(shell, of),
                period(shell, of.span()),
                shell.display().date(of.due()),
                status(shell, of),
                shell.display().money(of.report().payable()),
                of.report().nil() && of.uncounted().isEmpty(),
                of.law().estimate() || !of.guessed().isEmpty());
    }

    private static String kind(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private String place(Shell shell, TaxReturn of) {
        String region = of.region();
        if (of.place().equals(UNION)) {
            return region == null
                    ? shell.t("registrations.union")
                    : shell.display().country(CountryCode.of(region));
        }
        CountryCode country = CountryCode.of(of.place());
        String named = shell.display().country(country);
        if (region == null) return named;
        return named + " · " + forms.of(country).region(region, shell.language());
    }

    private static String period(Shell shell, Span span) {
        return shell.t(
                "filings.period." + (span.code().contains("Q") ? "quarter" : "month"),
                Map.of(
                        "year", String.valueOf(span.from().getYear()),
                        "month", span.from().getMonthValue(),
                        "quarter", (span.from().getMonthValue() + 2) / 3));
    }

    static String month(Shell shell, YearMonth month) {
        return period(shell, Span.Cycle.MONTH.of(month.atDay(1)));
    }

    private static Status status(Shell shell, TaxReturn of) {
        if (!of.uncounted().isEmpty()) {
            String codes = String.join(", ", new TreeSet<>(of.uncounted()));
            return Status.act(shell.t("registrations.uncounted", "currencies", codes));
        }
        LocalDate today = LocalDate.ofInstant(shell.now(), shell.zone());
        if (of.overdue(today)) return Status.act(shell.t("filings.state.overdue"));
        return switch (of.state()) {
            case RUNNING -> Status.idle(shell.t("filings.state.running"));
            case OPEN -> Status.wait(shell.t("filings.state.open"));
            case PREPARED ->
                    of.stale()
                            ? Status.wait(shell.t("filings.state.stale"))
                            : Status.move(shell.t("filings.state.prepared"));
            case FILED -> Status.ok(shell.t("filings.state.filed"));
        };
    }

    List<FilingPage.Fact> facts(Shell shell, TaxReturn of) {
        List<FilingPage.Fact> facts = new ArrayList<>();
        fact(shell, facts, "filings.due", shell.display().date(of.due()));
        fact(shell, facts, "filings.payable", shell.display().money(of.report().payable()));
        if (!of.guessed().isEmpty()) {
            String codes = String.join(", ", new TreeSet<>(of.guessed()));
            fact(
                    shell,
                    facts,
                    "filings.guessed",
                    shell.t("filings.guessed.why", "currencies", codes));
        }
        if (of.preparedAt() != null) {
            fact(shell, facts, "filings.prepared", shell.moment(of.preparedAt()));
        }
        if (of.filedAt() != null) fact(shell, facts, "filings.filed", shell.moment(of.filedAt()));
        fact(shell, facts, "filings.reference", text(of.reference()));
        fact(shell, facts, "filings.remark", text(of.remark()));
        String source = text(of.law().source());
        fact(shell, facts, "registrations.source", source);
        fact(shell, facts, "registrations.estimate", text(of.law().why()));
        return facts;
    }

    private static void fact(Shell shell, List<FilingPage.Fact> facts, String key, String text) {
        if (!text.isEmpty()) facts.add(new FilingPage.Fact(shell.t(key), text));
    }

    List<FilingPage.Line> lines(Shell shell, TaxReturn of) {
        return of.report().lines().stream()
                .map(
                        line ->
                                new FilingPage.Line(
                                        line.shipFrom() == null
                                                ? ""
                                                : country(shell, line.shipFrom()),
                                        line.region() == null
                                                ? country(shell, line.country())
                                                : place(shell, of),
                                        "",
                                        rate(shell, line.rate()),
                                        shell.display().money(line.base()),
                                        shell.display().money(line.tax()),
                                        ""))
                .toList();
    }

    private static String country(Shell shell, String code) {
        return shell.display().country(CountryCode.of(code));
    }

    private static String rate(Shell shell, @Nullable BigDecimal rate) {
        return rate == null ? shell.t("filings.untaxed") : shell.display().percent(rate);
    }

    List<FilingPage.Line> corrections(Shell shell, TaxReturn of) {
        return of.report().corrections().stream()
                .map(
                        one ->
                                new FilingPage.Line(
                                        "",
                                        country(shell, one.country()),
                                        one.period(),
                                        "",
                                        "",
                                        shell.display().money(one.tax()),
                                        one.late() ? shell.t("filings.late") : ""))
                .toList();
    }

    List<FilingPage.Line> balances(Shell shell, TaxReturn of) {
        return of.report().balances().stream()
                .map(
                        one ->
                                new FilingPage.Line(
                                        "",
                                        country(shell, one.country()),
                                        "",
                                        "",
                                        "",
                                        shell.display().money(one.due()),
                                        one.due().isNegative() ? shell.t("filings.owed") : ""))
                .toList();
    }

    FilingPage.Check check(Shell shell, Reconciliation.Result result) {
        String key = result.gaps().isEmpty() ? "filings.check.right" : "filings.check.wrong";
        Map<String, Object> counts =
                Map.of("orders", result.orders(), "gaps", result.gaps().size());
        return new FilingPage.Check(shell.t(key, counts), gaps(shell, result.gaps()));
    }

    List<FilingsPage.Gap> gaps(Shell shell, List<Reconciliation.Gap> gaps) {
        return gaps.stream().limit(MOST).map(gap -> gap(shell, gap)).toList();
    }

    private FilingsPage.Gap gap(Shell shell, Reconciliation.Gap gap) {
        String number =
                gap.number().isEmpty()
                        ? orders.find(gap.order())
                                .map(order -> order.number())
                                .orElse(gap.order().toString())
                        : gap.number();
        return new FilingsPage.Gap(
                "/admin/orders/" + number,
                number,
                money(shell, gap.sold()),
                money(shell, gap.received()));
    }

    private static String money(Shell shell, @Nullable Money amount) {
        return amount == null ? "–" : shell.display().money(amount);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
