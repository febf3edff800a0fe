package io.portolan.platform.pictures;

import io.portolan.platform.pictures.Inspection.Sound;
import io.portolan.platform.pictures.Inspection.Unfit;

/// A GIF file, block by block; its first picture is kept.
final class GifFile {

    private static final long MOST_PIXELS = 50_000_000;

    private final Bytes in;
    private boolean drawn;

    GifFile(Bytes in) {
        this.in = in;
    }

    Sound inspect() {
        int width = in.littleEndian(6, 2);
        int height = in.littleEndian(8, 2);
        Bytes.refuseSize(width, height, MOST_PIXELS);
        in.keep(13L + table(in.peek(10)));
        while (in.peek(0) != 0x3b) block();
        if (!drawn) throw new Unfit(PictureFault.DAMAGED);
        in.keep(1);
        in.refuseTail();
        return new Sound(PictureKind.GIF, in.kept(), 1, width, height);
    }

    private static long table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1);
    }

    private void block() {
        switch (in.peek(0)) {
            case 0x21 -> extension();
            case 0x2c -> picture();
            default -> throw new Unfit(PictureFault.DAMAGED);
        }
    }

    private void extension() {
        boolean kept = in.peek(1) == 0xf9 && !drawn;
        if (kept) in.keep(2);
        else in.drop(2);
        parts(kept);
    }

    private void picture() {
        Bytes.refuseSize(in.littleEndian(5, 2), in.littleEndian(7, 2), MOST_PIXELS);
        long head = 11 + table(in.peek(9));
        boolean first = !drawn;
        if (first) in.keep(head);
        else in.drop(head);
        parts(first);
        drawn = true;
    }

    private void parts(boolean kept) {
        for (int size = -1; size != 0; ) {
            size = in.peek(0);
            if (kept) in.keep(size + 1L);
            else in.drop(size + 1L);
        }
    }
}
