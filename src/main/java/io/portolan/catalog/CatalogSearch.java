package io.portolan.catalog;

import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Finds products by what shoppers type. Each language has its own index in memory, which is made
/// anew when the catalogue has changed.
@Service
public class CatalogSearch {

    private final Catalog catalog;
    private final Markets markets;
    private final Map<Language, Place> places = new ConcurrentHashMap<>();

    /// Where the index of one language stands.
    private static final class Place {
        final ReentrantLock making = new ReentrantLock();
        volatile @Nullable SearchIndex index;
    }

    CatalogSearch(Catalog catalog, Markets markets) {
        this.catalog = catalog;
        this.markets = markets;
    }

    /// The handles of the published products that this text speaks of, best first, at most `limit`.
    /// Matches meanings, beginnings of the last word, other words for the same thing and, where a
    /// word is unknown, one misspelt letter from four letters on, two from eight. Nothing in the
    /// text is syntax and no text is refused; of a very long one the beginning counts.
    public List<String> find(String text, Language language, int limit) {
        return index(language).find(text, limit);
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        Thread.ofVirtual()
                .name("search-prepare")
                .start(
                        () ->
                                markets.all().stream()
                                        .map(Market::languages)
                                        .flatMap(List::stream)
                                        .distinct()
                                        .forEach(language -> find("a", language, 1)));
    }

    private SearchIndex index(Language language) {
        CatalogSnapshot snapshot = catalog.snapshot();
        Place place = places.computeIfAbsent(language, l -> new Place());
        SearchIndex index = place.index;
        if (index != null && index.snapshot() == snapshot) return index;
        if (index == null) {
            place.making.lock();
        } else if (!place.making.tryLock()) {
            return index;
        }
        try {
            index = place.index;
            if (index == null || index.snapshot().version() < snapshot.version()) {
                index = new SearchIndex(snapshot, language);
                place.index = index;
            }
            return index;
        } finally {
            place.making.unlock();
        }
    }
}
