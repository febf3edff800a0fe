package io.portolan.channels;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/// A long stream in sealed pieces of 64 KB: AES-256-GCM under a key that seals nothing else. Each
/// piece knows its place and whether it is the last, so that none can be moved, taken out or cut
/// off.
final class SealedChunks {

    private static final int CHUNK = 65_536;
    private static final int TAG = 16;

    private final SecretKey key;

    SealedChunks(SecretKey key) {
        this.key = key;
    }

    /// Returns how many bytes there were.
    ///
    /// @throws ImportVault.TooLong when there are more than `longest`
    long seal(InputStream in, OutputStream out, long longest) throws IOException {
        long length = 0;
        byte[] piece = in.readNBytes(CHUNK);
        for (long place = 0; ; place++) {
            length += piece.length;
            if (length > longest) throw new ImportVault.TooLong();
            byte[] next = piece.length < CHUNK ? new byte[0] : in.readNBytes(CHUNK);
            boolean last = next.length == 0;
            out.write(crypt(Cipher.ENCRYPT_MODE, piece, place, last));
            if (last) return length;
            piece = next;
        }
    }

    InputStream open(InputStream sealed) {
        return new Opened(sealed);
    }

    // The key seals one stream only, so a piece's place can serve as its nonce.
    private byte[] crypt(int mode, byte[] bytes, long place, boolean last) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(12).putLong(place).putInt(last ? 1 : 0).array();
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a kept file was changed on the disk", refused);
        }
    }

    private final class Opened extends InputStream {

        private final InputStream sealed;
        private byte @Nullable [] ahead;
        private byte[] clear = {};
        private int at;
        private long place;
        private boolean over;

        private Opened(InputStream sealed) {
            this.sealed = sealed;
        }

        @Override
        public int read() throws IOException {
            return fill() ? clear[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (length == 0) return 0;
            if (!fill()) return -1;
            int n = Math.min(length, clear.length - at);
            System.arraycopy(clear, at, buffer, from, n);
            at += n;
            return n;
        }

        @Override
        public int available() {
            return clear.length - at;
        }

        private boolean fill() throws IOException {
            while (at == clear.length) {
                if (over) return false;
                byte[] piece = ahead == null ? sealed.readNBytes(CHUNK + TAG) : ahead;
                if (piece.length < TAG) throw new EOFException("a kept file was cut off");
                ahead = sealed.readNBytes(CHUNK + TAG);
                over = ahead.length == 0;
                clear = crypt(Cipher.DECRYPT_MODE, piece, place++, over);
                at = 0;
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            sealed.close();
        }
    }
}
