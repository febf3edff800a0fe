package io.portolan.platform.pictures;

import io.portolan.platform.pictures.Inspection.Sound;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/// Draws a checked picture in several widths. One picture at a time, so that memory stays bounded
/// however many wait.
public final class Darkroom {

    private final Semaphore table = new Semaphore(1, true);
    private final AvifTool avif;

    public Darkroom(AvifTool avif) {
        this.avif = avif;
    }

    /// Where the picture of one width goes.
    @FunctionalInterface
    public interface Places {

        /// The file of this width; `extension` is `webp` or `avif`.
        Path of(int width, String extension);
    }

    /// What pages need to know of a picture that has been drawn.
    ///
    /// @param colour of most of it, as `#rrggbb`
    /// @param avif whether it is there as AVIF too
    public record Developed(String colour, boolean avif) {}

    /// The pixels cannot be read; what the file says about itself was in order.
    public static final class Undevelopable extends Exception {

        private static final long serialVersionUID = 1L;

        Undevelopable(Throwable cause) {
            super(cause);
        }
    }

    /// Draws the picture in these widths, widest first. A file appears whole or not at all; one
    /// that is there is drawn again. Upright, in sRGB, with nothing in the file but the picture.
    public Developed develop(Sound picture, List<Integer> widths, Places places)
            throws Undevelopable, IOException, InterruptedException {
        table.acquire();
        try {
            BufferedImage image = Pixels.read(picture);
            boolean both = avif.there();
            for (int width : widths.stream().sorted((a, b) -> b - a).toList()) {
                image = Pixels.narrowed(image, width);
                write(WebP.encoded(image), places.of(width, "webp"));
                both = both && avif.write(image, places.of(width, "avif"));
            }
            return new Developed(Pixels.colour(Pixels.narrowed(image, 64)), both);
        } catch (RuntimeException unreadable) {
            throw new Undevelopable(unreadable);
        } finally {
            table.release();
        }
    }

    static void write(byte[] bytes, Path file) throws IOException {
        Path working = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            Files.write(working, bytes);
            Files.move(working, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(working);
        }
    }
}
