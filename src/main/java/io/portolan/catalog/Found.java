package io.portolan.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a search came to, and what was done to come to it.
///
/// @param hits best first; what the merchant pinned comes before the rest
/// @param pinned how many of them, from the first on, the merchant put there
/// @param meant the text with its misspelt words put right; null when nothing had to be
/// @param left words of the text that nothing in the catalogue answers to
/// @param begun whether the last word of the text is no word but the beginning of some
public record Found(
        List<Hit> hits,
        int pinned,
        How how,
        @Nullable String meant,
        List<String> left,
        boolean begun) {

    /// Nothing at all.
    static final Found NOTHING = new Found(List.of(), 0, How.NOTHING, null, List.of(), false);

    /// One product.
    ///
    /// @param score in thousandths; higher is better; comparable within one search only
    public record Hit(String handle, int score) {}

    /// How near to the text the products are.
    public enum How {
        /// Each of them answers to every word.
        ALL,
        /// They answer to some of the words.
        SOME,
        /// They look similar, letter by letter.
        ALIKE,
        NOTHING
    }

    public Found {
        hits = List.copyOf(hits);
        left = List.copyOf(left);
    }

    /// The handles, best first.
    public List<String> handles() {
        return hits.stream().map(Hit::handle).toList();
    }

    /// The same, found for this text instead of the one that was typed.
    Found meaning(String other) {
        return new Found(hits, pinned, how, other, left, begun);
    }

    /// The same, and behind it what was found in another way.
    Found before(Found other, int limit) {
        Map<String, Hit> all = new LinkedHashMap<>();
        for (Hit hit : hits) all.put(hit.handle(), hit);
        int most = hits.isEmpty() ? Integer.MAX_VALUE : hits.getLast().score() / 2;
        for (Hit hit : other.hits) {
            Hit behind = new Hit(hit.handle(), Math.min(most, hit.score()));
            all.putIfAbsent(hit.handle(), behind);
        }
        List<Hit> first = all.values().stream().limit(limit).toList();
        return new Found(first, pinned, how, meant, left, begun);
    }
}
