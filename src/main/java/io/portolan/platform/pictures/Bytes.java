package io.portolan.platform.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A file read from front to back, and the copy of what is kept of it.
final class Bytes {

    private static final int WIDEST = 16_384;
    private static final int BLANK = 4096;

    private final byte[] file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at;

    Bytes(byte[] file) {
        this.file = file;
    }

    /// The file ends before it should.
    static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Over() {
            super("", null, false, false);
        }
    }

    int at() {
        return at;
    }

    int left() {
        return file.length - at;
    }

    /// A byte further on, without going there.
    int peek(int ahead) {
        need(ahead + 1L);
        return file[at + ahead] & 0xff;
    }

    int bigEndian(int ahead, int size) {
        int value = 0;
        for (int i = 0; i < size; i++) value = value << 8 | peek(ahead + i);
        return value;
    }

    int littleEndian(int ahead, int size) {
        int value = 0;
        for (int i = size - 1; i >= 0; i--) value = value << 8 | peek(ahead + i);
        return value;
    }

    String text(int ahead, int size) {
        need((long) ahead + size);
        return new String(file, at + ahead, size, StandardCharsets.ISO_8859_1);
    }

    byte[] copy(int ahead, int size) {
        need((long) ahead + size);
        return java.util.Arrays.copyOfRange(file, at + ahead, at + ahead + size);
    }

    void keep(long size) {
        need(size);
        kept.write(file, at, (int) size);
        at += (int) size;
    }

    void drop(long size) {
        need(size);
        at += (int) size;
    }

    void write(byte[] bytes) {
        kept.writeBytes(bytes);
    }

    byte[] kept() {
        return kept.toByteArray();
    }

    private void need(long size) {
        if (size < 0 || size > left()) throw new Over();
    }

    /// Refuses anything behind the picture but a few blank bytes.
    void refuseTail() {
        if (left() > BLANK || !blank()) throw new Inspection.Unfit(PictureFault.MORE_BEHIND);
    }

    boolean blank() {
        for (int i = at; i < file.length; i++)
            if (file[i] != 0 && file[i] != (byte) 0xff && !Character.isWhitespace(file[i]))
                return false;
        return true;
    }

    static void refuseSize(long width, long height, long most) {
        if (width < 1 || height < 1) throw new Inspection.Unfit(PictureFault.DAMAGED);
        if (width > WIDEST || height > WIDEST || width * height > most)
            throw new Inspection.Unfit(PictureFault.TOO_MANY_PIXELS, width + " × " + height);
    }
}
