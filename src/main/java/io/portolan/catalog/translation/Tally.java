package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How many texts of each item are in which state. An item is counted again only when it, or what
/// is noted of its translations, changed.
@Component
class Tally {

    private static final int STATES = State.values().length;

    private final Notes notes;
    private final Tongues tongues;
    private final Map<Item, Counted> counted = new ConcurrentHashMap<>();
    private volatile List<Language> languages = List.of();

    Tally(Notes notes, Tongues tongues) {
        this.notes = notes;
        this.tongues = tongues;
    }

    /// What was counted of an item, a number for each language and state.
    private static final class Counted {

        private final Object thing;
        private final short[] numbers;
        // The version of the notes at which these numbers were last known to hold.
        private volatile long noted;

        private Counted(Object thing, long noted, short[] numbers) {
            this.thing = thing;
            this.noted = noted;
            this.numbers = numbers;
        }

        private int number(int language, State state) {
            return numbers[language * STATES + place(state)];
        }
    }

    /// The figures of each of these in one of the languages to translate into.
    List<Figures> each(List<Texted> items, Language language) {
        List<Language> targets = targets();
        int at = targets.indexOf(language);
        if (at < 0) return items.stream().map(item -> new Figures(language, 0, 0, 0, 0)).toList();
        List<Figures> each = new ArrayList<>(items.size());
        for (Texted item : items) {
            Counted numbers = counted(item, targets);
            each.add(figures(language, state -> numbers.number(at, state)));
        }
        return each;
    }

    /// The figures of all of these together, in every language to translate into.
    List<Figures> together(List<Texted> items) {
        List<Language> targets = targets();
        int[] sums = new int[targets.size() * STATES];
        for (Texted item : items) {
            short[] numbers = counted(item, targets).numbers;
            for (int i = 0; i < sums.length; i++) sums[i] += numbers[i];
        }
        List<Figures> all = new ArrayList<>(targets.size());
        for (int i = 0; i < targets.size(); i++) {
            int from = i * STATES;
            all.add(figures(targets.get(i), state -> sums[from + place(state)]));
        }
        return all;
    }

    private static Figures figures(Language language, ToIntFunction<State> number) {
        return new Figures(
                language,
                number.applyAsInt(State.MISSING),
                number.applyAsInt(State.MACHINE),
                number.applyAsInt(State.OUTDATED),
                number.applyAsInt(State.REVIEWED));
    }

    private List<Language> targets() {
        List<Language> now = tongues.targets();
        if (!now.equals(languages)) {
            counted.clear();
            languages = now;
        }
        return now;
    }

    private Counted counted(Texted texted, List<Language> targets) {
        // The version before the notes: what is written in between is counted again next time.
        long version = notes.version();
        Counted known = counted.get(texted.item());
        if (known != null && known.thing.equals(texted.thing()) && holds(known, texted, version)) {
            return known;
        }
        Counted fresh = new Counted(texted.thing(), version, count(texted, targets));
        counted.put(texted.item(), fresh);
        return fresh;
    }

    private boolean holds(Counted known, Texted texted, long version) {
        if (known.noted == version) return true;
        if (notes.stamp(texted.item()) > known.noted) return false;
        known.noted = version;
        return true;
    }

    private short[] count(Texted texted, List<Language> targets) {
        short[] numbers = new short[targets.size() * STATES];
        Map<Note.Place, Note> known = notes.of(texted.item());
        for (Phrase phrase : texted.phrases().get()) {
            for (int i = 0; i < targets.size(); i++) {
                State state = state(phrase, targets.get(i), known);
                if (state != null) numbers[i * STATES + place(state)]++;
            }
        }
        return numbers;
    }

    /// How far a text is in a language; null where its source says nothing.
    @Nullable State state(Phrase phrase, Language language, Map<Note.Place, Note> known) {
        Note note = known.isEmpty() ? null : known.get(new Note.Place(phrase.key(), language));
        return State.of(phrase.in(tongues.source()), phrase.in(language), note);
    }

    private static int place(State state) {
        return switch (state) {
            case MISSING -> 0;
            case MACHINE -> 1;
            case OUTDATED -> 2;
            case REVIEWED -> 3;
        };
    }
}
