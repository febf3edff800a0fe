package io.portolan.filings;

import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./portolan filings rebuild`: goes through all orders and takes into the books of the returns
/// what is missing there. What is there stays as it is, and in the return it was filed in.
@Component
class FilingsCommand implements Command {

    private final Movements movements;

    FilingsCommand(Movements movements) {
        this.movements = movements;
    }

    @Override
    public String name() {
        return "filings";
    }

    @Override
    public int run(CommandCall call) {
        if (!call.words().equals(List.of("rebuild"))) {
            call.out().println("Usage: ./portolan filings rebuild");
            return 2;
        }
        Movements.Rebuilt rebuilt = movements.rebuild();
        call.out()
                .printf(
                        "%d orders read, %d sales and refunds were missing.%n",
                        rebuilt.orders(), rebuilt.missing());
        return 0;
    }
}
