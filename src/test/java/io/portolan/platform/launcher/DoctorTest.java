package io.portolan.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir Path home;
    private final Map<String, String> environment = new HashMap<>();
    private int code;

    @Test
    void aMachineWithoutAShopIsReadyForOne() {
        environment.put("PORTOLAN_PORT", "0");
        assertThat(look())
                .contains("ok    database    will be made at the first start")
                .contains("warn  mail        no server is set");
        assertThat(code).isZero();
    }

    @Test
    void saysWhatToDoAboutATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("PORTOLAN_PORT", Integer.toString(taken.getLocalPort()));
            assertThat(look())
                    .contains("bad   port        Port " + taken.getLocalPort() + " is taken");
            assertThat(code).isEqualTo(1);
        }
    }

    @Test
    void aLostKeyIsBad() throws Exception {
        environment.put("PORTOLAN_PORT", "0");
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/keys.note"), "the data need the key");
        assertThat(look()).containsPattern("bad   key         .*put your copy of it back");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsBad() {
        environment.put("PORTOLAN_PORT", "0");
        environment.put("PORTOLAN_DATABASE_URL", "postgres://me:secret@127.0.0.1:9/shop");
        assertThat(look())
                .contains("bad   database    the database at 127.0.0.1:9/shop does not answer")
                .doesNotContain("secret");
    }

    private String look() {
        environment.put("PORTOLAN_DATA", home.resolve("data").toString());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
        code = new Doctor(Settings.of(environment), environment, out).look();
        return text.toString(StandardCharsets.UTF_8);
    }
}
