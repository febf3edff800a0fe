package io.portolan.platform.pictures;

import java.util.Arrays;

/// What looking into a picture file has shown, before a single pixel is decoded.
public sealed interface Inspection {

    /// The longest file taken.
    long MOST_BYTES = 25L << 20;

    /// A whole picture of a size that can be decoded.
    ///
    /// @param file without anything but the picture: no place, time, camera, comment, thumbnail
    /// @param orientation as EXIF counts it, 1 to 8; how to turn the picture upright
    /// @param width of the picture turned upright
    @SuppressWarnings("ArrayRecordComponent")
    record Sound(PictureKind kind, byte[] file, int orientation, int width, int height)
            implements Inspection {}

    /// Not taken.
    record Refused(PictureFault fault, String detail) implements Inspection {

        /// One English sentence.
        public String sentence() {
            return fault.sentence(detail);
        }
    }

    /// Looks into a file.
    static Inspection of(byte[] file) {
        if (file.length == 0) return new Refused(PictureFault.EMPTY, "");
        if (file.length > MOST_BYTES)
            return new Refused(PictureFault.TOO_LARGE, String.valueOf(MOST_BYTES >> 20));
        PictureKind kind = PictureKind.of(Arrays.copyOf(file, Math.min(16, file.length)));
        if (kind == null) {
            boolean markup = PictureKind.isMarkup(Arrays.copyOf(file, Math.min(200, file.length)));
            return new Refused(markup ? PictureFault.MARKUP : PictureFault.NOT_A_PICTURE, "");
        }
        try {
            Bytes in = new Bytes(file);
            return switch (kind) {
                case JPEG -> new JpegFile(in).inspect();
                case PNG -> new PngFile(in).inspect();
                case WEBP -> new WebPFile(in).inspect();
                case GIF -> new GifFile(in).inspect();
            };
        } catch (Bytes.Over over) {
            return new Refused(PictureFault.TRUNCATED, "");
        } catch (Unfit unfit) {
            return new Refused(unfit.fault, unfit.detail);
        }
    }

    /// A file that was freed of its notes, with the one note again that it cannot be shown
    /// without: how to turn it upright. Taken in, it is the same file. Only JPEG needs that;
    /// files of other kinds come back as they are.
    static byte[] turned(PictureKind kind, byte[] file, int orientation) {
        return kind == PictureKind.JPEG && orientation > 1 ? Exif.noted(file, orientation) : file;
    }

    /// A fault found while looking.
    final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final PictureFault fault;
        private final String detail;

        Unfit(PictureFault fault) {
            this(fault, "");
        }

        Unfit(PictureFault fault, String detail) {
            super(fault.name(), null, false, false);
            this.fault = fault;
            this.detail = detail;
        }
    }
}
