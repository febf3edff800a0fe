package io.portolan.admin;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.shipping.variance.BillFile;
import io.portolan.shipping.variance.SetAside;
import io.portolan.shipping.variance.VarianceBy;
import io.portolan.shipping.variance.VarianceFiles;
import io.portolan.shipping.variance.VarianceFilter;
import io.portolan.shipping.variance.VarianceLedger;
import io.portolan.shipping.variance.VarianceLine;
import io.portolan.shipping.variance.VarianceParcel;
import io.portolan.shipping.variance.VariancePolicy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// What stands on the pages about billed against quoted.
@Component
class VarianceViews {

    static final String PAGE = "/admin/variance";
    static final String RIGHT = "filings.write";

    private static final int PARCELS = 100;
    private static final int FILES = 50;
    private static final int ASIDE = 200;

    private final VarianceLedger ledger;
    private final VarianceFiles files;

    VarianceViews(VarianceLedger ledger, VarianceFiles files) {
        this.ledger = ledger;
        this.files = files;
    }

    VariancePage page(
            Shell shell,
            VarianceBy by,
            @Nullable String chosen,
            FieldReader fields,
            Map<String, String> typed,
            @Nullable String notice,
            @Nullable String problem) {
        VariancePolicy policy = ledger.policy();
        VarianceFilter filter = chosen == null ? VarianceFilter.ALL : VarianceFilter.of(by, chosen);
        boolean may = shell.may(RIGHT);
        Map<String, String> stood =
                Map.of(
                        "percent", String.valueOf(policy.perCent()),
                        "parcels", String.valueOf(policy.parcels()));
        return new VariancePage(
                shell,
                by.word(),
                tabs(shell, by),
                ledger.lines(by).stream().map(line -> line(shell, by, policy, line)).toList(),
                chosen == null ? null : name(shell, by, chosen),
                PAGE + "?by=" + by.word(),
                ledger.parcels(filter, PARCELS).stream().map(one -> parcel(shell, one)).toList(),
                files.newest(FILES).stream().map(file -> file(shell, file)).toList(),
                Fields.of(shell, stood, typed, fields.problems(), may),
                Fields.of(shell, Map.of(), typed, fields.problems(), may),
                may,
                shell.may("orders.export"),
                notice,
                problem);
    }

    private static List<OrdersPage.Tab> tabs(Shell shell, VarianceBy by) {
        return Arrays.stream(VarianceBy.values())
                .map(
                        one ->
                                new OrdersPage.Tab(
                                        shell.t("variance.by." + one.word()),
                                        PAGE + "?by=" + one.word(),
                                        -1,
                                        one == by,
                                        false))
                .toList();
    }

    private static VariancePage.Line line(
            Shell shell, VarianceBy by, VariancePolicy policy, VarianceLine line) {
        boolean beyond = by == VarianceBy.LANE && policy.passedBy(line);
        return new VariancePage.Line(
                line.key(),
                name(shell, by, line.key()),
                UriComponentsBuilder.fromPath(PAGE)
                        .queryParam("by", by.word())
                        .queryParam("key", "{key}")
                        .build(line.key())
                        .toString(),
                line.parcels(),
                line.quoted(),
                line.billed(),
                line.difference(),
                part(shell, line.perCent()),
                line.each(),
                beyond ? Status.act(shell.t("variance.beyond")) : null,
                trend(shell, line));
    }

    private static String trend(Shell shell, VarianceLine line) {
        if (line.before() == null || line.recent() == null) return "";
        return shell.t(
                "variance.trend",
                Map.of("before", part(shell, line.before()), "now", part(shell, line.recent())));
    }

    /// `Germany → United States`, `4202.92`, the carrier, `2026-11`.
    private static String name(Shell shell, VarianceBy by, String key) {
        return switch (by) {
            case LANE -> lane(shell, key);
            case CODE -> key.length() > 4 ? key.substring(0, 4) + "." + key.substring(4) : key;
            case CARRIER -> key;
            case MONTH -> key.equals("none") ? shell.t("variance.noday") : key;
        };
    }

    private static String lane(Shell shell, String key) {
        if (!key.matches("[A-Z]{2}-[A-Z]{2}")) return key;
        return shell.display().country(CountryCode.of(key.substring(0, 2)))
                + " → "
                + shell.display().country(CountryCode.of(key.substring(3)));
    }

    private static VariancePage.Parcel parcel(Shell shell, VarianceParcel parcel) {
        VarianceParcel.Sums quoted = parcel.quoted();
        VarianceParcel.Sums billed = parcel.billed();
        return new VariancePage.Parcel(
                parcel.orderNumber(),
                parcel.lane().replace("-", " → "),
                parcel.carrier(),
                parcel.day() == null ? "" : shell.display().date(parcel.day()),
                List.of(
                        kind(shell, "duty", quoted.duty(), billed.duty()),
                        kind(shell, "tax", quoted.tax(), billed.tax()),
                        kind(shell, "fees", quoted.fees(), billed.fees())),
                parcel.difference(),
                part(shell, parcel.perCent()),
                parcel.estimate());
    }

    private static VariancePage.Kind kind(Shell shell, String word, Money quoted, Money billed) {
        return new VariancePage.Kind(shell.t("variance." + word), quoted, billed);
    }

    static String part(Shell shell, @Nullable BigDecimal perCent) {
        if (perCent == null) return shell.t("variance.nothing");
        String sign = perCent.signum() > 0 ? "+" : "";
        return sign + shell.display().percent(perCent.movePointLeft(2)).replace('-', '\u2212');
    }

    private static VariancePage.File file(Shell shell, BillFile file) {
        return new VariancePage.File(
                PAGE + "/files/" + file.id(),
                file.title(),
                file.carrier(),
                state(shell, file.state()),
                shell.moment(file.lookedAt()),
                shell.t(
                        "variance.counts",
                        Map.of(
                                "matched", file.tally().matched(),
                                "parcels", file.tally().parcels(),
                                "aside",
                                        file.tally().duplicate()
                                                + file.tally().unknown()
                                                + file.tally().unreadable())));
    }

    private static Status state(Shell shell, BillFile.State state) {
        String text = shell.t("variance.state." + state.word());
        return switch (state) {
            case LOOKED -> Status.wait(text);
            case COUNTED -> Status.ok(text);
            case UNDONE -> Status.off(text);
        };
    }

    VarianceFilePage filePage(Shell shell, BillFile file, @Nullable String notice) {
        List<SetAside> aside = files.setAside(file.id(), ASIDE + 1);
        BillFile.Tally tally = file.tally();
        boolean may = shell.may(RIGHT);
        return new VarianceFilePage(
                shell,
                file.id().toString(),
                file.title(),
                file.carrier(),
                state(shell, file.state()),
                List.of(
                        count(shell, "matched", tally.matched()),
                        count(shell, "parcels", tally.parcels()),
                        count(shell, "duplicate", tally.duplicate()),
                        count(shell, "unknown", tally.unknown()),
                        count(shell, "unreadable", tally.unreadable()),
                        count(shell, "passed", tally.passed())),
                aside.stream().limit(ASIDE).map(row -> row(shell, row)).toList(),
                aside.size() > ASIDE,
                may ? deed(file.state()) : null,
                notice);
    }

    private static @Nullable String deed(BillFile.State state) {
        return switch (state) {
            case LOOKED -> "count";
            case COUNTED -> "undo";
            case UNDONE -> null;
        };
    }

    private static VarianceFilePage.Count count(Shell shell, String word, long number) {
        return new VarianceFilePage.Count(shell.t("variance.count." + word), number);
    }

    private static VarianceFilePage.Row row(Shell shell, SetAside row) {
        String fate = shell.t("variance.count." + row.fate());
        Status status =
                switch (row.fate()) {
                    case "passed" -> Status.idle(fate);
                    case "duplicate" -> Status.off(fate);
                    default -> Status.wait(fate);
                };
        return new VarianceFilePage.Row(
                row.row(), status, shell.t("variance.why." + row.why()), row.bill(), row.parcel());
    }
}
