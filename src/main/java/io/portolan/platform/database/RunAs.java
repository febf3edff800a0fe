package io.portolan.platform.database;

import io.portolan.platform.files.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// PostgreSQL refuses to run as root. Root therefore starts it in a user namespace of its own,
/// where it owns its files and is nobody; where the kernel forbids that, as an unprivileged user.
record RunAs(List<String> prefix, @org.jspecify.annotations.Nullable String user) {

    RunAs {
        prefix = List.copyOf(prefix);
    }

    static RunAs choose() {
        if (!"root".equals(System.getProperty("user.name"))) return new RunAs(List.of(), null);
        if (succeeds("unshare", "-U", "true")) return new RunAs(List.of("unshare", "-U"), null);
        for (String user : List.of("postgres", "nobody")) {
            List<String> prefix = List.of("setpriv", "--reuid=" + user, "--clear-groups");
            List<String> attempt = new ArrayList<>(prefix);
            attempt.add("true");
            if (succeeds(attempt.toArray(String[]::new))) return new RunAs(prefix, user);
        }
        throw new CannotStart(
                "PostgreSQL does not run as root and this machine allows neither 'unshare -U' nor"
                        + " 'setpriv': start the shop as an ordinary user.");
    }

    /// Hands `folder` and all in it to the user that PostgreSQL will run as.
    void own(Path folder) {
        if (user != null && !succeeds("chown", "-R", user, folder.toString()))
            throw new CannotStart(
                    "The database folder " + folder + " cannot be given to the user " + user + ".");
    }

    private static boolean succeeds(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
