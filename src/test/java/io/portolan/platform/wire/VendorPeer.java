package io.portolan.platform.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A vendor on this machine that answers as the test says, one reaction after another; the last
/// one stays.
final class VendorPeer implements AutoCloseable {

    @FunctionalInterface
    interface Reaction {
        void to(HttpExchange exchange) throws IOException;
    }

    final List<String> keys = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    VendorPeer(Reaction... reactions) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")));
                    int turn = Math.min(keys.size(), reactions.length) - 1;
                    try (exchange) {
                        exchange.getRequestBody().readAllBytes();
                        reactions[turn].to(exchange);
                    }
                });
        server.start();
    }

    static Reaction answers(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /// Never finishes its answer.
    static Reaction endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[8192];
            while (true) exchange.getResponseBody().write(block);
        };
    }

    /// Takes the request and hangs up.
    static Reaction hangsUp() {
        return HttpExchange::close;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
