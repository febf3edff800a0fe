package io.portolan.platform.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything this shop remembers. While it is open no other process can
/// open it; the lock goes with the process, however that ends.
public final class DataFolder implements AutoCloseable {

    private static final long LEAST_SPACE = 100L << 20;

    // Closing any channel to a file drops the locks this process has on it: never open it twice.
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Makes the folder if it is missing, for its owner alone, and locks it. Refuses with
    /// `CannotStart` when it is in use, cannot be written or stands on a full disk.
    public static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            makePrivate(folder);
            refuseFullDisk(folder);
            if (!OPEN_HERE.add(folder)) throw taken(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("shop.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                OPEN_HERE.remove(folder);
                throw taken(folder);
            }
            return new DataFolder(folder, channel);
        } catch (AccessDeniedException e) {
            throw notWritable(folder, e);
        } catch (IOException e) {
            throw "No space left on device".equals(e.getMessage())
                    ? full(folder)
                    : notWritable(folder, e);
        }
    }

    /// Whether a shop has this folder open right now, in this or another process.
    public static boolean inUse(Path path) {
        Path lock = path.resolve("shop.lock");
        if (OPEN_HERE.contains(path.toAbsolutePath().normalize())) return true;
        if (!Files.exists(lock)) return false;
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        } catch (IOException e) {
            return false;
        }
    }

    /// The folder itself, absolute.
    public Path path() {
        return path;
    }

    /// A sub-folder for its owner alone, made if it is missing.
    public Path folder(String name) {
        Path folder = path.resolve(name);
        try {
            makePrivate(folder);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
        return folder;
    }

    @Override
    public void close() throws IOException {
        OPEN_HERE.remove(path);
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        FileAttribute<?> ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder, ownerOnly);
    }

    private static void refuseFullDisk(Path folder) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < LEAST_SPACE) throw full(folder);
    }

    private static CannotStart full(Path folder) {
        return new CannotStart(
                "The disk under " + folder + " is full: free at least 100 MB and start again.");
    }

    private static CannotStart taken(Path folder) {
        return new CannotStart(
                "The data folder "
                        + folder
                        + " is in use by a running shop: stop that one first, or give this one its"
                        + " own folder and port with PORTOLAN_DATA and PORTOLAN_PORT.");
    }

    private static CannotStart notWritable(Path folder, IOException cause) {
        return new CannotStart(
                "The data folder "
                        + folder
                        + " cannot be written: give this user the right to write there, or name"
                        + " another folder with PORTOLAN_DATA.",
                cause);
    }
}
