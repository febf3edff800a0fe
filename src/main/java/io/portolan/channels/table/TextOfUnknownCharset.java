package io.portolan.channels.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Reads text as spreadsheets leave it: UTF-8 or UTF-16 with or without their mark, GBK, Shift-
/// JIS or Windows-1252. It never fails on a byte: one that is not UTF-8 is read as Windows-1252.
/// What has no mark is guessed from its first 64 KB.
final class TextOfUnknownCharset extends Reader {

    private static final int SAMPLE = 65_536;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final PushbackInputStream in;
    private int waiting = -1;

    private TextOfUnknownCharset(PushbackInputStream in) {
        this.in = in;
    }

    static Reader of(InputStream bytes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes, 2 * SAMPLE);
        buffered.mark(SAMPLE + 1);
        byte[] sample = buffered.readNBytes(SAMPLE);
        buffered.reset();
        PushbackInputStream in = new PushbackInputStream(buffered, 4);
        byte[] mark = in.readNBytes(3);
        if (begins(mark, 0xFF, 0xFE) || begins(mark, 0xFE, 0xFF)) {
            in.unread(mark);
            return new InputStreamReader(in, StandardCharsets.UTF_16);
        }
        boolean utf8 = begins(mark, 0xEF, 0xBB, 0xBF);
        if (!utf8) in.unread(mark);
        Charset guess = utf8 ? null : CharsetGuess.of(sample);
        if (guess != null) return new InputStreamReader(in, guess);
        return new TextOfUnknownCharset(in);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int n = 0;
        while (n < length) {
            int next = next();
            if (next < 0) break;
            buffer[from + n++] = (char) next;
            if (n > 0 && in.available() == 0 && waiting < 0) break;
        }
        return n == 0 && length > 0 ? -1 : n;
    }

    private int next() throws IOException {
        if (waiting >= 0) {
            int low = waiting;
            waiting = -1;
            return low;
        }
        int point = codePoint();
        if (point < 0x10000) return point;
        waiting = Character.lowSurrogate(point);
        return Character.highSurrogate(point);
    }

    private int codePoint() throws IOException {
        int first = in.read();
        if (first < 0x80) return first;
        int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        if (first < 0xC2 || first > 0xF4) return windows(first);
        byte[] rest = in.readNBytes(more);
        int point = first & (0x3F >> more);
        for (byte each : rest) {
            if ((each & 0xC0) != 0x80) return back(first, rest);
            point = (point << 6) | (each & 0x3F);
        }
        boolean shortest = more == 1 || point >= (more == 2 ? 0x800 : 0x10000);
        boolean whole = rest.length == more && shortest && point <= 0x10FFFF;
        return whole && !(point >= 0xD800 && point <= 0xDFFF) ? point : back(first, rest);
    }

    private int back(int first, byte[] rest) throws IOException {
        in.unread(rest);
        return windows(first);
    }

    private static int windows(int first) {
        return new String(new byte[] {(byte) first}, WINDOWS).charAt(0);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
