package io.portolan.admin;

import io.portolan.filings.Registration;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.markets.AddressFormats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says a registration in words and measures its bar.
@Component
class RegistrationRows {

    private static final String UNION = "EU";
    private static final int MOST_BARS = 14;
    private static final int WIDTH = 560;
    private static final int START = 64;
    private static final int ROW = 26;
    private static final int TOP = 20;

    /// The bar of what is reached ends here; what is beyond goes on to a quarter more.
    private static final int FULL = 400;

    private final AddressFormats forms;

    RegistrationRows(AddressFormats forms) {
        this.forms = forms;
    }

    RegistrationsPage.Row row(Shell shell, Registration at) {
        return new RegistrationsPage.Row(
                at.id(),
                place(shell, at),
                scheme(shell, at),
                status(shell, at),
                percent(shell, at),
                sold(shell, at),
                shell.t("registrations.sales", "count", at.sales()),
                limit(shell, at),
                counts(shell, at.counted()),
                shell.t(
                        "registrations.period",
                        Map.of(
                                "from", shell.display().date(at.from()),
                                "to", shell.display().date(at.to()))),
                pace(shell, at),
                text(at.law().source()),
                text(at.law().why()),
                at.since() == null ? "" : at.since().toString());
    }

    String place(Shell shell, Registration at) {
        if (at.place().equals(UNION)) return shell.t("registrations.union");
        CountryCode country = CountryCode.of(at.place());
        String named = shell.display().country(country);
        String region = at.region();
        if (region == null) return named;
        return named + " · " + forms.of(country).region(region, shell.language());
    }

    private static String scheme(Shell shell, Registration at) {
        if (at.id().endsWith(".stock")) return shell.t("registrations.stock");
        if (at.id().endsWith(".small-business")) return shell.t("registrations.small");
        String scheme = at.scheme() == null ? code(at.id()) : at.scheme();
        return at.voluntary()
                ? shell.t("registrations.voluntary", "scheme", scheme)
                : shell.t("registrations.duty", "scheme", scheme);
    }

    /// What the law calls it, as far as that is a name: `OSS`, `VOEC`.
    private static String code(String id) {
        return switch (id) {
            case "eu.oss" -> "OSS";
            case "no.voec" -> "VOEC";
            default -> id.startsWith("us.") ? "Sales tax" : "VAT / GST";
        };
    }

    private static Status status(Shell shell, Registration at) {
        return switch (at.level()) {
            case DONE -> Status.ok(shell.t("registrations.level.done"));
            case CALM ->
                    Status.idle(
                            shell.t(
                                    at.voluntary()
                                            ? "registrations.level.free"
                                            : "registrations.level.calm"));
            case NEAR -> Status.move(shell.t("registrations.level.near"));
            case CLOSE -> Status.wait(shell.t("registrations.level.close"));
            case DUE -> Status.act(shell.t("registrations.level.due"));
        };
    }

    private static String percent(Shell shell, Registration at) {
        return shell.display().percent(BigDecimal.valueOf(at.percent(), 2));
    }

    private static String sold(Shell shell, Registration at) {
        String sold = shell.display().money(at.sold());
        if (at.uncounted().isEmpty()) return sold;
        String codes = String.join(", ", new TreeSet<>(at.uncounted()));
        return sold + " · " + shell.t("registrations.uncounted", "currencies", codes);
    }

    private static String limit(Shell shell, Registration at) {
        Money limit = at.limit();
        if (limit == null) return shell.t("registrations.first");
        String amount = shell.display().money(limit);
        Integer sales = at.limitSales();
        if (sales == null) return amount;
        String key = at.either() ? "registrations.either" : "registrations.both";
        return shell.t(key, Map.of("amount", amount, "count", sales));
    }

    private static String counts(Shell shell, Registration.Counted counted) {
        List<String> words = new ArrayList<>();
        if (counted.period() != null) {
            words.add(shell.t("registrations.period." + counted.period()));
        }
        if (counted.basis() != null) words.add(shell.t("registrations.basis." + counted.basis()));
        Boolean marketplaces = counted.marketplaces();
        if (marketplaces != null) {
            words.add(shell.t("registrations.marketplaces." + (marketplaces ? "in" : "out")));
        }
        return String.join(" · ", words);
    }

    private static String pace(Shell shell, Registration at) {
        if (at.percent() >= 100) return shell.t("registrations.reached");
        LocalDate day = at.reached();
        return day == null
                ? shell.t("registrations.notnow")
                : shell.t("registrations.pace", "day", shell.display().date(day));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    RegistrationsPage.Chart chart(Shell shell, List<Registration> near) {
        List<RegistrationsPage.Bar> bars = new ArrayList<>();
        for (Registration at : near.subList(0, Math.min(MOST_BARS, near.size()))) {
            int width = Math.min(at.percent(), 125) * FULL / 100;
            int y = TOP + bars.size() * ROW;
            bars.add(
                    new RegistrationsPage.Bar(
                            shortly(at), y, Math.max(width, 2), percent(shell, at)));
        }
        List<RegistrationsPage.Line> lines = new ArrayList<>();
        for (int at : List.of(70, 90, 100)) {
            String text = shell.display().percent(BigDecimal.valueOf(at, 2));
            lines.add(new RegistrationsPage.Line(START + at * FULL / 100, text));
        }
        return new RegistrationsPage.Chart(bars, lines, WIDTH, TOP + bars.size() * ROW + 4);
    }

    private static String shortly(Registration at) {
        if (at.region() != null) return at.place() + "-" + at.region();
        String scheme = at.scheme() == null ? code(at.id()) : at.scheme();
        return at.place().equals(UNION) ? UNION + " " + scheme : at.place();
    }
}
