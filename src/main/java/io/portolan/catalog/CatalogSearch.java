package io.portolan.catalog;

import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.files.DataFolder;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Finds products by what shoppers type. Each language has its own index, which follows the
/// catalogue: a change is found within a second.
@Service
public class CatalogSearch {

    private final Catalog catalog;
    private final Markets markets;
    private final SearchSettings settings;
    private final Path folder;
    private final boolean open;
    private final Map<Language, SearchPlace> places = new ConcurrentHashMap<>();

    CatalogSearch(
            Catalog catalog,
            Markets markets,
            SearchSettings settings,
            DataFolder folder,
            @Value("${portolan.jobs:true}") boolean open) {
        this.open = open;
        this.catalog = catalog;
        this.settings = settings;
        this.markets = markets;
        this.folder = SearchFiles.fresh(folder.path().resolve("search"));
        settings.whenChanged(this::retune);
        catalog.whenChanged(() -> places.values().forEach(SearchPlace::follow));
    }

    /// The handles of the published products that this text speaks of, best first, at most `limit`.
    /// Matches meanings, beginnings of the last word, other words for the same thing and, where a
    /// word is unknown, one misspelt letter from four letters on, two from eight; in Chinese and
    /// Japanese what sounds the same or nearly so. Nothing in the
    /// text is syntax and no text is refused; of a very long one the beginning counts.
    public List<String> find(String text, Language language, int limit) {
        return search(text, language, limit).handles();
    }

    /// The same, with what was done to find them.
    public Found search(String text, Language language, int limit) {
        return search(text, language, limit, settings.rule(language, text));
    }

    /// The same, but only what answers to every word as it is written; asking costs less.
    public Found surely(String text, Language language, int limit) {
        Found found = place(language).surely(text, limit);
        return settings.rule(language, text).applied(found, catalog.snapshot());
    }

    /// The same as if this were the merchant's rule for the text.
    public Found search(String text, Language language, int limit, QueryRule rule) {
        return rule.applied(place(language).find(text, limit), catalog.snapshot());
    }

    /// Whether answers in this language come from the newest state of the catalogue. After a save
    /// it is so within a second.
    public boolean upToDate(Language language) {
        return place(language).upToDate();
    }

    /// A number that is another as soon as a text may find something else in this language: after a
    /// change of the catalogue or of the settings.
    public long turn(Language language) {
        return place(language).turn();
    }

    // Behind changes of the catalogue in the queue of each place.
    private void retune() {
        places.values().forEach(SearchPlace::retuneSoon);
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        if (!open) return; // A command alone: nobody searches.
        markets.all().stream()
                .map(Market::languages)
                .flatMap(List::stream)
                .distinct()
                .forEach(language -> place(language).follow());
    }

    @PreDestroy
    void close() {
        places.values().forEach(SearchPlace::close);
    }

    private SearchPlace place(Language language) {
        return places.computeIfAbsent(language, l -> new SearchPlace(l, catalog, settings, folder));
    }
}
