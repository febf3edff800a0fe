package io.portolan.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The files of search indexes. They are made from the catalogue at every start, so what an earlier
/// run left is thrown away.
final class SearchFiles {

    private SearchFiles() {}

    /// This folder, empty.
    static Path fresh(Path folder) {
        remove(folder);
        return folder;
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the search files cannot be removed", e);
        }
    }
}
