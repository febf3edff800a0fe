package io.portolan.catalog.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The notes in memory, as they were committed.
@Component
class Notes {

    private final NoteStore store;
    private final AtomicLong version = new AtomicLong();
    private final Map<String, Long> stamps = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, Map<Note.Place, Note>> read;

    Notes(NoteStore store) {
        this.store = store;
    }

    /// Grows with each change.
    long version() {
        return version.get();
    }

    /// Another one after each change of the notes about this item.
    long stamp(Item item) {
        return stamps.getOrDefault(item.path(), 0L);
    }

    Map<Note.Place, Note> of(Item item) {
        return all().getOrDefault(item.path(), Map.of());
    }

    void write(Collection<Note> notes) {
        if (notes.isEmpty()) return;
        store.write(notes);
        List<Note> written = new ArrayList<>(notes);
        afterCommit(
                written.stream().map(Note::item).distinct().toList(),
                () -> {
                    for (Note note : written) {
                        all().computeIfAbsent(note.item(), item -> new ConcurrentHashMap<>())
                                .put(note.place(), note);
                    }
                });
    }

    void forget(Item item, Collection<Note.Place> places) {
        if (places.isEmpty()) return;
        store.forget(item.path(), places);
        List<Note.Place> gone = new ArrayList<>(places);
        afterCommit(
                List.of(item.path()),
                () -> {
                    Map<Note.Place, Note> kept = all().get(item.path());
                    if (kept != null) gone.forEach(kept::remove);
                });
    }

    private void afterCommit(List<String> items, Runnable change) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    // Before the catalogue tells its listeners: they read what changed here.
                    @Override
                    public int getOrder() {
                        return 0;
                    }

                    @Override
                    public void afterCommit() {
                        changed(items, change);
                    }
                });
    }

    // The stamps before the version: who reads the new version sees which items it is about.
    private synchronized void changed(List<String> items, Runnable change) {
        change.run();
        long next = version.get() + 1;
        items.forEach(path -> stamps.put(path, next));
        version.set(next);
    }

    private synchronized Map<String, Map<Note.Place, Note>> all() {
        Map<String, Map<Note.Place, Note>> known = read;
        if (known != null) return known;
        Map<String, Map<Note.Place, Note>> fresh = new ConcurrentHashMap<>();
        for (Note note : store.all()) {
            fresh.computeIfAbsent(note.item(), item -> new ConcurrentHashMap<>())
                    .put(note.place(), note);
        }
        read = fresh;
        return fresh;
    }
}
