package io.portolan.channels;

import io.portolan.platform.files.DataFolder;
import io.portolan.platform.secrets.KeyEncryption;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// The files that are on their way into the shop, each sealed under a key of its own in a folder
/// for the owner alone.
@Component
class ImportVault {

    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final KeyEncryption encryption;
    private final SecureRandom random = new SecureRandom();

    ImportVault(DataFolder data, KeyEncryption encryption) {
        this.folder = data.folder("imports");
        this.encryption = encryption;
    }

    /// A file that is longer than it may be.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// Keeps the bytes, or none of them. Returns how many there are.
    ///
    /// @throws TooLong when there are more than `longest`
    long keep(UUID id, InputStream in, long longest) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] wrapped = encryption.wrap(key, context(id));
        Path part = folder.resolve(id + ".part");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeShort(wrapped.length);
            out.write(wrapped);
            long bytes = new SealedChunks(new SecretKeySpec(key, "AES")).seal(in, out, longest);
            out.flush();
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
            return bytes;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// The bytes from the first on.
    InputStream open(UUID id) throws IOException {
        InputStream in = Files.newInputStream(file(id));
        try {
            int length = (in.read() << 8) | in.read();
            byte[] key = encryption.unwrap(in.readNBytes(length), context(id));
            return new SealedChunks(new SecretKeySpec(key, "AES")).open(in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /// Repeating it changes nothing.
    void forget(UUID id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    boolean has(UUID id) {
        return Files.exists(file(id));
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".sealed");
    }

    private static byte[] context(UUID id) {
        return ("import " + id).getBytes(StandardCharsets.UTF_8);
    }
}
