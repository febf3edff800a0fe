package io.portolan.platform.launcher;

import io.portolan.platform.files.CannotStart;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The commands that the modules of this shop offer.
@Component
class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final ObjectProvider<Command> all;

    Commands(ObjectProvider<Command> all) {
        this.all = all;
    }

    int run(String name, CommandCall call) {
        var command = all.orderedStream().filter(c -> c.name().equals(name)).findFirst();
        if (command.isEmpty()) {
            call.out().println("There is no command '" + name + "'. There are: " + names() + ".");
            return 2;
        }
        try {
            return command.get().run(call);
        } catch (CannotStart e) {
            call.out().println(e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the command {} failed", name, e);
            call.out().println("The command failed: " + e.getMessage());
        }
        return 1;
    }

    private String names() {
        return all.orderedStream().map(Command::name).sorted().collect(Collectors.joining(", "));
    }
}
