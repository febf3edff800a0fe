package io.portolan.channels;

import io.portolan.catalog.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Where a product stands in the tree of categories of another shop: `Clothing > Shirts, Sale`.
/// Shelves here lie side by side and a product has one: the innermost category of the deepest path,
/// the first of equals. Paths and their beginnings become words for sorting, by which collections
/// find it: `Clothing`, `Clothing > Shirts`, `Sale`. A shelf that lies in no other needs none.
///
/// @param paths each from the outside in
record CategoryPaths(List<List<String>> paths) {

    private static final String INTO = " > ";

    static CategoryPaths of(List<String> cells) {
        return new CategoryPaths(
                cells.stream().map(CategoryPaths::path).filter(path -> !path.isEmpty()).toList());
    }

    private static List<String> path(String cell) {
        return Arrays.stream(cell.split(">", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    private List<String> deepest() {
        List<String> deepest = List.of();
        for (List<String> path : paths) if (path.size() > deepest.size()) deepest = path;
        return deepest;
    }

    /// The name of its shelf; empty when it has none.
    String shelf() {
        return isEmpty() ? "" : deepest().getLast();
    }

    private Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        for (List<String> path : paths) {
            for (int n = 1; n <= path.size(); n++) all.add(String.join(INTO, path.subList(0, n)));
        }
        return all;
    }

    /// Every path with its beginnings.
    ///
    /// @param asked paths that collections ask for, in small letters
    Set<String> tags(Set<String> asked) {
        Set<String> tags = all();
        String shelf = shelf();
        boolean alone = deepest().size() == 1 && !asked.contains(shelf.toLowerCase(Locale.ROOT));
        if (alone) tags.remove(shelf);
        return tags;
    }

    /// Those of the paths that its shelf is not: collections.
    List<String> collections() {
        Set<String> all = all();
        all.remove(String.join(INTO, deepest()));
        return List.copyOf(all);
    }

    /// What this calls itself: `Shirts` of `Clothing > Shirts`.
    static String name(String path) {
        return path.substring(path.lastIndexOf('>') + 1).strip();
    }

    /// Whether it stands for itself and not inside another.
    static boolean outermost(String path) {
        return path.indexOf('>') < 0;
    }

    /// Whether a word for sorting is a path.
    ///
    /// @param known paths of collections in small letters
    static boolean is(String tag, Set<String> known) {
        return tag.contains(INTO) || known.contains(tag.toLowerCase(Locale.ROOT));
    }

    /// The paths of a product as its words for sorting say them, without those that only begin
    /// another; the one of its shelf first.
    ///
    /// @param shelf the name of its shelf; may be empty
    static List<String> written(Product product, String shelf, Predicate<String> known) {
        List<String> tags =
                product.sheet().tags().stream().filter(tag -> isPath(tag, shelf, known)).toList();
        List<String> paths = new ArrayList<>();
        for (String tag : tags) {
            if (tags.stream().noneMatch(other -> other.startsWith(tag + INTO))) paths.add(tag);
        }
        String own =
                paths.stream()
                        .filter(path -> isShelf(path, shelf))
                        .max(java.util.Comparator.comparingInt(p -> p.split(INTO, -1).length))
                        .orElse(shelf);
        paths.remove(own);
        if (!own.isEmpty()) paths.addFirst(own);
        return paths;
    }

    private static boolean isPath(String tag, String shelf, Predicate<String> known) {
        return tag.contains(INTO) || isShelf(tag, shelf) || known.test(tag);
    }

    private static boolean isShelf(String path, String shelf) {
        return !shelf.isEmpty() && Names.code(name(path)).equals(Names.code(shelf));
    }
}
