package io.portolan.landedcost;

import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./portolan rules check`: what in the rule book wants a look. Fails when a rule can neither be
/// traced nor is an estimate, when one has not been compared with its source for half a year or its
/// day to look again has passed, and on rates that are missing, fall twice or leave days open.
///
/// `./portolan rules difference DAY DAY`: what was in force on one of two days alone.
@Component
class RulesCommand implements Command {

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
        List<String> asked = call.arguments();
        if (asked.size() == 3 && asked.getFirst().equals("difference")) {
            return difference(asked.get(1), asked.get(2), call.out());
        }
        if (!asked.equals(List.of("check"))) {
            call.out().println("Usage: ./portolan rules check");
            call.out().println("       ./portolan rules difference 2026-06-30 2026-07-01");
            return 2;
        }
        RulesCheck check =
                new RulesCheck(landedCost.laws(), landedCost.faults(), LocalDate.now(clock));
        check.print(call.out());
        return check.passes() ? 0 : 1;
    }

    private int difference(String from, String to, PrintWriter out) {
        try {
            LocalDate first = LocalDate.parse(from);
            LocalDate second = LocalDate.parse(to);
            new RulesCheck(landedCost.laws(), List.of(), second).printSince(first, out);
            return 0;
        } catch (DateTimeParseException e) {
            out.println(e.getParsedString() + " is no day; write it as 2026-07-01");
            return 2;
        }
    }
}
