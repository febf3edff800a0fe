package io.portolan.platform.pictures;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A program of this machine that writes AVIF: `avifenc` or `vipsthumbnail`. Not every machine has
/// one; pictures are there as WebP all the same.
public final class AvifTool {

    private static final long PATIENCE = 120;

    private final @Nullable Path program;

    private AvifTool(@Nullable Path program) {
        this.program = program;
    }

    /// The first of the two programs in these folders, as `PATH` lists them.
    public static AvifTool in(@Nullable String path) {
        if (path == null) return new AvifTool(null);
        for (String name : List.of("avifenc", "vipsthumbnail")) {
            for (String folder : path.split(File.pathSeparator, -1)) {
                Path program = Path.of(folder, name);
                if (!folder.isEmpty() && Files.isExecutable(program)) return new AvifTool(program);
            }
        }
        return new AvifTool(null);
    }

    boolean there() {
        return program != null;
    }

    /// False when the program has failed: the picture is then shown as WebP alone.
    boolean write(BufferedImage image, Path file) throws IOException, InterruptedException {
        Path program = this.program;
        if (program == null) return false;
        Path folder = Files.createTempDirectory("avif");
        Path plain = folder.resolve("plain.png");
        Path made = folder.resolve("made.avif");
        try {
            ImageIO.write(image, "png", plain.toFile());
            if (!run(program, image.getWidth(), plain, made)) return false;
            Path near = file.resolveSibling(file.getFileName() + ".new");
            Files.move(made, near, StandardCopyOption.REPLACE_EXISTING);
            Files.move(near, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(plain);
            Files.deleteIfExists(made);
            Files.deleteIfExists(folder);
        }
    }

    private static boolean run(Path program, int width, Path from, Path to)
            throws IOException, InterruptedException {
        List<String> words =
                program.endsWith("avifenc")
                        ? List.of("-s", "7", "-q", "58", "-j", "1", from.toString(), to.toString())
                        : List.of("--size", width + "x", "-o", to + "[Q=55]", from.toString());
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        builder.command().addAll(words);
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        return process.exitValue() == 0 && Files.exists(to) && Files.size(to) > 0;
    }
}
