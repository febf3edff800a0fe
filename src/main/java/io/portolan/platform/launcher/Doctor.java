package io.portolan.platform.launcher;

import io.portolan.platform.database.DatabaseCheck;
import io.portolan.platform.files.CannotStart;
import io.portolan.platform.files.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `./portolan doctor`: one line for each thing the shop needs: `ok`, `warn` or `bad`, and what to
/// do. Changes nothing.
final class Doctor {

    private final Settings settings;
    private final Map<String, String> environment;
    private final PrintStream out;
    private int bad;

    Doctor(Settings settings, Map<String, String> environment, PrintStream out) {
        this.settings = settings;
        this.environment = environment;
        this.out = out;
    }

    /// Returns 0 when nothing is bad, else 1.
    int look() {
        boolean open = DataFolder.inUse(settings.data());
        java();
        port(open);
        folder(open);
        space();
        database(open);
        key();
        mail();
        reach();
        chromium();
        return bad == 0 ? 0 : 1;
    }

    private void java() {
        String version = System.getProperty("java.version");
        if (Runtime.version().feature() >= 25) ok("java", version);
        else bad("java", version + " is too old: install a JDK 25");
    }

    private void port(boolean open) {
        if (open) {
            ok("port", "a shop is open on this data folder");
            return;
        }
        try (ServerSocket free =
                new ServerSocket(
                        Integer.parseInt(settings.port()),
                        1,
                        InetAddress.getByName(settings.bind()))) {
            ok("port", free.getLocalPort() + " is free");
        } catch (IOException | IllegalArgumentException e) {
            bad("port", Sentence.portTaken(settings.port()));
        }
    }

    private void folder(boolean open) {
        Path folder = settings.data().toAbsolutePath().normalize();
        if (!Files.exists(folder)) {
            ok("data", folder + " will be made at the first start");
        } else if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            bad(
                    "data",
                    folder + " cannot be written: give this user the right, or set PORTOLAN_DATA");
        } else if (othersMayEnter(folder)) {
            warn("data", folder + " is open to other users of this machine: chmod 700 it");
        } else {
            ok("data", folder + (open ? ", in use by a running shop" : ""));
        }
    }

    private void space() {
        Path place = settings.data().toAbsolutePath();
        while (place.getParent() != null && !Files.exists(place)) place = place.getParent();
        try {
            long free = Files.getFileStore(place).getUsableSpace() >> 20;
            String text = free + " MB free";
            if (free < 100) bad("disk", text + ": the shop does not start below 100 MB");
            else if (free < 2_000) warn("disk", text + ": make room before it runs out");
            else ok("disk", text);
        } catch (IOException e) {
            warn("disk", "free space cannot be read: " + e.getMessage());
        }
    }

    private void database(boolean open) {
        try {
            DatabaseCheck check = open ? check() : checkLocked();
            if (check.none()) {
                ok("database", "will be made at the first start");
                return;
            }
            ok("database", "PostgreSQL " + check.version() + " answers");
            if (check.pending().isEmpty()) ok("migrations", "none to come");
            else warn("migrations", "the next start runs " + String.join(", ", check.pending()));
        } catch (CannotStart | IOException e) {
            bad("database", String.valueOf(e.getMessage()));
        }
    }

    private DatabaseCheck check() {
        return DatabaseCheck.of(settings.data(), settings.databaseUrl());
    }

    private DatabaseCheck checkLocked() throws IOException {
        if (!Files.exists(settings.data()) && settings.databaseUrl() == null)
            return new DatabaseCheck("", List.of());
        try (DataFolder folder = DataFolder.open(settings.data())) {
            return DatabaseCheck.of(folder.path(), settings.databaseUrl());
        }
    }

    private void key() {
        Path key = settings.data().resolve("keys/key-encryption.json");
        if (!environment.getOrDefault("PORTOLAN_KEK", "").isBlank()) {
            ok("key", "comes from PORTOLAN_KEK");
        } else if (Files.exists(key)) {
            if (othersMayEnter(key)) bad("key", key + " can be read by others: chmod 600 it");
            else if (backupBeside())
                warn("key", "a backup lies in the data folder: keep them apart");
            else ok("key", key + ": keep a copy apart from the backups");
        } else if (Files.exists(settings.data().resolve("keys.note"))) {
            bad("key", key + " is missing: put your copy of it back");
        } else {
            ok("key", "will be made at the first start");
        }
    }

    private boolean backupBeside() {
        try (Stream<Path> files = Files.list(settings.data())) {
            return files.filter(Files::isRegularFile).anyMatch(Doctor::isCompressed);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isCompressed(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        } catch (IOException e) {
            return false;
        }
    }

    private void mail() {
        @Nullable String host = environment.get("SPRING_MAIL_HOST");
        if (host != null && !host.isBlank()) ok("mail", "goes out through " + host);
        else warn("mail", "no server is set (SPRING_MAIL_HOST): mails stay in /dev/outbox");
    }

    private void reach() {
        boolean demo = !"false".equals(environment.getOrDefault("PORTOLAN_DEMO", "true"));
        if (demo && !settings.bind().startsWith("127."))
            warn("reach", "a demo shop listens on " + settings.bind() + ": others can reach it");
        else ok("reach", "listens on " + settings.bind() + (demo ? ", demo mode" : ""));
    }

    private void chromium() {
        List<String> names =
                List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
        String[] folders = environment.getOrDefault("PATH", "").split(":", -1);
        boolean found =
                environment.containsKey("PORTOLAN_CHROMIUM")
                        || Stream.of(folders)
                                .filter(folder -> !folder.isEmpty())
                                .flatMap(folder -> names.stream().map(Path.of(folder)::resolve))
                                .anyMatch(Files::isExecutable);
        if (found) ok("chromium", "is here for the browser tests");
        else warn("chromium", "is missing: only ./portolan test needs it");
    }

    private static boolean othersMayEnter(Path path) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .endsWith("------");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private void ok(String subject, String text) {
        line("ok", subject, text);
    }

    private void warn(String subject, String text) {
        line("warn", subject, text);
    }

    private void bad(String subject, String text) {
        bad++;
        line("bad", subject, text);
    }

    private void line(String level, String subject, String text) {
        out.printf("%-5s %-11s %s%n", level, subject, text);
    }
}
