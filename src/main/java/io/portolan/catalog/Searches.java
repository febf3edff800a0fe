package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final long FRESH_MILLIS = 60_000;

    private final SearchTallyStore store;
    private final Clock clock;
    private final Set<String> today = ConcurrentHashMap.newKeySet();
    private volatile LocalDate day = LocalDate.MIN;
    private volatile @Nullable Popular popular;

    /// The most frequent queries that find something, and when they were read (Unix milliseconds).
    private record Popular(List<SearchReport.Line> lines, long at) {}

    Searches(SearchTallyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Counts one search.
    ///
    /// @param results how many products it found
    /// @return whether it was counted
    public boolean count(String market, Language language, String text, int results) {
        String query = QueryRule.key(text);
        if (!mayCount(market, language, query)) return false;
        store.search(date(), market, language, query, results);
        return true;
    }

    /// Counts that a product was opened from the result of a search.
    public boolean opened(String market, Language language, String text, String handle) {
        String query = QueryRule.key(text);
        if (!mayCount(market, language, query)) return false;
        return store.click(date(), market, language, query, handle);
    }

    /// What was counted in the last `days`, today included.
    public SearchReport report(int days) {
        List<SearchReport.Line> lines = store.since(date().minusDays(days - 1L));
        return new SearchReport(
                lines.stream().mapToLong(SearchReport.Line::searches).sum(),
                lines.stream()
                        .filter(line -> line.results() == 0)
                        .mapToLong(SearchReport.Line::searches)
                        .sum(),
                lines.stream().mapToLong(SearchReport.Line::clicks).sum(),
                most(lines, line -> true),
                most(lines, line -> line.results() == 0),
                most(lines, Searches::isPassedOver));
    }

    /// Frequent queries that find something and begin like this, the most frequent first.
    public List<String> popular(Language language, String start, int limit) {
        String key = QueryRule.key(start);
        Stream<SearchReport.Line> all = popularLines().stream();
        return all.filter(line -> line.language().equals(language))
                .map(SearchReport.Line::query)
                .filter(query -> query.startsWith(key) && !query.equals(key))
                .limit(limit)
                .toList();
    }

    private List<SearchReport.Line> popularLines() {
        Popular known = popular;
        long now = clock.millis();
        if (known != null && Math.abs(now - known.at()) < FRESH_MILLIS) return known.lines();
        List<SearchReport.Line> lines =
                store.since(date().minusDays(29)).stream()
                        .filter(line -> line.results() > 0 && line.searches() > 1)
                        .sorted(MOST_FREQUENT)
                        .toList();
        popular = new Popular(lines, now);
        return lines;
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
        if (query.isEmpty() || PERSONAL.matcher(query).find()) return false;
        LocalDate now = date();
        if (!now.equals(day)) {
            day = now;
            today.clear();
        }
        String key = market + ' ' + language + ' ' + query;
        return today.contains(key) || (today.size() < MOST_A_DAY && today.add(key));
    }

    private LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
