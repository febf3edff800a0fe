package io.portolan.platform.download;

import static io.portolan.platform.download.DownloadsTest.HERE;
import static io.portolan.platform.download.DownloadsTest.HERE_TOO;
import static io.portolan.platform.download.DownloadsTest.SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.platform.download.Download.Reason;
import io.portolan.platform.download.Download.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server may be slow in every way that there is: the whole time ends nevertheless.
class DownloadPatienceTest {

    private static final Patience HURRIED =
            new Patience(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(400),
                    1,
                    Duration.ofMillis(1));
    private static final int MANY = 200;
    @TempDir Path folder;

    @Test
    void waitsForNoServerThatFallsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String url = "http://pictures.example:" + silent.getLocalPort() + "/a.png";
            assertThat(reason(new Downloads(HERE_TOO, HERE, SHORT), url))
                    .isEqualTo(Reason.TOO_SLOW);
        }
        assertThat(folder).isEmptyDirectory();
    }

    /// A byte of the handshake again and again, none of them late by itself.
    @Test
    @Timeout(20)
    void aHandshakeEndsWithTheWholeTime() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(1);
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var answering = Executors.newVirtualThreadPerTaskExecutor()) {
            answering.execute(() -> drip(dripping, sent, left));
            String url = "https://pictures.example:" + dripping.getLocalPort() + "/a.png";
            assertThat(reason(new Downloads(HERE_TOO, HERE, HURRIED), url))
                    .isEqualTo(Reason.TOO_SLOW);
            DownloadsTest.await(left);
        }
        assertThat(sent.get()).isBetween(1, MANY - 1);
    }

    private static void drip(ServerSocket dripping, AtomicInteger sent, CountDownLatch left) {
        try (Socket socket = dripping.accept()) {
            OutputStream out = socket.getOutputStream();
            out.write(new byte[] {22, 3, 3, 0x3f, (byte) 0xff});
            for (; sent.get() < MANY; sent.incrementAndGet()) {
                out.write(2);
                out.flush();
                socket.setSoTimeout(50);
                if (closed(socket)) break;
            }
        } catch (IOException gone) {
            // What this waits for.
        } finally {
            left.countDown();
        }
    }

    private static boolean closed(Socket socket) throws IOException {
        try {
            byte[] hello = new byte[4096];
            return socket.getInputStream().read(hello) < 0;
        } catch (SocketTimeoutException open) {
            return false;
        }
    }

    @Test
    @Timeout(20)
    void lookingUpANameEndsWithTheWholeTime() {
        CountDownLatch never = new CountDownLatch(1);
        Resolver silent =
                host -> {
                    DownloadsTest.await(never);
                    return List.of();
                };
        assertThat(reason(new Downloads(HERE_TOO, silent, HURRIED), "http://pictures.example/a"))
                .isEqualTo(Reason.TOO_SLOW);
    }

    private Reason reason(Downloads downloads, String url) {
        Wanted wanted = new Wanted(folder.resolve("fetched.png"), 1000, bytes -> true);
        return ((Refused) downloads.get(url, wanted)).reason();
    }
}
