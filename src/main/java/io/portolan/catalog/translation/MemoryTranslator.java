package io.portolan.catalog.translation;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.kernel.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says a text as people have said the very same text elsewhere in the shop.
@Component
@Order(1)
class MemoryTranslator implements Translator {

    /// What was said once, by source text, for one state of the catalogue.
    private record Memory(long catalog, long notes, Language to, Map<String, String> said) {}

    private final Catalog catalog;
    private final Notes notes;
    private final Tongues tongues;
    private volatile @Nullable Memory memory;

    MemoryTranslator(Catalog catalog, Notes notes, Tongues tongues) {
        this.catalog = catalog;
        this.notes = notes;
        this.tongues = tongues;
    }

    @Override
    public String code() {
        return "memory";
    }

    @Override
    public Optional<String> translate(Wish wish) {
        return said(wish, memory(wish.to()));
    }

    private Optional<String> said(Wish wish, Map<String, String> known) {
        if (!wish.from().equals(tongues.source())) return Optional.empty();
        return Optional.ofNullable(known.get(wish.text().strip()));
    }

    // What the machines write on the way is nobody's word: there is nothing more to learn.
    @Override
    public Translator inOneGo(Language to) {
        Map<String, String> known = memory(to);
        return new Translator() {

            @Override
            public String code() {
                return MemoryTranslator.this.code();
            }

            @Override
            public Optional<String> translate(Wish wish) {
                return wish.to().equals(to) ? said(wish, known) : Optional.empty();
            }
        };
    }

    private Map<String, String> memory(Language to) {
        CatalogSnapshot now = catalog.snapshot();
        Memory known = memory;
        if (known != null
                && known.to().equals(to)
                && known.catalog() == now.version()
                && known.notes() == notes.version()) {
            return known.said();
        }
        Map<String, String> said = new HashMap<>();
        for (Texted texted : Texted.all(now)) {
            learn(texted.item(), texted.phrases().get(), to, said);
        }
        memory = new Memory(now.version(), notes.version(), to, said);
        return said;
    }

    private void learn(Item item, List<Phrase> phrases, Language to, Map<String, String> said) {
        Map<Note.Place, Note> known = notes.of(item);
        for (Phrase phrase : phrases) {
            String source = phrase.in(tongues.source());
            String target = phrase.in(to);
            Note note = known.get(new Note.Place(phrase.key(), to));
            if (State.of(source, target, note) == State.REVIEWED) {
                said.putIfAbsent(source.strip(), target);
            }
        }
    }
}
