package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/// What the things of a catalogue are called in Chinese or Japanese, found by how it sounds: which
/// of them somebody meant who typed a character of the same sound, or one that is a little off.
/// Grows with the catalogue and forgets nothing. One caller adds, many ask.
final class Phrases {

    private static final int MOST = 5;
    private static final int LONGEST = 20;
    private static final int MOST_KEPT = 100_000;

    private final Sound sound;
    private final int soundSlip;
    private final Set<String> phrases = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> bySound = new ConcurrentHashMap<>();
    private volatile @Nullable Near near;

    /// Words of so many phrases, to look for near ones in.
    private record Near(int size, Vocabulary sounds, Vocabulary phrases) {}

    // From so many letters of a sound on one may be wrong, two from twice as many.
    private Phrases(Sound sound, int soundSlip) {
        this.sound = sound;
        this.soundSlip = soundSlip;
    }

    /// None yet; null for a language that is typed letter by letter.
    static @Nullable Phrases in(Language language) {
        return switch (language.locale().getLanguage()) {
            case "zh" -> new Phrases(new Sound.Pinyin(), 6);
            case "ja" -> new Phrases(new Sound.Kana(), 4);
            default -> null;
        };
    }

    void add(Collection<String> more) {
        for (String phrase : more) {
            if (phrases.size() >= MOST_KEPT) return;
            if (phrase.length() < 2 || phrase.length() > LONGEST) continue;
            if (!phrases.add(phrase)) continue;
            String sounds = sound.of(phrase);
            if (sounds.isEmpty()) continue;
            bySound.computeIfAbsent(sounds, s -> new ConcurrentSkipListSet<>()).add(phrase);
        }
    }

    /// What sounds the same; nothing for what some thing is called.
    List<String> same(String typed) {
        if (!isAsked(typed)) return List.of();
        return sounding(sound.of(typed)).stream().limit(MOST).toList();
    }

    /// What may have been meant, the likeliest first; nothing for what some thing is called.
    List<String> near(String typed) {
        if (!isAsked(typed)) return List.of();
        String sounds = sound.of(typed);
        Set<String> meant = new LinkedHashSet<>(sounding(sounds));
        // Latin letters may be another language's word.
        boolean latin = typed.chars().allMatch(letter -> letter < 0x250);
        if (latin || !meant.isEmpty()) return meant.stream().limit(MOST).toList();
        int slips = sounds.length() / soundSlip;
        Near words = words();
        if (slips > 0) {
            for (String other : nearest(words.sounds().near(sounds, Math.min(2, slips)))) {
                meant.addAll(sounding(other));
            }
        }
        if (typed.length() > 2) meant.addAll(nearest(words.phrases().near(typed, 1)));
        return meant.stream().limit(MOST).toList();
    }

    private boolean isAsked(String typed) {
        return typed.length() > 1 && typed.length() <= 3 * LONGEST && !phrases.contains(typed);
    }

    private Set<String> sounding(String sounds) {
        return bySound.getOrDefault(sounds, Set.of());
    }

    private static List<String> nearest(List<Vocabulary.Word> words) {
        List<Vocabulary.Word> sorted = new ArrayList<>(words);
        sorted.sort(
                Comparator.comparingInt(Vocabulary.Word::slips)
                        .thenComparing(word -> !word.sameBeginning())
                        .thenComparing(Vocabulary.Word::text));
        return sorted.stream().limit(MOST).map(Vocabulary.Word::text).toList();
    }

    // Collected when the first is asked for that sounds like none of them.
    private Near words() {
        Near known = near;
        int size = phrases.size();
        if (known != null && known.size() == size) return known;
        Near fresh =
                new Near(
                        size,
                        new Vocabulary(new TreeSet<>(bySound.keySet())),
                        new Vocabulary(new TreeSet<>(phrases)));
        near = fresh;
        return fresh;
    }
}
