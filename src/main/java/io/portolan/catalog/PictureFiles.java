package io.portolan.catalog;

import io.portolan.platform.files.DataFolder;
import io.portolan.platform.pictures.PictureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Where pictures lie in the data folder: `pictures/originals/<hash>.<kind>` as they were given,
/// without their notes, and `pictures/<two of the hash>/<hash>-<width>.webp` as they are shown.
@Component
class PictureFiles {

    private final Path originals;
    private final Path shown;

    PictureFiles(DataFolder folder) {
        this.shown = folder.folder("pictures");
        this.originals = folder.folder("pictures/originals");
    }

    static String hash(byte[] file) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(file);
            return HexFormat.of().formatHex(Arrays.copyOf(sum, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Path shown(String hash, int width, String extension) {
        return shown.resolve(hash.substring(0, 2)).resolve(hash + "-" + width + "." + extension);
    }

    void makeRoom(String hash) throws IOException {
        Files.createDirectories(shown.resolve(hash.substring(0, 2)));
    }

    byte[] original(String hash, PictureKind kind) throws IOException {
        return Files.readAllBytes(place(hash, kind));
    }

    OptionalLong length(String hash, PictureKind kind) {
        return length(place(hash, kind));
    }

    /// Empty where it is not there.
    static OptionalLong length(Path file) {
        try {
            return OptionalLong.of(Files.size(file));
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    /// On the disk when this returns.
    void keep(String hash, PictureKind kind, byte[] file) {
        write(place(hash, kind), file);
    }

    /// On the disk when this returns; a file that is there stays.
    static void write(Path place, byte[] file) {
        if (Files.exists(place)) return;
        Path working = place.resolveSibling(place.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            try (FileChannel out =
                    FileChannel.open(
                            working, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(file);
                while (bytes.hasRemaining()) out.write(bytes);
                out.force(true);
            }
            Files.move(working, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be kept at " + place, e);
        }
    }

    private Path place(String hash, PictureKind kind) {
        return originals.resolve(hash + "." + kind.extension());
    }
}
