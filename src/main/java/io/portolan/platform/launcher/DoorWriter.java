package io.portolan.platform.launcher;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;

/// Sends what a command prints to its caller, piece by piece.
final class DoorWriter extends Writer {

    static final byte TEXT = 't';
    static final byte CODE = 'c';
    private static final int PIECE = 8_000;

    private final DataOutputStream out;

    DoorWriter(DataOutputStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] letters, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += PIECE) {
            out.writeByte(TEXT);
            out.writeUTF(new String(letters, offset + done, Math.min(PIECE, length - done)));
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
