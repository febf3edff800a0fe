package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the merchant wants for one query in one language.
///
/// @param query in the form `key` gives it
/// @param pins handles that stand first, in this order
/// @param boosted handles that come earlier than they would
/// @param hidden handles that are not found by it
/// @param redirect the page of the shop that answers instead, as `LocalWay` has it; null for none
public record QueryRule(
        Language language,
        String query,
        List<String> pins,
        List<String> boosted,
        List<String> hidden,
        @Nullable String redirect) {

    private static final int LONGEST = 120;
    private static final int BOOST = 3;

    public QueryRule {
        pins = List.copyOf(pins);
        boosted = List.copyOf(boosted);
        hidden = List.copyOf(hidden);
    }

    /// A rule that changes nothing.
    public static QueryRule none(Language language, String query) {
        return new QueryRule(language, key(query), List.of(), List.of(), List.of(), null);
    }

    public boolean isEmpty() {
        return redirect == null && leavesOrder();
    }

    private boolean leavesOrder() {
        return pins.isEmpty() && boosted.isEmpty() && hidden.isEmpty();
    }

    /// The text as rules and reports know it: small letters, one space between words, at most 120
    /// characters.
    public static String key(String text) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String tidy = one.replaceAll("[\\s\\p{C}]+", " ").strip();
        return tidy.length() > LONGEST ? tidy.substring(0, LONGEST).strip() : tidy;
    }

    /// What was found, as the merchant wants it. Only published products are pinned.
    Found applied(Found found, CatalogSnapshot snapshot) {
        if (leavesOrder()) return found;
        Set<String> first = new LinkedHashSet<>();
        for (String handle : pins) if (isShown(snapshot.product(handle))) first.add(handle);
        List<Found.Hit> rest = new ArrayList<>();
        for (Found.Hit hit : found.hits()) {
            if (first.contains(hit.handle()) || hidden.contains(hit.handle())) continue;
            boolean up = boosted.contains(hit.handle());
            rest.add(up ? new Found.Hit(hit.handle(), hit.score() * BOOST) : hit);
        }
        rest.sort(Comparator.comparingInt(Found.Hit::score).reversed());
        int best = rest.isEmpty() ? 1 : rest.getFirst().score();
        List<Found.Hit> hits = new ArrayList<>();
        for (String handle : first) hits.add(new Found.Hit(handle, best));
        hits.addAll(rest);
        if (hits.isEmpty()) return Found.NOTHING;
        Found.How how = first.isEmpty() ? found.how() : Found.How.ALL;
        return new Found(hits, first.size(), how, found.meant(), found.left(), found.begun());
    }

    private static boolean isShown(@Nullable Product product) {
        return product != null && product.published();
    }
}
