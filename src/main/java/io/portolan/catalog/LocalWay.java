package io.portolan.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A way within the pages of a market: what stands in an address behind `/de-de`.
public final class LocalWay {

    private static final int LONGEST = 300;
    private static final Pattern PLACE =
            Pattern.compile("^/[a-z]{2}(-[a-z]{2,4})?-[a-z]{2}(?=/|$)", Pattern.CASE_INSENSITIVE);

    private LocalWay() {}

    /// The way as it is kept: with a leading slash, in ASCII, without the part that names language
    /// and market. Null for what leads elsewhere, climbs, or is no address.
    ///
    /// @param typed `/help/returns`, `/de-de/c/bags?sort=new`
    public static @Nullable String of(String typed) {
        String text = PLACE.matcher(typed.strip()).replaceFirst("");
        if (text.isEmpty() && !typed.isBlank()) text = "/";
        URI uri = uri(text);
        if (uri == null || uri.isOpaque() || uri.isAbsolute()) return null;
        if (uri.getRawAuthority() != null) return null;
        String path = uri.getPath();
        if (path == null || !path.startsWith("/")) return null;
        if (path.contains("//") || path.contains("..") || path.contains("\\")) return null;
        String way = uri.toASCIIString();
        return way.length() > LONGEST ? null : way;
    }

    /// Whether this way leads to the search itself, which could go round in circles.
    public static boolean isSearch(String way) {
        String path = path(way);
        return path.equals("/search") || path.startsWith("/search/");
    }

    /// The path of a kept way, decoded and without a question behind it.
    public static String path(String way) {
        return URI.create(way).getPath();
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
