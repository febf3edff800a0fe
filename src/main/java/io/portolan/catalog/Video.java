package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/// A film about a product, shown as a link to where it lies.
///
/// @param url starts with `https://`
public record Video(String url, Map<Language, String> titles) {

    private static final int LONGEST = 2_048;

    public Video {
        url = url == null ? "" : url.strip();
        if (!isAddress(url)) {
            throw new IllegalArgumentException("a video needs an address with https: " + url);
        }
        titles = ByLanguage.sorted(titles);
    }

    public String title(Language language) {
        return ByLanguage.pick(titles, language, "");
    }

    /// Whether a video can be reached under this address.
    public static boolean isAddress(String url) {
        if (url.length() > LONGEST) return false;
        try {
            URI uri = new URI(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
