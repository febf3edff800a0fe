package io.portolan.platform.pictures;

import com.luciad.imageio.webp.WebPReadParam;
import io.portolan.platform.pictures.Inspection.Sound;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Pixels in memory.
final class Pixels {

    // A third of the heap of a small shop.
    private static final long MOST_BYTES = 104_000_000;
    private static final int PLAIN = 4;

    private Pixels() {}

    /// The picture upright, in sRGB. A very large one at a half or a third of its size.
    static BufferedImage read(Sound picture) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(picture.kind().name());
        if (!readers.hasNext()) throw new IllegalStateException("no reader for " + picture.kind());
        ImageReader reader = readers.next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.file()))) {
            reader.setInput(in, true, true);
            return upright(
                    plain(reader.read(0, how(reader, every(picture)))), picture.orientation());
        } catch (IOException damaged) {
            throw new IllegalStateException("cannot be decoded", damaged);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam how(ImageReader reader, int every) throws IOException {
        ImageReadParam how = reader.getDefaultReadParam();
        if (every > 1 && how instanceof WebPReadParam webp) {
            webp.setUseScaling(true);
            webp.setScaledWidth(Math.ceilDiv(reader.getWidth(0), every));
            webp.setScaledHeight(Math.ceilDiv(reader.getHeight(0), every));
        } else if (every > 1) {
            how.setSourceSubsampling(every, every, 0, 0);
        }
        return how;
    }

    /// By how much a picture is made smaller while it is decoded, for it to fit into memory.
    static int every(Sound picture) {
        int every = 1;
        while (need(picture, every) > MOST_BYTES) every++;
        return every;
    }

    /// The bytes that a picture takes at once at most: as it is decoded and as a plain copy, then
    /// as that copy and turned upright.
    static long need(Sound picture, int every) {
        long wide = Math.ceilDiv(picture.width(), every);
        long high = Math.ceilDiv(picture.height(), every);
        return wide * high * (Math.max(decoded(picture), PLAIN) + PLAIN);
    }

    // Bytes of a pixel as the readers hand it out; a PNG says its depth in its 25th byte.
    private static int decoded(Sound picture) {
        return switch (picture.kind()) {
            case GIF -> 1;
            case JPEG -> 3;
            case WEBP -> 4;
            case PNG -> picture.file()[24] > 8 ? 8 : 4;
        };
    }

    private static BufferedImage plain(BufferedImage image) {
        boolean seeThrough = image.getColorModel().hasAlpha();
        BufferedImage plain = empty(image.getWidth(), image.getHeight(), seeThrough);
        boolean coloured = image.getColorModel().getNumColorComponents() == 3;
        if (coloured && !image.getColorModel().getColorSpace().isCS_sRGB()) {
            return new ColorConvertOp(null).filter(image, plain);
        }
        Graphics2D canvas = plain.createGraphics();
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        return plain;
    }

    private static BufferedImage empty(int width, int height, boolean seeThrough) {
        int type = seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return new BufferedImage(width, height, type);
    }

    /// Turned and mirrored as EXIF counts: 1 upright, 3 upside down, 6 and 8 lying, even ones up
    /// to 4 and odd ones from 5 mirrored.
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) return image;
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        boolean lying = orientation >= 5;
        BufferedImage turned =
                empty(lying ? h : w, lying ? w : h, image.getColorModel().hasAlpha());
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(image, turn, null);
        canvas.dispose();
        return turned;
    }

    /// The picture in this width, in halving steps so that no pixel is passed over. Never widened.
    static BufferedImage narrowed(BufferedImage image, int width) {
        BufferedImage now = image;
        while (now.getWidth() > width) {
            int next = Math.max(width, (now.getWidth() + 1) / 2);
            long high = Math.round((double) image.getHeight() * next / image.getWidth());
            now = scaled(now, next, (int) Math.max(1, high));
        }
        return now;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = empty(width, height, image.getColorModel().hasAlpha());
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return scaled;
    }

    /// The colour that most of the picture is near to, as `#rrggbb`; light grey for a picture that
    /// can be seen through everywhere.
    static String colour(BufferedImage image) {
        int[] count = new int[512];
        long[][] sums = new long[512][3];
        int most = -1;
        for (int rgb :
                image.getRGB(
                        0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            if (rgb >>> 24 < 128) continue;
            int bucket = (rgb >> 21 & 7) << 6 | (rgb >> 13 & 7) << 3 | (rgb >> 5 & 7);
            count[bucket]++;
            sums[bucket][0] += rgb >> 16 & 0xff;
            sums[bucket][1] += rgb >> 8 & 0xff;
            sums[bucket][2] += rgb & 0xff;
            if (most < 0 || count[bucket] > count[most]) most = bucket;
        }
        if (most < 0) return "#eeeeee";
        long n = count[most];
        return "#%02x%02x%02x".formatted(sums[most][0] / n, sums[most][1] / n, sums[most][2] / n);
    }
}
