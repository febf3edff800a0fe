package io.portolan.storefront;

import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Slugs;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Addresses of products, shelves and collections, in the words of each language.
@Component
class Ways {

    /// Where all collections are.
    static final String COLLECTIONS = "/collections";

    private final Slugs slugs;
    private final Markets markets;

    Ways(Slugs slugs, Markets markets) {
        this.slugs = slugs;
        this.markets = markets;
    }

    long version() {
        return slugs.version();
    }

    /// What follows the market's prefix: `/p/tasse-rest`.
    String product(String handle, Language language) {
        return "/p/" + part(slugs.of(Item.product(handle), language));
    }

    String shelf(String code, Language language) {
        return "/c/" + part(slugs.of(Item.category(code), language));
    }

    String collection(String code, Language language) {
        return COLLECTIONS + "/" + part(slugs.of(Item.collection(code), language));
    }

    /// The same page in every language of the shop, by its tag.
    Map<String, String> everywhere(Item item) {
        Map<String, String> rests = new HashMap<>();
        for (Market market : markets.open()) {
            for (Language language : market.languages()) {
                rests.computeIfAbsent(language.tag(), tag -> rest(item, language));
            }
        }
        return rests;
    }

    private String rest(Item item, Language language) {
        return switch (item.kind()) {
            case PRODUCT -> product(item.code(), language);
            case CATEGORY -> shelf(item.code(), language);
            case COLLECTION -> collection(item.code(), language);
            case TYPE, GUIDE -> throw new IllegalArgumentException("no page of " + item);
        };
    }

    /// The code of what stands at this address, or once stood there; the address itself where
    /// nothing ever did.
    String code(Item.Kind kind, Language language, String asked) {
        String code = slugs.code(kind, language, asked);
        return code == null ? asked : code;
    }

    /// The way to where the item stands now; null when this is the place.
    @Nullable ResponseEntity<byte[]> moved(
            Item item, Front front, String asked, HttpServletRequest request) {
        if (slugs.of(item, front.language()).equals(asked)) return null;
        String query = request.getQueryString();
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header(
                        HttpHeaders.LOCATION,
                        front.prefix()
                                + rest(item, front.language())
                                + (query == null ? "" : "?" + query))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }

    private static String part(String slug) {
        return UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
    }
}
