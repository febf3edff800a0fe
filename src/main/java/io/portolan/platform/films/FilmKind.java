package io.portolan.platform.films;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A kind of film file that browsers play, known by its first bytes and by nothing else.
public enum FilmKind {
    MP4("mp4"),
    WEBM("webm");

    private static final byte[] EBML = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3};
    private static final byte[] FTYP = {'f', 't', 'y', 'p'};

    private final String extension;

    FilmKind(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    /// The kind of a file that begins so; null when it is neither.
    public static @Nullable FilmKind of(byte[] file) {
        if (file.length < 12) return null;
        if (Arrays.equals(file, 0, 4, EBML, 0, 4)) return WEBM;
        return Arrays.equals(file, 4, 8, FTYP, 0, 4) ? MP4 : null;
    }
}
