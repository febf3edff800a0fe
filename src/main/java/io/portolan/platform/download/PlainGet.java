package io.portolan.platform.download;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One request for one file over HTTP/1.1, to the very address that was checked: the ready-made
/// clients look a name up again when they connect, and may be told another address then.
final class PlainGet implements AutoCloseable {

    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;
    private static final ScheduledExecutorService BELLS = bells();

    private final Socket socket;
    private final Future<?> bell;
    private final InputStream in;
    private final Patience patience;
    private final long deadline;
    private final Map<String, String> headers = new HashMap<>();
    private int status;

    private PlainGet(Socket socket, Future<?> bell, Patience patience, long deadline)
            throws IOException {
        this.socket = socket;
        this.bell = bell;
        this.in = new BufferedInputStream(new Timed(socket.getInputStream()), 1 << 14);
        this.patience = patience;
        this.deadline = deadline;
    }

    /// Connects, asks and reads up to the body.
    ///
    /// @param deadline by `System.nanoTime()`
    static PlainGet ask(WebAddress to, InetAddress at, Patience patience, long deadline)
            throws IOException {
        Socket socket = new Socket();
        long left = Math.max(0, deadline - System.nanoTime());
        Future<?> bell = BELLS.schedule(() -> close(socket), left, TimeUnit.NANOSECONDS);
        try {
            socket.connect(
                    new InetSocketAddress(at, to.port()), (int) patience.connect().toMillis());
            socket.setSoTimeout((int) patience.idle().toMillis());
            PlainGet get =
                    new PlainGet(
                            to.secure() ? secured(socket, to) : socket, bell, patience, deadline);
            get.send(to);
            get.readHead();
            return get;
        } catch (IOException | RuntimeException e) {
            bell.cancel(false);
            socket.close();
            if (e instanceof IOException) inTime(deadline);
            throw e;
        }
    }

    // Each byte may come within the longest silence and the whole never: in a handshake nobody
    // else looks at the clock.
    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // Then it is closed.
        }
    }

    private static ScheduledExecutorService bells() {
        ScheduledThreadPoolExecutor bells =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().name("downloads-bell").daemon().factory());
        bells.setRemoveOnCancelPolicy(true);
        return bells;
    }

    private static void inTime(long deadline) throws SocketTimeoutException {
        if (deadline - System.nanoTime() <= 0)
            throw new SocketTimeoutException("whole time is over");
    }

    private static Socket secured(Socket plain, WebAddress to) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, to.name(), to.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private void send(WebAddress to) throws IOException {
        String request =
                "GET "
                        + to.target()
                        + " HTTP/1.1\r\nHost: "
                        + to.hostHeader()
                        + "\r\nAccept: */*\r\nAccept-Encoding: identity\r\n"
                        + "User-Agent: Portolan\r\nConnection: close\r\n\r\n";
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void readHead() throws IOException {
        do {
            String[] words = line().split(" ", 3);
            if (words.length < 2 || !words[0].startsWith("HTTP/1."))
                throw new IOException("no HTTP");
            try {
                status = Integer.parseInt(words[1]);
            } catch (NumberFormatException e) {
                throw new IOException("no status", e);
            }
            readHeaders();
        } while (status >= 100 && status < 200);
    }

    private void readHeaders() throws IOException {
        headers.clear();
        for (int n = 0; n < MOST_HEADERS; n++) {
            String line = line();
            if (line.isEmpty()) return;
            int colon = line.indexOf(':');
            if (colon <= 0) continue;
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            headers.putIfAbsent(name, line.substring(colon + 1).strip());
        }
        throw new IOException("too many headers");
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("broke off");
            if (line.length() > LONGEST_LINE) throw new IOException("line too long");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    int status() {
        return status;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// The length the server announces; -1 when it does not.
    long length() {
        try {
            return headers.containsKey("content-length")
                    ? Long.parseLong(header("content-length"))
                    : -1;
        } catch (NumberFormatException nonsense) {
            return -1;
        }
    }

    /// The body; ends with an `EOFException` when it breaks off.
    InputStream body() throws IOException {
        if (header("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked"))
            return new Chunks();
        return length() < 0 ? in : new Exactly(length());
    }

    @Override
    public void close() throws IOException {
        bell.cancel(false);
        socket.close();
    }

    /// Reads within what is left of the whole time.
    private final class Timed extends InputStream {

        private final InputStream raw;

        Timed(InputStream raw) {
            this.raw = raw;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) throw new SocketTimeoutException("whole time is over");
            try {
                socket.setSoTimeout((int) Math.max(1, Math.min(left, patience.idle().toMillis())));
                return raw.read(into, from, most);
            } catch (IOException e) {
                inTime(deadline);
                throw e;
            }
        }
    }

    /// A body of a known length.
    private final class Exactly extends InputStream {

        private long left;

        Exactly(long length) {
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (left <= 0) return -1;
            int read = in.read(into, from, (int) Math.min(most, left));
            if (read < 0) throw new EOFException("broke off");
            left -= read;
            return read;
        }
    }

    /// A body in chunks.
    private final class Chunks extends InputStream {

        private long left;
        private boolean over;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (!over && left == 0) next();
            if (over) return -1;
            int read = in.read(into, from, (int) Math.min(most, left));
            if (read < 0) throw new EOFException("broke off");
            left -= read;
            if (left == 0) line();
            return read;
        }

        private void next() throws IOException {
            String size = line().split(";", 2)[0].strip();
            try {
                left = Long.parseLong(size, 16);
            } catch (NumberFormatException e) {
                throw new IOException("no chunk", e);
            }
            over = left <= 0;
        }
    }
}
