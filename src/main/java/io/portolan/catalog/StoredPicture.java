package io.portolan.catalog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A picture that the merchant has given us, as pages show it. Its files carry the hash of their
/// content in their names and never change.
///
/// @param width of the picture as it was given, upright; files are never wider
/// @param colour of most of the picture, `#rrggbb`; null until it has been drawn
/// @param avif whether it is there as AVIF beside WebP
public record StoredPicture(
        String hash, int width, int height, @Nullable String colour, boolean avif) {

    private static final List<Integer> WIDTHS = List.of(160, 320, 480, 640, 960, 1280, 1920);
    private static final Pattern PATH = Pattern.compile("own/([0-9a-f]{32})-[0-9]{1,4}\\.webp");

    /// The hash in a picture's path; null where the path is not one of ours.
    static @Nullable String hash(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /// The widths of its files, narrowest first.
    public List<Integer> widths() {
        int widest = Math.min(width, WIDTHS.getLast());
        return Stream.concat(WIDTHS.stream().filter(w -> w < widest), Stream.of(widest)).toList();
    }

    /// What a `Picture` names as its path: the widest file, below `/media/`.
    public String path() {
        return path(widths().getLast(), "webp");
    }

    /// A file of this picture, below `/media/`.
    public String path(int width, String extension) {
        return "own/" + hash + "-" + width + "." + extension;
    }

    /// The `srcset` of its WebP or AVIF files.
    public String srcset(String extension) {
        return widths().stream()
                .map(w -> "/media/" + path(w, extension) + " " + w + "w")
                .collect(Collectors.joining(", "));
    }

    /// Its path, size and place in the record that a product keeps.
    public Picture picture() {
        return new Picture(path(), java.util.Map.of(), "mist", width, height, java.util.Map.of());
    }
}
