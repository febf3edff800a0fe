package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Words of one language that mean the same to a shopper: those that ship with the shop
/// (`search/synonyms-<language>.txt`, one group a line, commas between) and the merchant's. Used on
/// what is typed, so a change of them needs no new index.
final class SearchWords {

    private static final int LONGEST_PHRASE = 4;

    private final Map<String, Set<String>> alike = new HashMap<>();

    /// @param more groups of the merchant's own
    SearchWords(Language language, SearchAnalysis analysis, List<List<String>> more) {
        for (List<String> group : groups(language)) add(group, analysis);
        for (List<String> group : more) add(group, analysis);
    }

    /// The groups that ship with the shop.
    static List<List<String>> groups(Language language) {
        return lines("synonyms-", language).stream()
                .map(line -> List.of(line.split("\\s*[,،、，]\\s*", -1)))
                .toList();
    }

    /// The parts of compounds that ship with the shop.
    static List<String> nouns(Language language) {
        return lines("nouns-", language);
    }

    private void add(List<String> words, SearchAnalysis analysis) {
        Set<String> group = new LinkedHashSet<>();
        for (String word : words) {
            String cut = String.join(" ", analysis.words(analysis.plain(word)));
            if (!cut.isEmpty()) group.add(cut);
        }
        for (String word : group) {
            alike.computeIfAbsent(word, w -> new LinkedHashSet<>()).addAll(group);
        }
    }

    /// Other words for this one; empty when there are none.
    Set<String> alike(String word) {
        Set<String> others = new LinkedHashSet<>(alike.getOrDefault(word, Set.of()));
        others.remove(word);
        return others;
    }

    /// The words with each phrase of the lists as one: `power`, `bank` becomes `power bank`.
    List<String> phrased(List<String> words) {
        List<String> phrased = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int length = phraseAt(words, i);
            phrased.add(String.join(" ", words.subList(i, i + length)));
            i += length;
        }
        return phrased;
    }

    private int phraseAt(List<String> words, int from) {
        int longest = Math.min(LONGEST_PHRASE, words.size() - from);
        for (int length = longest; length > 1; length--) {
            String phrase = String.join(" ", words.subList(from, from + length));
            if (alike.containsKey(phrase)) return length;
        }
        return 1;
    }

    private static List<String> lines(String kind, Language language) {
        Locale locale = language.locale();
        String path = "/search/" + kind + locale.getLanguage() + ".txt";
        try (InputStream in = SearchWords.class.getResourceAsStream(path)) {
            if (in == null) return List.of();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
