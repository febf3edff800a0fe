package io.portolan.platform.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The one thing that is read from what a camera notes: which side is up.
final class Exif {

    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /// A JPEG with the orientation noted behind its first marker.
    static byte[] noted(byte[] jpeg, int orientation) {
        ByteBuffer note = ByteBuffer.allocate(jpeg.length + 36);
        note.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) 34);
        note.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        note.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
        note.putShort((short) orientation).putShort((short) 0).putInt(0);
        return note.put(jpeg, 2, jpeg.length - 2).array();
    }

    /// From 1 (upright) to 8; 1 when it is not noted or cannot be read.
    static int orientation(byte[] tiff) {
        if (tiff.length < 14) return 1;
        boolean little = tiff[0] == 'I';
        ByteBuffer in =
                ByteBuffer.wrap(tiff)
                        .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        if (directory < 8 || directory > tiff.length - 2) return 1;
        int entries = in.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (entry > tiff.length - 12) return 1;
            if ((in.getShort(entry) & 0xffff) != ORIENTATION) continue;
            int value = in.getShort(entry + 8) & 0xffff;
            return value >= 1 && value <= 8 ? value : 1;
        }
        return 1;
    }
}
