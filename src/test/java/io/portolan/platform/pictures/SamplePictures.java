package io.portolan.platform.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Picture files made on the spot, sound and otherwise.
public final class SamplePictures {

    private SamplePictures() {}

    /// Sand with a red corner where a person would begin to read.
    public static BufferedImage sand(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(new Color(0xd0b090));
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 4, height / 4);
        canvas.dispose();
        return image;
    }

    public static byte[] as(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (format.equals("webp")) return WebP.encoded(image);
            if (!ImageIO.write(image, format, out)) throw new IllegalStateException(format);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A JPEG as a phone makes it: which side is up, where it was taken, and a comment.
    public static byte[] phoneJpeg(BufferedImage image, int orientation) {
        byte[] plain = as("jpg", image);
        ByteBuffer tiff = ByteBuffer.allocate(200);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(60);
        tiff.position(60);
        tiff.put("GPS 35.6895 N 139.6917 E SECRET-PLACE".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xe1, join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array()));
        segment(out, 0xfe, "<?php SECRET-COMMENT ?>".getBytes(StandardCharsets.US_ASCII));
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xff);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write((content.length + 2) & 0xff);
        out.writeBytes(content);
    }

    /// A PNG of a few bytes that says it is this large.
    public static byte[] bomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk("IHDR", header.array()),
                chunk("IDAT", new byte[] {0x78, (byte) 0xda, 0x63, 0, 0, 0, 1, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    /// A sound WebP of a few bytes, lossless and of one colour, however large it is.
    public static byte[] plainWebP(int width, int height) {
        BitSet bits = new BitSet();
        int at = bits(bits, 0, width - 1, 14);
        at = bits(bits, at, height - 1, 14);
        at = bits(bits, at, 0, 7); // no alpha, version 0, nothing transformed, no cache, one code
        for (int only : new int[] {0xb0, 0xd0, 0x90, 0xff, 0}) {
            at = bits(bits, at, 0b101, 3); // green, red, blue, alpha, distance: one symbol each
            at = bits(bits, at, only, 8);
        }
        byte[] pixels = Arrays.copyOf(bits.toByteArray(), (at + 7) / 8);
        int length = pixels.length + 1;
        ByteBuffer file =
                ByteBuffer.allocate(20 + length + length % 2).order(ByteOrder.LITTLE_ENDIAN);
        file.put(text("RIFF")).putInt(file.capacity() - 8).put(text("WEBPVP8L")).putInt(length);
        return file.put((byte) 0x2f).put(pixels).array();
    }

    private static int bits(BitSet bits, int at, int value, int count) {
        for (int i = 0; i < count; i++) bits.set(at + i, (value >> i & 1) == 1);
        return at + count;
    }

    public static byte[] chunk(String type, byte[] content) {
        byte[] named = join(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
