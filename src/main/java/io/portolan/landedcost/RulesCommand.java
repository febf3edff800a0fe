package io.portolan.landedcost;

import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./portolan rules check`: what in the rule book wants a look. Fails when a rule in force has not
/// been compared with its source for half a year.
@Component
class RulesCommand implements Command {

    private static final int MONTHS = 6;

    private final LandedCost landedCost;
    private final Clock clock;

    RulesCommand(LandedCost landedCost, Clock clock) {
        this.landedCost = landedCost;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public int run(CommandCall call) {
        if (!call.arguments().equals(List.of("check"))) {
            call.out().println("Usage: ./portolan rules check");
            return 2;
        }
        LocalDate today = LocalDate.now(clock);
        List<Law> laws =
                landedCost.laws().stream()
                        .filter(law -> law.inForce(today))
                        .sorted(Comparator.comparing(Law::id))
                        .toList();
        List<Law> overdue =
                laws.stream()
                        .filter(law -> law.reviewed().isBefore(today.minusMonths(MONTHS)))
                        .toList();
        List<Law> ending =
                laws.stream().filter(law -> !law.inForce(today.plusMonths(MONTHS))).toList();
        List<Law> estimates = laws.stream().filter(Law::estimate).toList();
        PrintWriter out = call.out();
        out.println(laws.size() + " rules are in force on " + today + ".");
        print(out, "Not compared with their source for six months", overdue);
        print(out, "Ending within six months", ending);
        print(out, "Estimates", estimates);
        return overdue.isEmpty() ? 0 : 1;
    }

    private static void print(PrintWriter out, String title, List<Law> laws) {
        out.println(title + ": " + laws.size());
        for (Law law : laws) {
            String why = law.why() == null ? law.source() : law.why();
            out.println("  " + law.id() + " (reviewed " + law.reviewed() + "): " + why);
        }
    }
}
