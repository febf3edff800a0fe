package io.portolan.storefront;

import io.portolan.catalog.CatalogSearch;
import io.portolan.checkout.Offer;
import io.portolan.checkout.Shelf;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Finds goods of a market by their words.
@Component
class Finder {

    private static final int MOST = 200;

    private final CatalogSearch search;

    Finder(CatalogSearch search) {
        this.search = search;
    }

    /// The offers that fit, the best first.
    List<Offer> find(String query, Shelf shelf) {
        return search.find(query, shelf.language(), MOST).stream()
                .map(shelf::offer)
                .filter(Objects::nonNull)
                .toList();
    }
}
