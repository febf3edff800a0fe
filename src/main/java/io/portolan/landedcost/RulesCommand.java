package io.portolan.landedcost;

import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./portolan rules check`: what in the rule book wants a look. Fails when a rule can neither be
/// traced nor is an estimate, when one has not been compared with its source for half a year or its
/// day to look again has passed, and on rates that are missing, fall twice or leave days open.
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
        if (!call.arguments().equals(List.of("check"))) {
            call.out().println("Usage: ./portolan rules check");
            return 2;
        }
        RulesCheck check =
                new RulesCheck(landedCost.laws(), landedCost.faults(), LocalDate.now(clock));
        check.print(call.out());
        return check.passes() ? 0 : 1;
    }
}
