package io.portolan.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.portolan.platform.files.DataFolder;
import io.portolan.testing.ShopProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps a shop from opening is said in one sentence, and that sentence says what to do.
class LaunchTest {

    @TempDir Path home;

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertSentence(
                    Map.of("PORTOLAN_PORT", port),
                    "Port " + port + " is taken by another program: stop that one, or choose");
        }
    }

    @Test
    void aFolderInUse() throws Exception {
        try (DataFolder inUse = DataFolder.open(home.resolve("data"))) {
            assertSentence(
                    Map.of(), "The data folder " + inUse.path() + " is in use by a running shop:");
        }
    }

    @Test
    void aFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "not a folder");
        assertSentence(
                Map.of("PORTOLAN_DATA", file.resolve("data").toString()), "cannot be written");
    }

    @Test
    void aFullDisk() throws Exception {
        Path disk = Files.createDirectory(home.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString()),
                "a small disk can be made by root alone");
        try {
            assertSentence(
                    Map.of("PORTOLAN_DATA", disk.resolve("data").toString()),
                    "is full: free at least 100 MB and start again");
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... words) throws Exception {
        return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
        assertSentence(
                Map.of("PORTOLAN_DATABASE_URL", "postgres://me:secret@127.0.0.1:9/shop"),
                "The database at 127.0.0.1:9/shop cannot be reached");
    }

    @Test
    void aDatabaseAddressThatIsNone() throws Exception {
        assertSentence(
                Map.of("PORTOLAN_DATABASE_URL", "mysql://127.0.0.1/shop"),
                "PORTOLAN_DATABASE_URL is not an address of PostgreSQL");
    }

    @Test
    void anAddressOfAnotherMachine() throws Exception {
        assertSentence(
                Map.of("PORTOLAN_BIND", "192.0.2.1"),
                "192.0.2.1 is not an address of this machine");
    }

    private void assertSentence(Map<String, String> environment, String sentence) throws Exception {
        try (ShopProcess shop = ShopProcess.run(home.resolve("data"), environment, "start")) {
            assertThat(shop.end()).singleElement().asString().contains(sentence).endsWith(".");
            assertThat(shop.exitCode()).isEqualTo(1);
        }
    }
}
