package io.portolan.platform.download;

import java.nio.file.Path;
import java.util.function.Predicate;

/// What the caller of a download wants.
///
/// @param into where the file goes; appears whole or not at all, an older one is replaced
/// @param mostBytes a longer file is refused while it arrives
/// @param begins whether the first bytes (up to 64) are those of the kind wanted; what the server
///     says about the type is not asked
public record Wanted(Path into, long mostBytes, Predicate<byte[]> begins) {

    public Wanted {
        if (mostBytes < 1) throw new IllegalArgumentException("no bytes wanted");
    }
}
