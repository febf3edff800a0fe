package io.portolan.landedcost;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What in the rule book wants a look on a day.
final class RulesCheck {

    private static final int MONTHS = 6;

    private final LocalDate today;
    private final List<Law> all;
    private final List<Law> current;

    RulesCheck(List<Law> laws, LocalDate today) {
        this.today = today;
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
                    return reviewed != null && reviewed.isBefore(today.minusMonths(MONTHS));
                });
    }

    /// Rules with a source whose text nobody has laid beside them yet.
    List<Law> unread() {
        return now(law -> !law.estimate() && law.reviewed() == null);
    }

    List<Law> estimates() {
        return now(Law::estimate);
    }

    List<Law> ending() {
        return now(law -> !law.inForce(today.plusMonths(MONTHS)));
    }

    boolean passes() {
        return untraceable().isEmpty() && overdue().isEmpty();
    }

    void print(PrintWriter out) {
        out.println(current.size() + " rules are in force on " + today + ".");
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
        print(
                out,
                "Source named, its text not compared yet",
                unread(),
                law -> String.valueOf(law.source()));
        print(out, "Ending within six months", ending(), law -> "ends " + law.to());
        print(out, "Estimates", estimates(), law -> String.valueOf(law.why()));
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
