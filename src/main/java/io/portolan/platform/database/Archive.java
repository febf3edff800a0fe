package io.portolan.platform.database;

import io.portolan.platform.files.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The packed programs of PostgreSQL, as they lie on the class path for one kind of machine.
record Archive(URL source) {

    static Archive ofThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String kind = system.contains("mac") ? "darwin" : "linux";
        String cpu = System.getProperty("os.arch");
        boolean arm = cpu.equals("aarch64") || cpu.equals("arm64");
        for (String name : arm ? List.of("arm_64", "arm64v8", "aarch64") : List.of("x86_64")) {
            @Nullable URL found =
                    Archive.class.getResource("/postgres-" + kind + "-" + name + ".txz");
            if (found != null) return new Archive(found);
        }
        throw new CannotStart(
                "There is no PostgreSQL in the box for "
                        + kind
                        + " on "
                        + cpu
                        + ": name a server of your own with PORTOLAN_DATABASE_URL.");
    }

    /// Unpacks into a folder of `parent` named after the content, once; two processes may try at
    /// the same time, one of them wins and both use the same folder.
    Path unpackInto(Path parent) {
        try {
            Path target = parent.resolve("postgres-" + fingerprint());
            if (Files.isDirectory(target)) return target;
            Files.createDirectories(parent);
            Path working = parent.resolve("unpacking-" + UUID.randomUUID());
            unpack(working);
            return rename(working, target);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL into " + parent, e);
        }
    }

    private static Path rename(Path working, Path target) throws IOException {
        try {
            return Files.move(working, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException somebodyWasFaster) {
            FileSystemUtils.deleteRecursively(working);
            return target;
        }
    }

    private String fingerprint() throws IOException {
        URLConnection connection = source.openConnection();
        if (connection instanceof JarURLConnection jar)
            return Long.toHexString(jar.getJarEntry().getCrc());
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(connection.getInputStream(), sum)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Long.toHexString(sum.getValue());
    }

    private void unpack(Path target) throws IOException {
        Files.createDirectories(target);
        try (InputStream raw = new BufferedInputStream(source.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry())
                unpack(tar, e, target);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) throw new IOException("outside of the archive: " + file);
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
