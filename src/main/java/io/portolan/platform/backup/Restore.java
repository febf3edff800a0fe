package io.portolan.platform.backup;

import io.portolan.platform.database.EmbeddedPostgres;
import io.portolan.platform.files.CannotStart;
import io.portolan.platform.files.DataFolder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/// Brings a backup back into a data folder: checks every sum, then puts the files in place and
/// starts the database on them once.
public final class Restore {

    private static final Set<String> STAYS = Set.of("keys", "programs", "shop.lock", "restoring");

    private final DataFolder folder;
    private final Consumer<String> say;

    /// Restores into `folder`, which the caller has open; `say` gets the sentences for the person.
    public Restore(DataFolder folder, Consumer<String> say) {
        this.folder = folder;
        this.say = say;
    }

    /// Restores `file`. Refuses with `CannotStart` when the folder holds a shop already, unless
    /// `force` is given: then what was there is set aside, not deleted.
    public void from(Path file, boolean force, Instant now) {
        try {
            List<Path> there = contents();
            if (!there.isEmpty() && !force) throw notEmpty();
            Path working = folder.path().resolve("restoring");
            FileSystemUtils.deleteRecursively(working);
            Files.createDirectories(working, ownerOnly());
            String madeAt = unpack(file, working);
            setAside(there, now);
            putInPlace(working);
            tryOut(madeAt);
        } catch (IOException e) {
            throw new CannotStart("The backup " + file + " could not be restored: " + e, e);
        }
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> children = Files.list(folder.path())) {
            return children.filter(child -> !STAYS.contains(child.getFileName().toString()))
                    .toList();
        }
    }

    private CannotStart notEmpty() {
        return new CannotStart(
                "The data folder "
                        + folder.path()
                        + " is not empty: restore into a new one with PORTOLAN_DATA, or add --force"
                        + " to set aside what is there.");
    }

    private static String unpack(Path file, Path target) throws IOException {
        Map<String, String> found = new HashMap<>();
        Map<String, String> listed = new HashMap<>();
        String about = "";
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new GzipCompressorInputStream(raw))) {
            for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                String name = e.getName();
                if (name.equals(BackupFile.SUMS)) listed = sums(tar.readAllBytes());
                else if (name.equals(BackupFile.ABOUT)) about = aboutOf(tar.readAllBytes(), file);
                else if (about.isEmpty()) throw notABackup(file);
                else unpack(tar, e, target, found);
            }
        }
        listed.remove(BackupFile.ABOUT);
        if (about.isEmpty()) throw notABackup(file);
        if (!found.equals(listed)) throw damaged(file, found, listed);
        return about;
    }

    private static void unpack(
            TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Map<String, String> sums)
            throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) throw new IOException("outside of the folder: " + path);
        if (entry.isDirectory()) {
            Files.createDirectories(path, ownerOnly());
            return;
        }
        MessageDigest sum = BackupFile.sha256();
        Files.createDirectories(Objects.requireNonNull(path.getParent()), ownerOnly());
        Files.createFile(
                path,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out =
                new DigestOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(path)), sum)) {
            tar.transferTo(out);
        }
        sums.put(entry.getName(), BackupFile.hex(sum));
    }

    private static String aboutOf(byte[] text, Path file) {
        List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2 || !lines.getFirst().equals(BackupFile.KIND)) throw notABackup(file);
        return lines.get(1);
    }

    private static Map<String, String> sums(byte[] list) {
        return new HashMap<>(
                new String(list, StandardCharsets.UTF_8)
                        .lines()
                        .collect(Collectors.toMap(l -> l.substring(66), l -> l.substring(0, 64))));
    }

    private static CannotStart notABackup(Path file) {
        return new CannotStart(file + " is not a backup made by ./portolan backup.");
    }

    private static CannotStart damaged(
            Path file, Map<String, String> found, Map<String, String> listed) {
        String first =
                Stream.concat(found.keySet().stream(), listed.keySet().stream())
                        .filter(name -> !Objects.equals(found.get(name), listed.get(name)))
                        .sorted()
                        .findFirst()
                        .orElse("?");
        return new CannotStart(
                "The backup "
                        + file
                        + " is damaged or incomplete (first at "
                        + first
                        + "): nothing was restored; take another one.");
    }

    private void setAside(List<Path> there, Instant now) throws IOException {
        if (there.isEmpty()) return;
        String stamp = now.toString().replaceAll("[^0-9]", "").substring(0, 14);
        Path aside = folder.path().resolveSibling(folder.path().getFileName() + ".before-" + stamp);
        Files.createDirectories(aside, ownerOnly());
        for (Path child : there) Files.move(child, aside.resolve(child.getFileName()));
        say.accept("What was there before is now in " + aside + ".");
    }

    private void putInPlace(Path working) throws IOException {
        try (Stream<Path> children = Files.list(working)) {
            for (Path child : children.toList())
                Files.move(child, folder.path().resolve(child.getFileName()));
        }
        Files.delete(working);
    }

    private void tryOut(String madeAt) {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.path())) {
            server.answer();
        }
        say.accept("Restored the shop as it was at " + madeAt + "; the database starts.");
        if (Files.exists(folder.path().resolve("keys/key-encryption.json"))) return;
        say.accept(
                "The key is not in a backup: put your copy of key-encryption.json into "
                        + folder.path().resolve("keys")
                        + " before you start, or names and addresses cannot be read.");
    }

    private static java.nio.file.attribute.FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }
}
