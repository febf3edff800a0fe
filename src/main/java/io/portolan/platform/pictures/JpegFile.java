package io.portolan.platform.pictures;

import io.portolan.platform.pictures.Inspection.Sound;
import io.portolan.platform.pictures.Inspection.Unfit;

/// A JPEG file, segment by segment (ITU T.81, annex B).
final class JpegFile {

    // Decoded in every second row and column when it is larger than the darkroom likes.
    private static final long MOST_PIXELS = 120_000_000;

    private final Bytes in;
    private int width;
    private int height;
    private int orientation = 1;
    private boolean drawn;

    JpegFile(Bytes in) {
        this.in = in;
    }

    Sound inspect() {
        in.keep(2);
        boolean more = true;
        while (more) more = segment();
        if (!drawn || width == 0) throw new Unfit(PictureFault.DAMAGED);
        if (!secondPicture()) in.refuseTail();
        boolean lying = orientation >= 5;
        return new Sound(
                PictureKind.JPEG,
                in.kept(),
                orientation,
                lying ? height : width,
                lying ? width : height);
    }

    /// False at the end of the picture.
    private boolean segment() {
        if (in.peek(0) != 0xff) throw new Unfit(PictureFault.DAMAGED);
        while (in.peek(1) == 0xff) in.drop(1);
        int marker = in.peek(1);
        if (marker == 0xd9) {
            in.keep(2);
            return false;
        }
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
            in.drop(2);
            return true;
        }
        int length = in.bigEndian(2, 2);
        if (length < 2) throw new Unfit(PictureFault.DAMAGED);
        if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
            frame(marker);
        if (kept(marker, length)) in.keep(length + 2L);
        else in.drop(length + 2L);
        if (marker == 0xda) scan();
        return true;
    }

    private void frame(int marker) {
        if (marker > 0xc2) throw new Unfit(PictureFault.DAMAGED);
        height = in.bigEndian(5, 2);
        width = in.bigEndian(7, 2);
        if (in.peek(9) == 4) throw new Unfit(PictureFault.PRINT_COLOURS);
        Bytes.refuseSize(width, height, MOST_PIXELS);
    }

    // Tables and the picture stay; of what programs note only how to read the colours.
    private boolean kept(int marker, int length) {
        if (marker == 0xfe) return false;
        if (marker < 0xe0 || marker > 0xef) return true;
        if (marker == 0xe1 && length > 8 && in.text(4, 6).equals("Exif\0\0")) {
            orientation = Exif.orientation(in.copy(10, length - 8));
        }
        if (marker == 0xe0) return length >= 16 && in.text(4, 4).equals("JFIF");
        if (marker == 0xe2) return length > 16 && in.text(4, 11).equals("ICC_PROFILE");
        return marker == 0xee && length >= 14 && in.text(4, 5).equals("Adobe");
    }

    private void scan() {
        drawn = true;
        int size = 0;
        while (in.peek(size) != 0xff || in.peek(size + 1) == 0 || restart(in.peek(size + 1))) {
            size += in.peek(size) == 0xff ? 2 : 1;
        }
        in.keep(size);
    }

    private static boolean restart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    // Phones put a second picture or a short film behind the first. It is cut off.
    private boolean secondPicture() {
        if (in.left() < 12) return false;
        boolean picture = in.bigEndian(0, 2) == 0xffd8;
        return picture || in.text(4, 4).equals("ftyp");
    }
}
