package io.portolan.catalog.translation;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The addresses of a product, a shelf or a collection.
///
/// @param item as an item is kept: `product/halt-backpack`
/// @param now its address in each language that has one of its own
/// @param once those it had before and that lead to it still
public record ItemAddresses(
        String item, Map<Language, String> now, Map<Language, List<String>> once) {

    private static final Comparator<Language> BY_TAG = Comparator.comparing(Language::tag);

    public ItemAddresses {
        if (item == null || !Item.at(item).kind().hasAddress()) {
            throw new IllegalArgumentException("it has no address: " + item);
        }
        now = sorted(now == null ? Map.of() : now);
        Map<Language, List<String>> each = new TreeMap<>(BY_TAG);
        if (once != null) {
            once.forEach(
                    (language, slugs) -> each.put(language, List.copyOf(new TreeSet<>(slugs))));
        }
        once = Collections.unmodifiableMap(each);
    }

    /// As a file says them. Refuses with `IllegalArgumentException` what is no address; what this
    /// shop keeps already is not asked.
    @JsonCreator
    static ItemAddresses said(
            String item, Map<Language, String> now, Map<Language, List<String>> once) {
        ItemAddresses said = new ItemAddresses(item, now, once);
        said.now.forEach(ItemAddresses::check);
        said.once.forEach((language, slugs) -> slugs.forEach(slug -> check(language, slug)));
        return said;
    }

    private static void check(Language language, String slug) {
        if (slug.isEmpty() || !SlugWords.of(slug, language).equals(slug)) {
            throw new IllegalArgumentException("no address: " + slug);
        }
    }

    private static <T> Map<Language, T> sorted(Map<Language, T> texts) {
        Map<Language, T> sorted = new TreeMap<>(BY_TAG);
        sorted.putAll(texts);
        return Collections.unmodifiableMap(sorted);
    }

    static ItemAddresses of(Item item, List<SlugStore.Row> rows) {
        Map<Language, String> now = new TreeMap<>(BY_TAG);
        Map<Language, List<String>> once = new TreeMap<>(BY_TAG);
        for (SlugStore.Row row : rows) {
            if (row.current()) now.put(row.language(), row.slug());
            else once.computeIfAbsent(row.language(), l -> new ArrayList<>()).add(row.slug());
        }
        return new ItemAddresses(item.path(), now, once);
    }

    /// These, and behind them what the item has had besides: an address that was given out keeps
    /// leading to it.
    public ItemAddresses over(@Nullable ItemAddresses there) {
        if (there == null) return this;
        Map<Language, List<String>> all = new TreeMap<>(BY_TAG);
        once.forEach((language, slugs) -> all.put(language, new ArrayList<>(slugs)));
        there.once.forEach((language, slugs) -> at(all, language).addAll(slugs));
        there.now.forEach((language, slug) -> at(all, language).add(slug));
        now.forEach((language, slug) -> at(all, language).removeIf(slug::equals));
        all.values().removeIf(List::isEmpty);
        return new ItemAddresses(item, now, all);
    }

    /// These without those that another item has: where one would have been its address now, the
    /// one that is there stays.
    public ItemAddresses without(ItemAddresses taken, @Nullable ItemAddresses there) {
        Map<Language, String> mine = new TreeMap<>(BY_TAG);
        now.forEach(
                (language, slug) -> {
                    boolean gone = slug.equals(taken.now.get(language));
                    String old = there == null ? null : there.now.get(language);
                    if (!gone) mine.put(language, slug);
                    else if (old != null) mine.put(language, old);
                });
        Map<Language, List<String>> led = new TreeMap<>(BY_TAG);
        once.forEach(
                (language, slugs) -> {
                    List<String> gone = taken.once.getOrDefault(language, List.of());
                    led.put(language, slugs.stream().filter(s -> !gone.contains(s)).toList());
                });
        led.values().removeIf(List::isEmpty);
        return new ItemAddresses(item, mine, led);
    }

    /// Whether it has none.
    public boolean none() {
        return now.isEmpty() && once.isEmpty();
    }

    /// All of these, those of before too.
    public List<String> words() {
        return rows().stream().map(SlugStore.Row::slug).distinct().toList();
    }

    private static List<String> at(Map<Language, List<String>> all, Language language) {
        return all.computeIfAbsent(language, l -> new ArrayList<>());
    }

    List<SlugStore.Row> rows() {
        Item of = Item.at(item);
        List<SlugStore.Row> rows = new ArrayList<>();
        now.forEach((language, slug) -> rows.add(row(of, language, slug, true)));
        once.forEach(
                (language, slugs) ->
                        slugs.forEach(slug -> rows.add(row(of, language, slug, false))));
        return rows;
    }

    private static SlugStore.Row row(Item of, Language language, String slug, boolean current) {
        return new SlugStore.Row(of.kind(), language, slug, of.code(), current);
    }
}
