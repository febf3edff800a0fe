package io.portolan.platform.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A kind of picture file that is taken, known by its first bytes and by nothing else.
public enum PictureKind {
    JPEG("jpg"),
    PNG("png"),
    WEBP("webp"),
    GIF("gif");

    private final String extension;

    PictureKind(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    /// The kind of a file that begins so (12 bytes are enough); null when it is none of them.
    public static @Nullable PictureKind of(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return GIF;
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return WEBP;
        return null;
    }

    /// Whether this is the beginning of an SVG or another text that a browser would run.
    static boolean isMarkup(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        return bare.stripLeading().startsWith("<");
    }
}
