package io.portolan.platform.database;

import io.portolan.platform.files.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// The files of one PostgreSQL server: made once, owner-only, open to one role over loopback with
/// a generated password. The caller holds the lock of the data folder.
record Cluster(Path home, Programs programs) {

    static final String ROLE = "portolan";
    static final String DATABASE = "portolan";

    /// PostgreSQL's own data directory. Its name carries the major version, which a new major
    /// version of the server could not read.
    Path data() {
        return home.resolve("18");
    }

    Path log() {
        return home.resolve("server.log");
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The database password "
                            + passwordFile()
                            + " cannot be read: put the file back from your backup.",
                    e);
        }
    }

    /// Makes the files unless they are there. They are made aside and renamed when complete, so
    /// that an interrupted first start leaves nothing half done behind.
    void make() {
        try {
            if (!Files.exists(data().resolve("PG_VERSION"))) {
                removeHalfMade();
                initialise(Files.createDirectories(home).resolve("making-18"));
            }
            configure();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the database in " + home, e);
        }
    }

    /// The process that serves these files, dead or alive, if one has left its mark.
    OptionalLong serverPid() {
        return mark(1).stream().mapToLong(Long::parseLong).findFirst();
    }

    /// Where the running server listens.
    int serverPort() {
        return mark(4).stream().mapToInt(Integer::parseInt).findFirst().orElse(0);
    }

    /// Whether the server of these files is running. The number in its mark may by now belong to a
    /// stranger: it counts only if that process is PostgreSQL at our files.
    boolean serverRuns() {
        OptionalLong pid = serverPid();
        if (pid.isEmpty()) return false;
        ProcessHandle process = ProcessHandle.of(pid.getAsLong()).orElse(null);
        if (process == null || !process.isAlive()) return false;
        try {
            if (!Files.exists(Path.of("/proc/self/cwd")))
                return process.info().command().orElse("").endsWith("postgres");
            Path workingFolder = Path.of("/proc", Long.toString(pid.getAsLong()), "cwd");
            return Files.readSymbolicLink(workingFolder).equals(data().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<String> mark(int line) {
        try (Stream<String> lines = Files.lines(data().resolve("postmaster.pid"))) {
            return lines.skip(line - 1L)
                    .findFirst()
                    .map(String::strip)
                    .filter(text -> text.matches("[0-9]+"));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private void removeHalfMade() throws IOException {
        FileSystemUtils.deleteRecursively(home.resolve("making-18"));
        FileSystemUtils.deleteRecursively(data());
    }

    private void initialise(Path working) throws IOException {
        String password = Files.exists(passwordFile()) ? password() : writePassword();
        Path superPassword = home.resolve("making-password");
        writeSecret(superPassword, randomWord());
        programs.runAs().own(home);
        must(
                programs.run(
                        "initdb",
                        List.of(
                                "--pgdata=" + working,
                                "--username=postgres",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--auth=scram-sha-256",
                                "--no-instructions",
                                "--pwfile=" + superPassword)));
        Files.delete(superPassword);
        must(
                programs.run(
                        "postgres",
                        List.of("--single", "-D", working.toString(), "template1"),
                        """
                        create role %s login createdb password '%s';
                        grant execute on function pg_backup_start(text, boolean) to %s;
                        grant execute on function pg_backup_stop(boolean) to %s;
                        create database %s owner %s;
                        """
                                .formatted(ROLE, password, ROLE, ROLE, DATABASE, ROLE)));
        Files.move(working, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void configure() throws IOException {
        rotateLog();
        Files.writeString(data().resolve("postgresql.conf"), ServerSettings.TEXT);
        // Only our role, only over loopback, only with its password. The superuser can be reached
        // by the owner of the files alone, with the server stopped.
        Files.writeString(
                data().resolve("pg_hba.conf"),
                "host all " + ROLE + " 127.0.0.1/32 scram-sha-256\n");
        programs.runAs().own(home);
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > 10_000_000)
            Files.move(
                    log(),
                    log().resolveSibling("server.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
    }

    private String writePassword() throws IOException {
        String password = randomWord();
        writeSecret(passwordFile(), password);
        return password;
    }

    private static void writeSecret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static String randomWord() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void must(Programs.Output output) {
        if (output.ok() && !output.text().contains("FATAL") && !output.text().contains("ERROR:"))
            return;
        if (output.diskFull()) throw diskFull();
        throw new CannotStart("The database could not be made in " + home + ": " + output.reason());
    }

    CannotStart diskFull() {
        return new CannotStart(
                "The disk under " + home + " is full: free some space and start again.");
    }
}
