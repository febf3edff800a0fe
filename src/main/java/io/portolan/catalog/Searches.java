package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Counts what is searched for and what is opened, by day, market and language. Whoever calls
/// it has the shopper's consent. Nothing about the shopper is kept, and no text that looks like a
/// person's address or number.
@Service
public class Searches {

    private static final Pattern PERSONAL = Pattern.compile("@|\\d[\\d\\s./-]{5,}\\d");
    private static final int MOST_A_DAY = 5_000;
    private static final int LINES = 50;
    private static final int PASSED_OVER_FROM = 3;
    private static final int LOW_CLICKS_PERCENT = 10;
    private static final int DEEPEST = 1_000;
    private static final int OFFERED_DAYS = 30;
    private static final int OFFERED_FROM_DAYS = 3;
    private static final int OFFERED_FROM_SEARCHES = 10;
    private static final int KEPT_DAYS = 400;
    private static final long FRESH_MILLIS = 60_000;

    private final SearchTallyStore store;
    private final Clock clock;
    private final Set<String> today = ConcurrentHashMap.newKeySet();
    private volatile LocalDate day = LocalDate.MIN;
    private volatile @Nullable Offered offered;

    /// The queries that are offered to others, and when they were read (Unix milliseconds).
    private record Offered(List<SearchTallyStore.Offer> queries, long at) {}

    Searches(SearchTallyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Counts one search.
    ///
    /// @param results how many products it found
    /// @param whole whether they answer to each word of it as it is written
    /// @return whether it was counted
    public boolean count(
            String market, Language language, String text, int results, boolean whole) {
        String query = QueryRule.key(text);
        if (!mayCount(market, language, query)) return false;
        store.search(date(), market, language, query, new SearchTallyStore.Finds(results, whole));
        return true;
    }

    /// Counts a text for which something was opened straight from the search box. It may be the
    /// mere beginning of a word: the report knows it, nobody else is offered it.
    ///
    /// @param results how many products the text finds
    /// @return whether it was counted
    public boolean picked(String market, Language language, String text, int results) {
        String query = QueryRule.key(text);
        if (!mayCount(market, language, query)) return false;
        store.pick(date(), market, language, query, results);
        return true;
    }

    /// Counts that a product was opened from the result of a search.
    ///
    /// @param place where it stood in the result, 1 the first; 0 when that is not known
    public boolean opened(String market, Language language, String text, String handle, int place) {
        String query = QueryRule.key(text);
        if (isUnfit(query)) return false;
        int known = place < 0 || place > DEEPEST ? 0 : place;
        return store.click(date(), market, language, query, handle, known);
    }

    /// What was counted in the last `days`, today included.
    ///
    /// @param market its code; empty for all of them together
    public SearchReport report(int days, String market) {
        LocalDate first = date().minusDays(days - 1L);
        List<SearchReport.Line> lines = store.since(first, market);
        List<SearchReport.Line> top = most(lines, line -> true);
        List<SearchReport.Line> passed = most(lines, Searches::isPassedOver);
        Set<SearchReport.Asked> asked = new HashSet<>();
        top.forEach(line -> asked.add(line.asked()));
        passed.forEach(line -> asked.add(line.asked()));
        var opened = store.opened(first, market, asked);
        return new SearchReport(
                store.sums(first, market),
                with(opened, top),
                most(lines, line -> line.results() == 0),
                with(opened, passed));
    }

    private static List<SearchReport.Line> with(
            Map<SearchReport.Asked, List<SearchReport.Opened>> opened,
            List<SearchReport.Line> lines) {
        return lines.stream()
                .map(line -> line.with(opened.getOrDefault(line.asked(), List.of())))
                .toList();
    }

    /// Queries that are offered to others in a market and begin like this, the most frequent first.
    /// One is offered when it was asked there on three days and ten times within thirty, when what
    /// it finds there answers to each word as it is written, and when the merchant has not struck
    /// it.
    ///
    /// @param market its code; empty for what is offered in any
    public List<String> popular(String market, Language language, String start, int limit) {
        String key = QueryRule.key(start);
        return offered().stream()
                .filter(offer -> market.isEmpty() || offer.market().equals(market))
                .map(SearchTallyStore.Offer::asked)
                .filter(asked -> asked.language().equals(language))
                .map(SearchReport.Asked::query)
                .filter(query -> query.startsWith(key) && !query.equals(key))
                .distinct()
                .limit(limit)
                .toList();
    }

    /// What the merchant has struck from the offers, by the alphabet.
    public List<String> struck(Language language) {
        return store.struck().stream()
                .filter(asked -> asked.language().equals(language))
                .map(SearchReport.Asked::query)
                .toList();
    }

    /// Never offers this query again; doing it twice changes nothing.
    public void strike(Language language, String text) {
        store.strike(language, QueryRule.key(text));
        offered = null;
    }

    /// Offers it again when shoppers ask for it.
    public void allow(Language language, String text) {
        store.allow(language, QueryRule.key(text));
        offered = null;
    }

    /// Deletes what was counted more than 400 days ago.
    public int forget() {
        return store.forget(date().minusDays(KEPT_DAYS));
    }

    private List<SearchTallyStore.Offer> offered() {
        Offered known = offered;
        long now = clock.millis();
        if (known != null && Math.abs(now - known.at()) < FRESH_MILLIS) return known.queries();
        LocalDate first = date().minusDays(OFFERED_DAYS - 1L);
        List<SearchTallyStore.Offer> queries =
                store.offered(first, OFFERED_FROM_DAYS, OFFERED_FROM_SEARCHES);
        offered = new Offered(queries, now);
        return queries;
    }

    private static final Comparator<SearchReport.Line> MOST_FREQUENT =
            Comparator.comparingLong(SearchReport.Line::searches)
                    .reversed()
                    .thenComparing(SearchReport.Line::query);

    private static boolean isPassedOver(SearchReport.Line line) {
        return line.results() > 0
                && line.searches() >= PASSED_OVER_FROM
                && line.clicks() * 100 < line.searches() * LOW_CLICKS_PERCENT;
    }

    private static List<SearchReport.Line> most(
            List<SearchReport.Line> lines, Predicate<SearchReport.Line> wanted) {
        return lines.stream().filter(wanted).sorted(MOST_FREQUENT).limit(LINES).toList();
    }

    // Of a flood of made-up texts only the first few thousand of a day are kept.
    private boolean mayCount(String market, Language language, String query) {
        if (isUnfit(query)) return false;
        LocalDate now = date();
        if (!now.equals(day)) {
            day = now;
            today.clear();
        }
        String key = market + ' ' + language + ' ' + query;
        return today.contains(key) || (today.size() < MOST_A_DAY && today.add(key));
    }

    private static boolean isUnfit(String query) {
        return query.isEmpty() || PERSONAL.matcher(query).find();
    }

    private LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
