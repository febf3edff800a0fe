package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.portolan.kernel.Language;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A film about a product: a file of the shop, played on the page, or a link to where it lies.
///
/// @param url the path of a file below `/media/`, its size in pixels in its name; else an address
///     that starts with `https://`
/// @param poster path below `/media/` of the picture that stands there before it plays; null means
///     the product's first one
/// @param captions paths below `/media/` of what is said, in each language, as WebVTT
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Video(
        String url,
        Map<Language, String> titles,
        @Nullable String poster,
        Map<Language, String> captions) {

    private static final int LONGEST = 2_048;
    private static final Pattern FILE =
            Pattern.compile(
                    "(?:own/[0-9a-f]{32}|demo/film-[a-z]+)"
                            + "-([1-9][0-9]{0,4})x([1-9][0-9]{0,4})\\.(mp4|webm)");
    private static final Pattern CAPTIONS = Pattern.compile("own/[0-9a-f]{32}\\.vtt");
    private static final Pattern PICTURE =
            Pattern.compile("(?:own|demo)/[0-9a-z-]+\\.(?:webp|svg)");

    /// How a film of the shop is shown.
    ///
    /// @param type of its content, `video/mp4`
    public record Format(String type, int width, int height) {}

    public Video(String url, Map<Language, String> titles) {
        this(url, titles, null, Map.of());
    }

    public Video {
        url = url == null ? "" : url.strip();
        if (!isAddress(url)) {
            throw new IllegalArgumentException("a video needs an address with https: " + url);
        }
        titles = ByLanguage.sorted(titles);
        captions = ByLanguage.sorted(captions);
        if (!captions.values().stream().allMatch(CAPTIONS.asMatchPredicate())) {
            throw new IllegalArgumentException("no captions of the shop: " + captions);
        }
        if (poster != null && !PICTURE.matcher(poster).matches()) {
            throw new IllegalArgumentException("no picture of the shop: " + poster);
        }
    }

    public String title(Language language) {
        return ByLanguage.pick(titles, language, "");
    }

    /// How it is shown; null where it lies elsewhere.
    public @Nullable Format format() {
        Matcher file = FILE.matcher(url);
        if (!file.matches()) return null;
        return new Format(
                "video/" + file.group(3),
                Integer.parseInt(file.group(1)),
                Integer.parseInt(file.group(2)));
    }

    /// The same film under other titles.
    public Video withTitles(Map<Language, String> words) {
        return new Video(url, words, poster, captions);
    }

    public Video withPoster(@Nullable String picture) {
        return new Video(url, titles, picture, captions);
    }

    public Video withCaptions(Map<Language, String> files) {
        return new Video(url, titles, poster, files);
    }

    /// Whether a video can be reached under this address, or is a file of the shop.
    public static boolean isAddress(String url) {
        if (url.length() > LONGEST) return false;
        if (FILE.matcher(url).matches()) return true;
        try {
            URI uri = new URI(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
