package io.portolan.storefront;

import io.portolan.catalog.LocalWay;
import io.portolan.catalog.SearchSettings;
import io.portolan.catalog.translation.Item;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Leads whoever searches for something that is no goods (returns, gift cards) to the page that the
/// merchant named for it. Counts the search there, as the page that would have told it is not
/// shown.
@Component
class SearchWays {

    private final SearchSettings settings;
    private final Counting counting;
    private final Showcase showcase;
    private final Ways ways;

    SearchWays(SearchSettings settings, Counting counting, Showcase showcase, Ways ways) {
        this.showcase = showcase;
        this.ways = ways;
        this.settings = settings;
        this.counting = counting;
    }

    /// The way to that page; null when the search answers itself, as it does when the page has gone
    /// since. Who narrows or sorts what was found wants goods.
    @Nullable ResponseEntity<byte[]> of(Asked asked, Front front, HttpServletRequest request) {
        String text = asked.query();
        if (text.isEmpty() || asked.filters() > 0) return null;
        if (!asked.sort().isEmpty() || asked.page() > 1) return null;
        String redirect = settings.rule(front.language(), text).redirect();
        if (redirect == null || !isThere(redirect, front)) return null;
        counting.searched(front, text, request);
        return PublicPages.see(front.prefix() + redirect);
    }

    private boolean isThere(String way, Front front) {
        String path = LocalWay.path(way);
        if (path.startsWith("/c/")) {
            return front.shelf().category(code(Item.Kind.CATEGORY, path, front)) != null;
        }
        if (path.startsWith("/p/")) {
            return front.shelf().offer(code(Item.Kind.PRODUCT, path, front)) != null;
        }
        if (path.startsWith(Ways.COLLECTIONS + "/")) {
            return showcase.open(code(Item.Kind.COLLECTION, path, front)) != null;
        }
        String whole = front.prefix() + path;
        return path.equals("/")
                || path.equals(Ways.COLLECTIONS)
                || front.place().foot().stream()
                        .flatMap(column -> column.links().stream())
                        .anyMatch(link -> link.href().equals(whole));
    }

    private String code(Item.Kind kind, String path, Front front) {
        return ways.code(kind, front.language(), path.substring(path.indexOf('/', 1) + 1));
    }
}
