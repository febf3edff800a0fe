package io.portolan.catalog.translation;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.kernel.Language;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Sees that a source changed, whoever changed it, and remembers of each translation that stayed
/// which source it was made from. A translation that was changed elsewhere is somebody's word.
@Component
class SourceWatch {

    private final Catalog catalog;
    private final Notes notes;
    private final Tongues tongues;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final boolean open;
    private @Nullable CatalogSnapshot seen;

    SourceWatch(
            Catalog catalog,
            Notes notes,
            Tongues tongues,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${portolan.jobs:true}") boolean open) {
        this.catalog = catalog;
        this.notes = notes;
        this.tongues = tongues;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.open = open;
        if (open) catalog.whenChanged(this::look);
        else catalog.whenOverwritten(this::look);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (open) look();
    }

    // A shop opened for one command does not hold the catalogue in memory.
    private void look(List<Catalog.Overwritten> products) {
        List<Note> fresh = new ArrayList<>();
        Map<Item, List<Note.Place>> gone = new HashMap<>();
        for (Catalog.Overwritten each : products) {
            compare(
                    Item.product(each.is().handle()),
                    Phrases.of(each.was()),
                    Phrases.of(each.is()),
                    fresh,
                    gone);
        }
        notes.write(fresh);
        gone.forEach(notes::forget);
    }

    private synchronized void look() {
        CatalogSnapshot now = catalog.snapshot();
        CatalogSnapshot before = seen;
        seen = now;
        if (before == null || before == now) return;
        List<Note> fresh = new ArrayList<>();
        Map<Item, List<Note.Place>> gone = new HashMap<>();
        for (Texted texted : Texted.all(now)) {
            Texted was = Texted.find(before, texted.item());
            // An item that did not change is the same record, which is quick to see.
            if (was == null || was.thing().equals(texted.thing())) continue;
            compare(texted.item(), was.phrases().get(), texted.phrases().get(), fresh, gone);
        }
        keep(fresh, gone);
    }

    private void compare(
            Item item,
            List<Phrase> before,
            List<Phrase> now,
            List<Note> fresh,
            Map<Item, List<Note.Place>> gone) {
        Map<String, Phrase> was = new HashMap<>();
        before.forEach(phrase -> was.put(phrase.key(), phrase));
        Map<Note.Place, Note> known = notes.of(item);
        for (Phrase phrase : now) {
            Phrase old = was.get(phrase.key());
            if (old == null) continue;
            for (Language language : tongues.targets()) {
                Note.Place place = new Note.Place(phrase.key(), language);
                Note note = known.get(place);
                if (changed(old, phrase, language)) {
                    boolean ours =
                            note == null || note.targetMark().equals(Mark.of(phrase.in(language)));
                    if (!ours) gone.computeIfAbsent(item, i -> new ArrayList<>()).add(place);
                } else if (note == null
                        && phrase.has(language)
                        && changed(old, phrase, tongues.source())) {
                    fresh.add(outrun(item, place, old, phrase));
                }
            }
        }
    }

    private Note outrun(Item item, Note.Place place, Phrase old, Phrase now) {
        return new Note(
                item.path(),
                place,
                false,
                Mark.of(old.in(tongues.source())),
                Mark.of(now.in(place.language())),
                null,
                clock.instant());
    }

    private static boolean changed(Phrase old, Phrase now, Language language) {
        return !old.in(language).strip().equals(now.in(language).strip());
    }

    private void keep(List<Note> fresh, Map<Item, List<Note.Place>> gone) {
        if (fresh.isEmpty() && gone.isEmpty()) return;
        apart.executeWithoutResult(
                transaction -> {
                    notes.write(fresh);
                    gone.forEach(notes::forget);
                });
    }
}
