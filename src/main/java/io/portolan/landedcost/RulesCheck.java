package io.portolan.landedcost;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What in the rule book wants a look on a day.
final class RulesCheck {

    private static final int DAYS = 60;

    private final LocalDate today;
    private final List<Law> all;
    private final List<Law> current;
    private final List<String> faults;

    /// @param faults what is wrong with the files themselves
    RulesCheck(List<Law> laws, List<String> faults, LocalDate today) {
        this.today = today;
        this.faults = List.copyOf(faults);
        this.all = laws.stream().sorted(Comparator.comparing(Law::id)).toList();
        this.current = all.stream().filter(law -> law.inForce(today)).toList();
    }

    /// Rules, in force or not, of which nobody could say where they come from.
    List<Law> untraceable() {
        return all.stream().filter(law -> law.fault() != null).toList();
    }

    List<Law> overdue() {
        return now(
                law -> {
                    LocalDate reviewed = law.reviewed();
                    return reviewed != null && reviewed.isBefore(today.minusMonths(Law.MONTHS));
                });
    }

    /// Rules that something is announced for, whose day to look again is near.
    List<Law> dueSoon() {
        return now(
                law -> {
                    LocalDate day = law.reviewBy();
                    return day != null
                            && !day.isBefore(today)
                            && !day.isAfter(today.plusDays(DAYS));
                });
    }

    /// Rules, in force or not, whose day to look again has passed.
    List<Law> due() {
        return all.stream()
                .filter(law -> law.reviewBy() != null && law.reviewBy().isBefore(today))
                .filter(law -> law.to() == null || !law.to().isBefore(today))
                .toList();
    }

    List<Law> estimates() {
        return now(Law::estimate);
    }

    /// Rules that were read long ago and are to be read again within sixty days.
    List<Law> near() {
        return now(
                law -> {
                    LocalDate day = law.reviewBy() == null ? law.nextReview() : null;
                    return day != null
                            && !day.isBefore(today)
                            && !day.isAfter(today.plusDays(DAYS));
                });
    }

    List<Law> ending() {
        return now(law -> !law.inForce(today.plusMonths(Law.MONTHS)));
    }

    boolean passes() {
        return faults.isEmpty()
                && untraceable().isEmpty()
                && overdue().isEmpty()
                && due().isEmpty();
    }

    void print(PrintWriter out) {
        out.println(current.size() + " rules are in force on " + today + ".");
        out.println("Wrong in the files: " + faults.size());
        for (String fault : faults) out.println("  " + fault);
        print(
                out,
                "Neither traceable nor an estimate",
                untraceable(),
                law -> String.valueOf(law.fault()));
        print(
                out,
                "Not compared with their source for six months",
                overdue(),
                law -> String.valueOf(law.source()));
        print(out, "To be looked at again, overdue", due(), law -> "by " + law.reviewBy());
        print(out, "To be looked at again soon", dueSoon(), law -> "by " + law.reviewBy());
        print(out, "To be read again within sixty days", near(), law -> "by " + law.nextReview());
        print(out, "Ending within six months", ending(), law -> "ends " + law.to());
        print(out, "Estimates", estimates(), law -> String.valueOf(law.why()));
    }

    /// Rules in force on one of two days only: this check's and an other one.
    void printSince(LocalDate other, PrintWriter out) {
        List<Law> ended =
                all.stream().filter(law -> law.inForce(other) && !law.inForce(today)).toList();
        List<Law> begun = now(law -> !law.inForce(other));
        print(out, "In force on " + other + " alone", ended, RulesCheck::span);
        print(out, "In force on " + today + " alone", begun, RulesCheck::span);
    }

    private static String span(Law law) {
        return (law.from() == null ? "…" : law.from())
                + " to "
                + (law.to() == null ? "…" : law.to());
    }

    private static void print(
            PrintWriter out, String title, List<Law> laws, Function<Law, String> remark) {
        out.println(title + ": " + laws.size());
        for (Law law : laws) out.println("  " + law.id() + ": " + remark.apply(law));
    }

    private List<Law> now(Predicate<Law> which) {
        return current.stream().filter(which).toList();
    }
}
