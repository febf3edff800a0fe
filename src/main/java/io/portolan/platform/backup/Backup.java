package io.portolan.platform.backup;

import io.portolan.platform.database.EmbeddedPostgres;
import io.portolan.platform.files.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Writes everything the shop remembers into one file, except the keys: those are to be kept
/// somewhere else, or the file in wrong hands would open itself. The shop may be open meanwhile;
/// what was acknowledged before the backup began is in it.
public final class Backup {

    /// Not part of a backup: secrets kept apart, what can be unpacked again, marks of a running
    /// shop.
    private static final List<String> LEFT_OUT =
            List.of("keys", "programs", "database", "shop.lock", "shop.door", "rehearsal");

    /// Files that only ever come: copied last, so that each one the database knows is there.
    private static final List<String> LATER = List.of("pictures", "films");

    private final Path folder;
    private final EmbeddedPostgres server;

    public Backup(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /// Writes the backup and returns its size in bytes. The file appears complete or not at all;
    /// refuses with `CannotStart` to replace one that is there.
    public long write(Path file, Instant now) {
        if (Files.exists(file))
            throw new CannotStart(file + " is there already: name a file that does not exist yet.");
        Path working = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.createFile(
                    working,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            writeAll(working, now);
            Files.move(working, file, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file);
        } catch (IOException e) {
            throw new CannotStart("The backup could not be written to " + file + ": " + e, e);
        } catch (SQLException e) {
            throw new CannotStart("The database does not let itself be copied: " + e, e);
        } finally {
            deleteQuietly(working);
        }
    }

    private void writeAll(Path working, Instant now) throws IOException, SQLException {
        try (BackupFile out = BackupFile.create(working, now)) {
            copyPlainFiles(out);
            try (ServerCopy copy = ServerCopy.begin(server)) {
                copy.writeTo(out);
            }
            for (String name : LATER) {
                Path tree = folder.resolve(name);
                if (Files.isDirectory(tree)) out.tree(tree, name);
            }
            out.finish();
        }
    }

    private void copyPlainFiles(BackupFile out) throws IOException {
        out.file(
                "database/password",
                Files.readAllBytes(server.dataDirectory().resolveSibling("password")));
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                String name = child.getFileName().toString();
                boolean later = LATER.contains(name) || name.startsWith("shop.door");
                if (!LEFT_OUT.contains(name) && !later) out.tree(child, name);
            }
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotStart("An unfinished backup is left at " + file + ": delete it.", e);
        }
    }
}
