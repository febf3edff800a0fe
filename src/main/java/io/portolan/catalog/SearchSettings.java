package io.portolan.catalog;

import io.portolan.kernel.Language;
import io.portolan.kernel.Uuid7;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the merchant has told the search: other words for things, and what is to stand where for a
/// query. A change counts from the next search on; no index is made for it.
@Service
public class SearchSettings {

    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_PRODUCTS = 50;

    private final SearchSettingStore store;
    private final Clock clock;
    private final TransactionTemplate joined;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Told told;

    /// Everything that was told, by language.
    private record Told(
            Map<Language, List<SynonymGroup>> synonyms,
            Map<Language, Map<String, QueryRule>> rules) {}

    SearchSettings(SearchSettingStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactions);
    }

    /// The merchant's groups, the oldest first.
    public List<SynonymGroup> synonyms(Language language) {
        return told().synonyms().getOrDefault(language, List.of());
    }

    /// Adds a group. Words are tidied and counted once; of fewer than two nothing is kept.
    ///
    /// @return the group, or null when it was none
    public @Nullable SynonymGroup addSynonyms(Language language, List<String> words) {
        List<String> kept = tidy(words);
        if (kept.size() < 2) return null;
        SynonymGroup group = new SynonymGroup(Uuid7.at(clock.millis()), kept);
        change(() -> store.add(language, group));
        return group;
    }

    /// The words of a group as they are kept.
    public static List<String> tidy(List<String> words) {
        Set<String> tidy = new LinkedHashSet<>();
        for (String word : words) {
            String key = QueryRule.key(word);
            if (!key.isEmpty() && key.length() <= LONGEST_WORD) tidy.add(key);
        }
        return tidy.stream().limit(MOST_WORDS).toList();
    }

    /// All groups of words of every language, the oldest first in each.
    public Map<Language, List<SynonymGroup>> synonyms() {
        return Map.copyOf(told().synonyms());
    }

    /// All rules of every language.
    public List<QueryRule> rules() {
        return told().rules().values().stream().flatMap(each -> each.values().stream()).toList();
    }

    /// Takes a group out. Nothing happens when it is gone already.
    public void removeSynonyms(UUID id) {
        change(() -> store.removeSynonyms(id));
    }

    /// All rules of a language, by query.
    public List<QueryRule> rules(Language language) {
        return told().rules().getOrDefault(language, Map.of()).values().stream()
                .sorted(java.util.Comparator.comparing(QueryRule::query))
                .toList();
    }

    /// The rule for this text; one that changes nothing when there is none.
    public QueryRule rule(Language language, String text) {
        Map<String, QueryRule> rules = told().rules().getOrDefault(language, Map.of());
        if (rules.isEmpty()) return QueryRule.none(language, "");
        QueryRule rule = rules.get(QueryRule.key(text));
        return rule == null ? QueryRule.none(language, text) : rule;
    }

    /// Puts this rule in the place of the one for its query; an empty one takes it away. Of many
    /// products the first fifty count.
    public void save(QueryRule rule) {
        change(
                () -> {
                    store.removeRule(rule.language(), rule.query());
                    store.add(rule.language(), rule.query(), "pin", few(rule.pins()));
                    store.add(rule.language(), rule.query(), "boost", few(rule.boosted()));
                    store.add(rule.language(), rule.query(), "hide", few(rule.hidden()));
                    String redirect = rule.redirect();
                    if (redirect != null) store.lead(rule.language(), rule.query(), redirect);
                });
    }

    /// Of many products those that count.
    public static List<String> few(List<String> handles) {
        return handles.stream().distinct().limit(MOST_PRODUCTS).toList();
    }

    void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    private void change(Runnable writing) {
        joined.executeWithoutResult(
                transaction -> {
                    writing.run();
                    TransactionSynchronizationManager.registerSynchronization(
                            new TransactionSynchronization() {
                                @Override
                                public void afterCompletion(int status) {
                                    changes.incrementAndGet();
                                    told = null;
                                    listeners.forEach(Runnable::run);
                                }
                            });
                });
    }

    private Told told() {
        Told known = told;
        if (known != null) return known;
        long before = changes.get();
        Told read = read();
        told = read;
        // What was read before a change is not what was told.
        if (changes.get() != before) told = null;
        return read;
    }

    private Told read() {
        Map<Language, Map<String, QueryRule>> rules = new HashMap<>();
        for (SearchSettingStore.Line line : store.rules()) {
            rules.computeIfAbsent(line.language(), l -> new HashMap<>())
                    .merge(line.query(), of(line), SearchSettings::both);
        }
        for (SearchSettingStore.Redirect led : store.redirects()) {
            rules.computeIfAbsent(led.language(), l -> new HashMap<>())
                    .merge(led.query(), of(led), SearchSettings::both);
        }
        return new Told(store.synonyms(), rules);
    }

    private static QueryRule of(SearchSettingStore.Line line) {
        List<String> one = List.of(line.handle());
        return new QueryRule(
                line.language(),
                line.query(),
                line.kind().equals("pin") ? one : List.of(),
                line.kind().equals("boost") ? one : List.of(),
                line.kind().equals("hide") ? one : List.of(),
                null);
    }

    private static QueryRule of(SearchSettingStore.Redirect led) {
        return new QueryRule(
                led.language(), led.query(), List.of(), List.of(), List.of(), led.target());
    }

    private static QueryRule both(QueryRule a, QueryRule b) {
        return new QueryRule(
                a.language(),
                a.query(),
                joined(a.pins(), b.pins()),
                joined(a.boosted(), b.boosted()),
                joined(a.hidden(), b.hidden()),
                a.redirect() == null ? b.redirect() : a.redirect());
    }

    private static List<String> joined(List<String> a, List<String> b) {
        return new ArrayList<>(Stream.concat(a.stream(), b.stream()).toList());
    }
}
