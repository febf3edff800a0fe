package io.portolan.platform.pictures;

import io.portolan.platform.pictures.Inspection.Sound;
import io.portolan.platform.pictures.Inspection.Unfit;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/// A still WebP file, chunk by chunk (RFC 9649).
final class WebPFile {

    private static final long MOST_PIXELS = 50_000_000;
    // A lossless one is decoded whole, beside the heap, before it is made smaller: about 100 MB.
    private static final long MOST_LOSSLESS = 26_000_000;
    private static final Set<String> KEPT = Set.of("VP8X", "ICCP", "ALPH", "VP8 ", "VP8L");
    private static final int MOVING = 0x02;
    private static final int NOTES = 0x04 | 0x08;

    private final Bytes in;
    private int width;
    private int height;
    private int orientation = 1;
    private boolean drawn;

    WebPFile(Bytes in) {
        this.in = in;
    }

    Sound inspect() {
        long length = in.littleEndian(4, 4) & 0xffffffffL;
        if (length < 4) throw new Unfit(PictureFault.DAMAGED);
        if (length + 8 > in.left()) throw new Bytes.Over();
        in.keep(12);
        long end = length + 8;
        while (in.at() + 8 <= end) chunk();
        if (!drawn) throw new Unfit(PictureFault.DAMAGED);
        in.refuseTail();
        boolean lying = orientation >= 5;
        return new Sound(
                PictureKind.WEBP,
                cleaned(),
                orientation,
                lying ? height : width,
                lying ? width : height);
    }

    private void chunk() {
        String type = in.text(0, 4);
        int length = in.littleEndian(4, 4);
        if (length < 0) throw new Unfit(PictureFault.DAMAGED);
        if (type.equals("ANIM") || type.equals("ANMF")) throw new Unfit(PictureFault.MOVING);
        if (type.equals("EXIF")) orientation = Exif.orientation(tiff(length));
        measure(type);
        drawn |= type.equals("VP8 ") || type.equals("VP8L");
        long whole = 8L + length + (length & 1);
        if (KEPT.contains(type)) in.keep(whole);
        else in.drop(Math.min(whole, in.left()));
    }

    private byte[] tiff(int length) {
        boolean named = length > 6 && in.text(8, 6).equals("Exif\0\0");
        return in.copy(named ? 14 : 8, named ? length - 6 : length);
    }

    private void measure(String type) {
        switch (type) {
            case "VP8X" -> {
                if ((in.peek(8) & MOVING) != 0) throw new Unfit(PictureFault.MOVING);
                size(in.littleEndian(12, 3) + 1, in.littleEndian(15, 3) + 1, MOST_PIXELS);
            }
            case "VP8 " -> {
                if (in.bigEndian(11, 3) != 0x9d012a) throw new Unfit(PictureFault.DAMAGED);
                int wide = in.littleEndian(14, 2) & 0x3fff;
                size(wide, in.littleEndian(16, 2) & 0x3fff, MOST_PIXELS);
            }
            case "VP8L" -> {
                if (in.peek(8) != 0x2f) throw new Unfit(PictureFault.DAMAGED);
                int bits = in.littleEndian(9, 4);
                size((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1, MOST_LOSSLESS);
            }
            default -> {}
        }
    }

    private void size(int wide, int high, long most) {
        Bytes.refuseSize(wide, high, most);
        width = wide;
        height = high;
    }

    // The length of what is left, and no word of notes that are gone.
    private byte[] cleaned() {
        byte[] kept = in.kept();
        ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN).putInt(4, kept.length - 8);
        if (kept.length > 20 && kept[12] == 'V' && kept[15] == 'X') kept[20] &= (byte) ~NOTES;
        return kept;
    }
}
