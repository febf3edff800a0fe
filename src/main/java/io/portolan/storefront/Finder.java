package io.portolan.storefront;

import io.portolan.checkout.Offer;
import io.portolan.checkout.Shelf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds goods by their words.
@Component
class Finder {

    /// The offers that fit, the best first.
    List<Offer> find(String query, Shelf shelf) {
        Locale locale = shelf.language().locale();
        List<String> words =
                Arrays.stream(query.toLowerCase(locale).split("[\\s,;]+", -1))
                        .filter(word -> !word.isBlank())
                        .toList();
        record Hit(Offer offer, int score) {}
        List<Hit> hits = new ArrayList<>();
        for (Offer offer : shelf.offers()) {
            int score = 0;
            for (String word : words) score += score(offer, word, locale);
            if (score > 0) hits.add(new Hit(offer, score));
        }
        return hits.stream()
                .sorted(Comparator.comparingInt((Hit hit) -> -hit.score()))
                .map(Hit::offer)
                .collect(Collectors.toList());
    }

    private static int score(Offer offer, String word, Locale locale) {
        if (offer.title().toLowerCase(locale).contains(word)) return 9;
        boolean keyword =
                offer.text().keywords().stream()
                        .anyMatch(known -> known.toLowerCase(locale).contains(word));
        if (keyword) return 5;
        if (offer.summary().toLowerCase(locale).contains(word)) return 3;
        return offer.text().description().toLowerCase(locale).contains(word) ? 1 : 0;
    }
}
