package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/// Words of one language that mean the same to a shopper, and nouns that its compounds are made of:
/// `search/synonyms-<language>.txt` (one group a line, commas between) and
/// `search/nouns-<language>.txt` (one word a line). A language without a file has none.
final class SearchWords {

    private static final int LONGEST_PHRASE = 3;

    private final Map<String, Set<String>> alike = new HashMap<>();
    private final Set<String> nouns = new HashSet<>();

    SearchWords(Language language, Analyzer words) {
        String code = language.locale().getLanguage();
        for (String noun : lines("nouns-" + code)) {
            nouns.addAll(SearchAnalysis.tokens(words, noun));
        }
        for (String line : lines("synonyms-" + code)) {
            Set<String> group = new LinkedHashSet<>();
            for (String word : line.split("[,،、]", -1)) {
                group.add(String.join(" ", SearchAnalysis.tokens(words, word)));
            }
            for (String word : group) {
                alike.computeIfAbsent(word, w -> new LinkedHashSet<>()).addAll(group);
            }
        }
    }

    Set<String> nouns() {
        return nouns;
    }

    /// Other words for this one; empty when there are none.
    Set<String> alike(String word) {
        Set<String> others = new LinkedHashSet<>(alike.getOrDefault(word, Set.of()));
        others.remove(word);
        return others;
    }

    /// The words with each phrase of the list as one: `power`, `bank` becomes `power bank`.
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

    private static List<String> lines(String name) {
        String path = "/search/" + name + ".txt";
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
