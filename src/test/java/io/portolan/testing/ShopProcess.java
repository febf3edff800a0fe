package io.portolan.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The shop as a process of its own, as a merchant runs it, on a data folder and a free port.
public final class ShopProcess implements AutoCloseable {

    private final Process process;
    private final Path folder;
    private final List<String> said = new ArrayList<>();

    private ShopProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /// Starts it with `words` on its command line and without demo data.
    public static ShopProcess run(Path folder, Map<String, String> environment, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", classPath(), "io.portolan.Portolan"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PORTOLAN_DATA", folder.toString());
        builder.environment().put("PORTOLAN_DEMO", "false");
        builder.environment().put("PORTOLAN_PORT", "0");
        builder.environment().putAll(environment);
        try {
            return new ShopProcess(builder.start(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts it and waits until it says where it is.
    public static ShopProcess open(Path folder) {
        return open(folder, Map.of());
    }

    /// Starts it with these settings and waits until it says where it is.
    public static ShopProcess open(Path folder, Map<String, String> environment) {
        ShopProcess shop = run(folder, environment, "start");
        String line = shop.read();
        while (line != null && !line.startsWith("Shop:")) line = shop.read();
        if (line == null)
            throw new IllegalStateException(
                    "did not open: "
                            + shop.said
                            + ", exit code "
                            + shop.process.onExit().join().exitValue());
        return shop;
    }

    /// Waits for the end and returns all it said, line by line.
    public List<String> end() throws InterruptedException {
        String line = read();
        while (line != null) line = read();
        process.waitFor();
        return List.copyOf(said);
    }

    /// Waits until it says these words.
    public void hear(String words) {
        String line = read();
        while (line != null && !line.contains(words)) line = read();
        if (line == null) throw new IllegalStateException("never said " + words + ": " + said);
    }

    /// Where it listens, as it said when it opened.
    public int port() {
        String line =
                said.stream().filter(said -> said.startsWith("Shop:")).findFirst().orElseThrow();
        return URI.create(line.substring("Shop:".length()).strip()).getPort();
    }

    /// Reads on and throws away what it says, so that it never waits for a reader.
    public void listen() {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                process.inputReader().transferTo(Writer.nullWriter());
                            } catch (IOException itEnded) {
                                // Nothing more to read.
                            }
                        });
    }

    public int exitCode() {
        return process.exitValue();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Asks it to stop, as Ctrl-C does, and waits.
    public void stop() throws InterruptedException {
        process.toHandle().destroy();
        end();
    }

    /// The number of its database server.
    public long serverPid() {
        return Long.parseLong(mark().get(0));
    }

    /// A connection to its database.
    public Connection connect() throws SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + mark().get(3).strip() + "/portolan",
                    "portolan",
                    Files.readString(folder.resolve("database/password")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private List<String> mark() {
        try {
            return Files.readAllLines(folder.resolve("database/18/postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @org.jspecify.annotations.Nullable String read() {
        try {
            BufferedReader reader = process.inputReader();
            String line = reader.readLine();
            if (line != null) said.add(line);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        String known = System.getProperty("surefire.test.class.path", "");
        return known.isEmpty() ? System.getProperty("java.class.path") : known;
    }
}
