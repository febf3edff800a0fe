package io.portolan.platform.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.portolan.platform.download.Download.Done;
import io.portolan.platform.download.Download.Reason;
import io.portolan.platform.download.Download.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a real server on this machine, which these tests allow by name and the shop does not.
class DownloadsTest {

    private static final byte[] PICTURE =
            "PNG, as it were, of a lighthouse".getBytes(StandardCharsets.UTF_8);
    static final Predicate<InetAddress> HERE_TOO = InetAddress::isLoopbackAddress;
    static final Resolver HERE = host -> List.of(InetAddress.getLoopbackAddress());
    static final Patience SHORT =
            new Patience(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(300),
                    Duration.ofSeconds(2),
                    3,
                    Duration.ofMillis(1));
    @TempDir Path folder;
    private HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void fetchesAFileWhole() throws IOException {
        on("/lighthouse.png", exchange -> answer(exchange, 200, PICTURE));
        Done done = (Done) get(url("/lighthouse.png"));
        assertThat(Files.readAllBytes(done.file())).isEqualTo(PICTURE);
        assertThat(done.bytes()).isEqualTo(PICTURE.length);
        assertThat(folder.toFile().list()).containsExactly("fetched.png");
    }

    @Test
    void fetchesAFileInChunksAndUnderANameWithSpacesAndUmlauts() throws IOException {
        server.createContext(
                "/",
                exchange -> {
                    assertThat(exchange.getRequestURI().getRawPath())
                            .isEqualTo("/Gr%C3%BCne%20Tasse.png");
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write(PICTURE);
                    }
                });
        Done done = (Done) get(url("/Grüne Tasse.png"));
        assertThat(Files.readAllBytes(done.file())).isEqualTo(PICTURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "file:///etc/passwd",
                "ftp://pictures.example/a.png",
                "gopher://pictures.example/",
                "jar:http://pictures.example/a.jar!/a.png",
                "http://",
                "http:///a.png",
                "http://user:secret@pictures.example/a.png",
                "http://pictures.example:99999/a.png",
                "pictures.example/a.png",
                "http://pictures.example/\r\nX: y",
                "data:image/png;base64,AAAA"
            })
    void takesNothingButWebAddresses(String address) {
        assertThat(reason(new Downloads(HERE_TOO, failing(), SHORT).get(address, wanted())))
                .isIn(Reason.NOT_AN_ADDRESS, Reason.NO_SUCH_HOST);
        assertThat(asked).hasValue(0);
    }

    @Test
    void checksWhereARedirectLeads() {
        on("/a.png", exchange -> redirect(exchange, "http://inside.example:1/secret"));
        Resolver names =
                host ->
                        List.of(
                                InetAddress.ofLiteral(
                                        host.equals("inside.example") ? "10.0.0.7" : "127.0.0.1"));
        Refused no = (Refused) new Downloads(HERE_TOO, names, SHORT).get(url("/a.png"), wanted());
        assertThat(no.reason()).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(no.sentence()).contains("inside.example");
    }

    @Test
    void followsThreeRedirectsAndNoMore() {
        on("/0", exchange -> redirect(exchange, "/1"));
        on("/1", exchange -> redirect(exchange, "2"));
        on("/2", exchange -> redirect(exchange, url("/3")));
        on("/3", exchange -> answer(exchange, 200, PICTURE));
        on("/round", exchange -> redirect(exchange, "/round"));
        assertThat(get(url("/0"))).isInstanceOf(Done.class);
        assertThat(reason(get(url("/round")))).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    }

    @Test
    void leavesTheWebWithNoRedirect() {
        on("/a.png", exchange -> redirect(exchange, "file:///etc/passwd"));
        assertThat(reason(get(url("/a.png")))).isEqualTo(Reason.NOT_AN_ADDRESS);
    }

    /// The name is public when it is checked and points inside a moment later.
    @Test
    void connectsToTheAddressThatWasCheckedAndNotToALaterOne() {
        on("/a.png", exchange -> answer(exchange, 200, PICTURE));
        AtomicInteger lookups = new AtomicInteger();
        Resolver turning =
                host ->
                        List.of(
                                InetAddress.ofLiteral(
                                        lookups.incrementAndGet() == 1 ? "127.0.0.1" : "10.0.0.7"));
        Downloads downloads = new Downloads(HERE_TOO, turning, SHORT);
        assertThat(downloads.get(url("/a.png"), wanted())).isInstanceOf(Done.class);
        assertThat(lookups).hasValue(1);
        assertThat(reason(downloads.get(url("/a.png"), wanted()))).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(asked).hasValue(1);
    }

    @Test
    void refusesANameThatPointsInsideWithOneOfItsAddresses() {
        Resolver both =
                host ->
                        List.of(
                                InetAddress.getLoopbackAddress(),
                                InetAddress.ofLiteral("192.168.0.1"));
        Downloads downloads = new Downloads(HERE_TOO, both, SHORT);
        assertThat(reason(downloads.get(url("/a.png"), wanted()))).isEqualTo(Reason.NOT_PUBLIC);
    }

    @Test
    void stopsAtTheLimitWhetherTheServerTellsTheLengthOrNot() throws IOException {
        byte[] long_ = new byte[1001];
        long_[0] = 'P';
        on("/told.png", exchange -> answer(exchange, 200, long_));
        on(
                "/untold.png",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write(long_);
                    }
                });
        assertThat(reason(get(url("/told.png")))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(get(url("/untold.png")))).isEqualTo(Reason.TOO_LARGE);
        assertThat(asked).hasValue(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void looksAtTheFileAndNotAtWhatTheServerCallsIt() {
        on(
                "/a.png",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "image/png");
                    answer(
                            exchange,
                            200,
                            "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
                });
        Refused no = (Refused) get(url("/a.png"));
        assertThat(no.reason()).isEqualTo(Reason.WRONG_KIND);
        assertThat(no.sentence()).contains("<script>");
    }

    @Test
    void asksAgainWhenTheServerFails() {
        on("/a.png", exchange -> answer(exchange, asked.get() < 3 ? 503 : 200, PICTURE));
        assertThat(get(url("/a.png"))).isInstanceOf(Done.class);
        assertThat(asked).hasValue(3);
    }

    @Test
    void givesUpAfterThreeFailuresAndSaysSo() {
        on("/a.png", exchange -> answer(exchange, 500, PICTURE));
        Refused no = (Refused) get(url("/a.png"));
        assertThat(no.sentence())
                .isEqualTo("The server failed, with answer 500, each time it was asked.");
        assertThat(asked).hasValue(3);
    }

    @Test
    void asksOnlyOnceForWhatIsNotThere() {
        on("/a.png", exchange -> answer(exchange, 404, PICTURE));
        assertThat(reason(get(url("/a.png")))).isEqualTo(Reason.NOT_THERE);
        assertThat(asked).hasValue(1);
    }

    @Test
    void keepsNothingOfAFileThatBreaksOff() throws Exception {
        try (var answering = Executors.newVirtualThreadPerTaskExecutor();
                ServerSocket breaking = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            answering.execute(
                    () -> {
                        while (!breaking.isClosed()) {
                            try (Socket socket = breaking.accept()) {
                                socket.getInputStream().read(new byte[1000]);
                                socket.getOutputStream()
                                        .write(
                                                "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nPNG"
                                                        .getBytes(StandardCharsets.UTF_8));
                            } catch (IOException closed) {
                                return;
                            }
                        }
                    });
            String url = "http://pictures.example:" + breaking.getLocalPort() + "/a.png";
            assertThat(reason(get(url))).isEqualTo(Reason.CONNECTION_LOST);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void asksOneHostForTwoFilesAtATime() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        on(
                "/a.png",
                exchange -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    two.countDown();
                    await(two);
                    now.decrementAndGet();
                    answer(exchange, 200, PICTURE);
                });
        Downloads downloads = new Downloads(HERE_TOO, HERE, SHORT);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                Path into = folder.resolve(i + ".png");
                callers.execute(() -> downloads.get(url("/a.png"), wanted(into)));
            }
        }
        assertThat(asked).hasValue(12);
        assertThat(most).hasValue(2);
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private void on(String path, Reply reply) {
        server.createContext(
                path,
                exchange -> {
                    asked.incrementAndGet();
                    reply.to(exchange);
                });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static Resolver failing() {
        return host -> {
            throw new UnknownHostException(host);
        };
    }

    private Download get(String url) {
        return new Downloads(HERE_TOO, HERE, SHORT).get(url, wanted());
    }

    private Wanted wanted() {
        return wanted(folder.resolve("fetched.png"));
    }

    private static Wanted wanted(Path into) {
        return new Wanted(into, 1000, bytes -> bytes.length > 0 && bytes[0] == 'P');
    }

    private static Reason reason(Download download) {
        return ((Refused) download).reason();
    }

    private String url(String path) {
        return "http://pictures.example:" + server.getAddress().getPort() + path;
    }
}
