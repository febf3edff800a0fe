package io.portolan.admin;

import io.portolan.kernel.CountryCode;
import io.portolan.landedcost.DutyTerms;
import io.portolan.landedcost.RuleOrigin;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the admin says duties and where rules come from.
final class TradeWords {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s,;]+");
    private static final Pattern RATE = Pattern.compile("(.*\\.)?(rate|otherwise|share)");

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private TradeWords() {}

    /// `16.5 %`, `0.20 GBP for each piece`, `4.5 %, at least …, at most …`.
    static String duty(Shell shell, DutyTerms terms) {
        List<String> parts = new ArrayList<>();
        if (terms.rate() != null && (terms.rate().signum() > 0 || terms.amounts().isEmpty())) {
            parts.add(percent(shell, terms.rate()));
        }
        new TreeMap<>(terms.amounts())
                .forEach(
                        (measure, amount) ->
                                parts.add(
                                        shell.t(
                                                "duty.for." + measure,
                                                "amount",
                                                money(terms, amount))));
        String said = String.join(" + ", parts);
        if (terms.least() != null)
            said += shell.t("duty.least", "duty", duty(shell, terms.least()));
        if (terms.most() != null) said += shell.t("duty.most", "duty", duty(shell, terms.most()));
        if (terms.note() != null && said.isEmpty())
            return shell.t("duty.note", "note", terms.note());
        return said;
    }

    private static String money(DutyTerms terms, BigDecimal amount) {
        return amount.toPlainString() + " " + terms.currency();
    }

    static String percent(Shell shell, BigDecimal rate) {
        return rate.signum() == 0 ? shell.t("duty.free") : shell.display().percent(rate);
    }

    /// A term of a rule: rates as per cent, yes and no and what the format names in words, all else
    /// as the rule has it.
    static String term(Shell shell, String name, String value) {
        if (RATE.matcher(name).matches() && value.matches("\\d+(\\.\\d+)?(E-?\\d+)?")) {
            return shell.display().percent(new BigDecimal(value));
        }
        return switch (value) {
            case "true" -> shell.t("rules.yes");
            case "false" -> shell.t("rules.no");
            default -> values(Shell.words(shell.language()), value);
        };
    }

    /// `CUSTOMS_VALUE DUTY` in words when each of them has one.
    private static String values(Words words, String value) {
        List<String> said = new ArrayList<>();
        for (String each : SPACE.split(value, -1)) {
            String key = "rules.value." + each;
            if (!words.has(key)) return value;
            said.add(words.of(key));
        }
        return String.join(", ", said);
    }

    /// The name of a member of a rule of this kind: the kind's own one where it has one, the member
    /// itself where there is no word for it.
    static String name(Shell shell, String kind, String member) {
        Words words = Shell.words(shell.language());
        String own = "rules.term." + kind + "." + member;
        if (words.has(own)) return words.of(own);
        String key = "rules.term." + member;
        return words.has(key) ? words.of(key) : member;
    }

    /// The name of a charge in the bundle of landed cost.
    static String charge(Shell shell, String words, Map<String, ?> values) {
        return Texts.in("landedcost", shell.language()).of(words, values);
    }

    static String country(Shell shell, String code) {
        return CountryCode.known(code) ? shell.display().country(CountryCode.of(code)) : code;
    }

    /// Where a rule of the book comes from.
    static OriginView origin(Shell shell, RuleOrigin origin) {
        return origin(shell, origin, rule(origin.id()));
    }

    /// The page of a rule of the book.
    static String rule(String id) {
        return "/admin/rules/rule?id=" + id;
    }

    /// @param href the rule's page; null when the book has it not
    static OriginView origin(Shell shell, RuleOrigin origin, @Nullable String href) {
        String source = origin.source();
        Matcher address = ADDRESS.matcher(source == null ? "" : source);
        return new OriginView(
                origin.id(),
                href,
                origin.standing(),
                shell.t("rules.standing." + origin.standing()),
                span(shell, origin.from(), origin.to()),
                source == null ? shell.t("rules.source.none") : source,
                address.find() ? address.group() : null,
                origin.reviewed() == null
                        ? shell.t("rules.never")
                        : shell.display().date(origin.reviewed()),
                origin.reviewBy() == null ? "" : shell.display().date(origin.reviewBy()),
                origin.why() == null ? "" : origin.why());
    }

    private static String span(Shell shell, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null ? "…" : from) + " – " + (to == null ? shell.t("rules.open") : to);
    }

    /// A day from 1970 to 9999 as it was typed; null when it is none.
    static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
