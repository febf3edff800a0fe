package io.portolan.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A small shell that waits for this process to end, however it ends, and then asks the server to
/// stop: so a killed shop leaves no server behind. It waits on a pipe that closes with us.
final class Lifeline {

    private final Process shell;

    private Lifeline(Process shell) {
        this.shell = shell;
    }

    static Lifeline to(long serverPid) {
        String script = "trap '' INT TERM HUP; read -r _; kill -INT \"$1\" 2>/dev/null";
        try {
            return new Lifeline(
                    new ProcessBuilder("sh", "-c", script, "lifeline", Long.toString(serverPid))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a shell", e);
        }
    }

    void cut() {
        shell.destroyForcibly();
    }
}
