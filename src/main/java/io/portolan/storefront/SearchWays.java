package io.portolan.storefront;

import io.portolan.catalog.SearchSettings;
import io.portolan.catalog.Searches;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Leads whoever searches for something that is no goods (returns, gift cards) to the page that the
/// merchant named for it. Counts the search there, as the page that would have told it is not
// shown.
@Component
class SearchWays {

    private final SearchSettings settings;
    private final Searches searches;
    private final Finder finder;

    SearchWays(SearchSettings settings, Searches searches, Finder finder) {
        this.settings = settings;
        this.searches = searches;
        this.finder = finder;
    }

    /// The way to that page; null when the search answers itself. Who narrows or sorts what was
    /// found wants goods.
    @Nullable ResponseEntity<byte[]> of(Asked asked, Front front, HttpServletRequest request) {
        String text = asked.query();
        if (text.isEmpty() || asked.filters() > 0) return null;
        if (!asked.sort().isEmpty() || asked.page() > 1) return null;
        String redirect = settings.rule(front.language(), text).redirect();
        if (redirect == null) return null;
        if (SearchBoxPages.agreed(request)) {
            int results = finder.find(text, front).offers().size();
            searches.count(front.market().code(), front.language(), text, results);
        }
        return PublicPages.see(front.prefix() + redirect);
    }
}
