package io.portolan.platform.films;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Films of a few hundred bytes, written by hand: whole for whoever looks into them, too small to
/// be watched.
public final class SampleFilms {

    /// Where it was filmed, as a telephone writes it.
    public static final String PLACE = "+52.5200+013.4050/";

    private SampleFilms() {}

    /// An MP4 of 320 × 180 that says where it was filmed.
    public static byte[] mp4() {
        return mp4(true, "vide");
    }

    static byte[] mp4(boolean upright, String... handlers) {
        byte[] tracks = {};
        for (String handler : handlers) {
            byte[] mdia = box("mdia", box("hdlr", zeros(8), ascii(handler), zeros(13)));
            tracks = join(tracks, box("trak", head(upright), mdia, box("udta", ascii(PLACE))));
        }
        return join(
                box("ftyp", ascii("isom"), zeros(4), ascii("isommp42")),
                box("moov", box("mvhd", zeros(100)), tracks, box("udta", ascii(PLACE))),
                box("mdat", ascii("pictures")));
    }

    private static byte[] head(boolean upright) {
        ByteBuffer head = ByteBuffer.allocate(84);
        head.putInt(upright ? 40 : 44, 0x10000);
        head.putInt(76, 320 << 16).putInt(80, 180 << 16);
        return box("tkhd", head.array());
    }

    /// A WebM of 64 × 48 whose tags say where it was filmed.
    public static byte[] webm() {
        return webm("webm", 1);
    }

    static byte[] webm(String type, int track) {
        byte[] video = element("e0", element("b0", 64), element("ba", 48));
        return join(
                element("1a45dfa3", element("4282", ascii(type))),
                element(
                        "18538067",
                        element("1549a966", zeros(3)),
                        element("1654ae6b", element("ae", element("83", track), video)),
                        element("1254c367", ascii(PLACE)),
                        element("1f43b675", ascii("pictures"))));
    }

    static byte[] box(String type, byte[]... parts) {
        byte[] content = join(parts);
        byte[] size = ByteBuffer.allocate(4).putInt(content.length + 8).array();
        return join(size, ascii(type), content);
    }

    static byte[] element(String id, int number) {
        return element(id, new byte[] {(byte) number});
    }

    static byte[] element(String id, byte[]... parts) {
        byte[] content = join(parts);
        byte[] size = {0x40, 0};
        size[0] |= (byte) (content.length >> 8);
        size[1] = (byte) content.length;
        return join(java.util.HexFormat.of().parseHex(id), size, content);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] zeros(int count) {
        return new byte[count];
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
