package io.portolan.shipping.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// Codes that machines read, drawn as pictures.
public final class Codes {

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private Codes() {}

    /// Bars of Code 128, as a data address for a page.
    public static String bars(String text) {
        return picture(text, BarcodeFormat.CODE_128, 1, 60);
    }

    /// A QR code, as a data address for a page.
    public static String square(String text) {
        return picture(text, BarcodeFormat.QR_CODE, 1, 1);
    }

    private static String picture(String text, BarcodeFormat format, int width, int height) {
        try {
            BitMatrix dots =
                    new MultiFormatWriter()
                            .encode(text, format, width, height, Map.of(EncodeHintType.MARGIN, 0));
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(dots));
        } catch (WriterException cannot) {
            throw new IllegalArgumentException("no " + format + " for this text", cannot);
        }
    }

    // Four pixels a dot, so that no printer blurs the edges.
    private static byte[] png(BitMatrix dots) {
        int scale = 4;
        int width = dots.getWidth() * scale;
        int height = dots.getHeight() * scale;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, dots.get(x / scale, y / scale) ? BLACK : WHITE);
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
