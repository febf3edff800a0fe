package io.portolan.platform.secrets;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.portolan.platform.files.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;

/// Where the key-encryption key is kept: `keys/key-encryption.json` in the data folder, readable
/// by its owner only, made on the first start. A Tink keyset in JSON. Backups leave the folder
/// out.
final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private static final String NOTE =
            "The data of this shop need the key in keys/key-encryption.json. Keep a copy of it"
                    + " apart from the backups.\n";

    private final Path file;
    private final Path note;

    KeyFile(Path dataFolder) {
        file = dataFolder.resolve("keys").resolve("key-encryption.json");
        note = dataFolder.resolve("keys.note");
    }

    static Configuration configuration() {
        return AeadConfig2026.get();
    }

    /// Reads the keyset from text that stands in the environment: JSON, or JSON in Base64.
    static KeysetHandle parse(String text) throws GeneralSecurityException {
        String json =
                text.startsWith("{")
                        ? text
                        : new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        return TinkJsonProtoKeysetFormat.parseKeyset(
                json, configuration(), InsecureSecretKeyAccess.get());
    }

    /// The keyset of the file, made first if there is none.
    KeysetHandle open() throws GeneralSecurityException {
        try {
            if (!Files.exists(file)) {
                refuseLost();
                create();
            }
            refuseOpenToOthers();
            if (!Files.exists(note)) Files.writeString(note, NOTE);
            return parse(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "the key-encryption key cannot be read: " + file, unreadable);
        }
    }

    // The note travels with the backup, the key does not: never make a new key for old data.
    private void refuseLost() {
        if (Files.exists(note))
            throw new CannotStart(
                    "The key file "
                            + file
                            + " is missing: put your copy of it back and start again; without it"
                            + " names and addresses cannot be read.");
    }

    private void create() throws IOException, GeneralSecurityException {
        KeysetHandle fresh =
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, configuration());
        String json =
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        fresh, configuration(), InsecureSecretKeyAccess.get());
        Files.createDirectories(file.getParent(), onlyOwner(OWNER_FOLDER));
        Path draft = file.resolveSibling("key-encryption.json.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, onlyOwner(OWNER_FILE));
        Files.writeString(draft, json, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOpenToOthers() throws IOException {
        if (!posix()) return;
        if (!OWNER_FILE.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(
                    file + " can be read by others; make it yours alone: chmod 600");
        }
    }

    private static FileAttribute<?>[] onlyOwner(Set<PosixFilePermission> permissions) {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
