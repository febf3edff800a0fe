package io.portolan.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HERE = "here".getBytes(StandardCharsets.UTF_8);
    private static final byte[] THERE = "there".getBytes(StandardCharsets.UTF_8);

    @TempDir Path data;

    @Test
    void isMadeOnceForItsOwnerOnly() throws Exception {
        byte[] wrapped = new KeyEncryption(new KeyFile(data).open()).wrap(SECRET, HERE);
        Path file = data.resolve("keys/key-encryption.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new KeyEncryption(new KeyFile(data).open()).unwrap(wrapped, HERE))
                .isEqualTo(SECRET);
    }

    @Test
    void isReadFromTheEnvironmentToo() throws Exception {
        byte[] wrapped = new KeyEncryption(new KeyFile(data).open()).wrap(SECRET, HERE);
        String json = Files.readString(data.resolve("keys/key-encryption.json"));
        String base64 = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        assertThat(new KeyEncryption(KeyFile.parse(base64)).unwrap(wrapped, HERE))
                .isEqualTo(SECRET);
    }

    @Test
    void refusesASecretOfAnotherPlaceOrAnotherShop() throws Exception {
        KeyEncryption ours = new KeyEncryption(new KeyFile(data).open());
        byte[] wrapped = ours.wrap(SECRET, HERE);
        assertThatThrownBy(() -> ours.unwrap(wrapped, THERE)).isInstanceOf(WrongKey.class);
        KeyEncryption theirs = new KeyEncryption(new KeyFile(data.resolve("other")).open());
        assertThatThrownBy(() -> theirs.unwrap(wrapped, HERE)).isInstanceOf(WrongKey.class);
    }

    @Test
    void refusesAFileThatOthersCanRead() throws Exception {
        new KeyFile(data).open();
        Files.setPosixFilePermissions(
                data.resolve("keys/key-encryption.json"),
                PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> new KeyFile(data).open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod 600");
    }
}
