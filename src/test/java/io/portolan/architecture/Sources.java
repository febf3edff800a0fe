package io.portolan.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The project's own files, as the guards read them.
final class Sources {

    static final Path MAIN = Path.of("src/main/java/io/portolan");
    static final Path TESTS = Path.of("src/test/java/io/portolan");

    private Sources() {}

    /// Every file below `folder` whose name ends so.
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file without comments, strings kept, lines kept.
    static String code(Path file) {
        return text(file)
                .replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("(?m)\\s//.*$", "")
                .replaceAll("(?s)/\\*.*?\\*/", "");
    }

    /// Each place where the pattern is found, as `file:line: text`.
    static List<String> found(List<Path> files, Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String code = code(file);
            Matcher matcher = pattern.matcher(code);
            while (matcher.find()) {
                long line = code.substring(0, matcher.start()).lines().count();
                found.add(file + ":" + Math.max(1, line) + ": " + matcher.group().strip());
            }
        }
        return found;
    }

    /// The module a source file belongs to: the folder below `io/portolan`.
    static String module(Path file) {
        String path = file.toString().replace('\\', '/');
        int start = path.indexOf("io/portolan/");
        if (start < 0) return "";
        String below = path.substring(start + "io/portolan/".length());
        int end = below.indexOf('/');
        return end < 0 ? "" : below.substring(0, end);
    }
}
