package io.portolan.landedcost.tariff;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tariffs that were imported and are in use. Whoever reckons by them is told when one comes or
/// goes.
@Component
public class ImportedTariffs {

    private final TariffStore store;
    private final OverlayStore overlays;
    private final TransactionTemplate transaction;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    ImportedTariffs(TariffStore store, OverlayStore overlays, TransactionTemplate transaction) {
        this.store = store;
        this.overlays = overlays;
        this.transaction = transaction;
    }

    /// All editions, by book, the newest first.
    public List<TariffEdition> editions() {
        return store.editions();
    }

    /// One edition a book.
    public List<TariffEdition> inUse() {
        return store.editions().stream()
                .filter(edition -> edition.state() == TariffEdition.State.IN_USE)
                .toList();
    }

    /// Each line of an edition, by code.
    public void lines(TariffEdition edition, Consumer<TariffLine> each) {
        store.lines(edition.id(), each);
    }

    /// Lines of an edition by code.
    ///
    /// @param digits the code begins with these
    /// @param words the description has these in it; empty has every one
    /// @param after only codes behind this one
    public List<TariffLine> find(
            TariffEdition edition, String digits, String words, String after, int most) {
        return store.find(edition.id(), digits, words, after, most);
    }

    /// Duties on top that the merchant entered, by id.
    public List<ImportedOverlay> overlays() {
        return overlays.all();
    }

    /// Calls `reload` whenever an edition comes into use or goes.
    public void whenChanged(Runnable reload) {
        listeners.add(reload);
    }

    void reload() {
        listeners.forEach(Runnable::run);
    }

    /// Goes back to the starter book. True when there was something to drop.
    boolean drop(String book) {
        Boolean dropped =
                transaction.execute(
                        status -> {
                            boolean any = false;
                            for (TariffEdition edition : store.editions()) {
                                if (edition.book().equals(book)) any |= store.drop(edition.id());
                            }
                            return any;
                        });
        reload();
        return Boolean.TRUE.equals(dropped);
    }
}
