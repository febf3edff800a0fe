package io.portolan.platform.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A request whose body was read to the end and fingerprinted before the work begins. The body
/// waits in a file, for an import may be large.
final class KeptBody extends HttpServletRequestWrapper implements AutoCloseable {

    private final Path file;
    private final byte[] hash;

    KeptBody(HttpServletRequest request) throws IOException {
        super(request);
        MessageDigest digest = sha256();
        digest.update(line(request).getBytes(StandardCharsets.UTF_8));
        file = Files.createTempFile("portolan-body", null);
        try (InputStream body = new DigestInputStream(request.getInputStream(), digest);
                OutputStream kept = Files.newOutputStream(file)) {
            body.transferTo(kept);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        hash = digest.digest();
    }

    private static String line(HttpServletRequest request) {
        return request.getMethod()
                + " "
                + request.getRequestURI()
                + "?"
                + request.getQueryString()
                + "\n"
                + request.getContentType()
                + "\n";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Of method, address, kind of content and body.
    byte[] hash() {
        return hash.clone();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Replay(new BufferedInputStream(Files.newInputStream(file)));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String named = getCharacterEncoding();
        Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Replay extends ServletInputStream {

        private final InputStream body;

        Replay(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return body.read();
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            return body.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            try {
                return body.available() == 0;
            } catch (IOException e) {
                return true;
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read at once here");
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
