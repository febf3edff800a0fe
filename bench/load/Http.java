import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One kept-alive connection that speaks as little HTTP as the load needs, so that the load takes
/// little of the processors it shares with the shop.
final class Http implements AutoCloseable {

    /// An answer: its status and its text.
    record Answer(int status, String body) {

        /// The text of a JSON member, found by its name alone: enough for what the shop answers.
        String text(String name) {
            int at = body.indexOf("\"" + name + "\":\"");
            if (at < 0) throw new IllegalStateException("no " + name + " in " + body);
            int from = at + name.length() + 4;
            return body.substring(from, body.indexOf('"', from));
        }
    }

    private final int port;
    private Socket socket;
    private InputStream in;

    Http(int port) {
        this.port = port;
    }

    static byte[] request(String method, String path, String body, String... headers) {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder();
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        if (body != null) {
            head.append("Content-Type: application/json\r\nContent-Length: ");
            head.append(bytes.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        return all;
    }

    Answer send(String method, String path, String body, String... headers) throws IOException {
        return send(request(method, path, body, headers), true);
    }

    Answer send(byte[] request, boolean keepBody) throws IOException {
        if (socket == null) connect();
        socket.getOutputStream().write(request);
        String status = line();
        int code = Integer.parseInt(status.substring(9, 12));
        int length = -1;
        boolean chunked = false;
        boolean closes = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon);
            if (name.equalsIgnoreCase("content-length")) {
                length = Integer.parseInt(header.substring(colon + 1).strip());
            } else if (name.equalsIgnoreCase("transfer-encoding")) {
                chunked = true;
            } else if (name.equalsIgnoreCase("connection")) {
                closes = header.regionMatches(true, colon + 2, "close", 0, 5);
            }
        }
        byte[] bytes = chunked ? chunks() : in.readNBytes(Math.max(0, length));
        if (closes) hangUp();
        return new Answer(code, keepBody ? new String(bytes, StandardCharsets.UTF_8) : "");
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    private byte[] chunks() throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(), 16);
            all.write(in.readNBytes(size));
            line();
            if (size == 0) return all.toByteArray();
        }
    }

    private final byte[] buffer = new byte[16_384];

    private String line() throws IOException {
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) throw new EOFException("the shop hung up");
            buffer[length++] = (byte) b;
        }
        return new String(buffer, 0, length - 1, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        hangUp();
    }

    /// The next request opens a new connection.
    void hangUp() throws IOException {
        if (socket != null) socket.close();
        socket = null;
    }
}
