package io.portolan.platform.pictures;

import io.portolan.platform.pictures.Inspection.Sound;
import io.portolan.platform.pictures.Inspection.Unfit;
import java.util.Set;
import java.util.zip.CRC32;

/// A PNG file, chunk by chunk (ISO/IEC 15948). Of a moving one the still picture is kept.
final class PngFile {

    private static final long MOST_PIXELS = 50_000_000;
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT");

    private final Bytes in;
    private int width;
    private int height;

    PngFile(Bytes in) {
        this.in = in;
    }

    Sound inspect() {
        in.keep(8);
        boolean drawn = false;
        for (String type = ""; !type.equals("IEND"); ) {
            int length = in.bigEndian(0, 4);
            if (length < 0) throw new Unfit(PictureFault.DAMAGED);
            type = in.text(4, 4);
            if (width == 0) header(type, length);
            if (!sum(length)) throw new Unfit(PictureFault.DAMAGED);
            drawn |= type.equals("IDAT");
            if (KEPT.contains(type)) in.keep(length + 12L);
            else in.drop(length + 12L);
        }
        if (!drawn) throw new Unfit(PictureFault.DAMAGED);
        in.refuseTail();
        return new Sound(PictureKind.PNG, in.kept(), 1, width, height);
    }

    private void header(String type, int length) {
        if (!type.equals("IHDR") || length != 13) throw new Unfit(PictureFault.DAMAGED);
        width = in.bigEndian(8, 4);
        height = in.bigEndian(12, 4);
        Bytes.refuseSize(width, height, MOST_PIXELS);
    }

    private boolean sum(int length) {
        CRC32 sum = new CRC32();
        sum.update(in.copy(4, length + 4));
        return (int) sum.getValue() == in.bigEndian(8 + length, 4);
    }
}
