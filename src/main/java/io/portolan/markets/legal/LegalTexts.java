package io.portolan.markets.legal;

import io.portolan.kernel.Language;
import io.portolan.kernel.Uuid7;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The legal texts of all markets: the words in force, from memory, and the versions behind them.
/// A change of a text or of a fact is in force for the next request. The samples the shop comes
/// with are written as first versions as long as there are none at all.
@Service
public class LegalTexts {

    /// What became of a change.
    public sealed interface Outcome {

        /// It is in force.
        record Saved(LegalText text) implements Outcome {}

        /// Nothing was changed.
        record Same(LegalText text) implements Outcome {}

        /// Somebody else changed it since this version.
        record Stale(LegalText newest) implements Outcome {}
    }

    private record Key(String market, LegalKind kind, Language language) {}

    private record Book(long markets, Map<Key, LegalIssue> issues) {}

    private final LegalStore store;
    private final LegalFacts facts;
    private final LegalLaws laws;
    private final LegalSamples samples;
    private final Markets markets;
    private final Clock clock;
    private final AtomicLong version = new AtomicLong();
    private volatile @Nullable Book book;

    LegalTexts(
            LegalStore store,
            LegalFacts facts,
            LegalLaws laws,
            LegalSamples samples,
            Markets markets,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.laws = laws;
        this.samples = samples;
        this.markets = markets;
        this.clock = clock;
    }

    /// Another number after each change of a text.
    public long version() {
        return version.get();
    }

    /// What is in force here, in this language; where nobody wrote it, in the first of the market's
    /// own that has it. Null when none has.
    public @Nullable LegalIssue inForce(Market market, LegalKind kind, Language language) {
        Map<Key, LegalIssue> issues = book().issues();
        LegalIssue own = issues.get(new Key(market.code(), kind, language));
        if (own != null) return own;
        for (Language other : market.languages()) {
            LegalIssue there = issues.get(new Key(market.code(), kind, other));
            if (there != null) return there;
        }
        return null;
    }

    /// The ids of all that is in force here for a reader of this language: what an order placed now
    /// is placed under, in the order of the kinds.
    public List<UUID> agreed(Market market, Language language) {
        List<UUID> ids = new ArrayList<>();
        for (LegalKind kind : LegalKind.values()) {
            LegalIssue issue = inForce(market, kind, language);
            if (issue != null) ids.add(issue.id());
        }
        return ids;
    }

    /// What shoppers read under this id, in force or not.
    public Optional<LegalIssue> issue(UUID id) {
        return store.issue(id);
    }

    /// The same for several, in the order of the kinds; ids that there are not are left out.
    public List<LegalIssue> issues(Collection<UUID> ids) {
        List<LegalIssue> found = new ArrayList<>(ids.isEmpty() ? List.of() : store.issues(ids));
        found.sort((one, other) -> one.text().kind().compareTo(other.text().kind()));
        return found;
    }

    /// The newest version in exactly this language, or null.
    public @Nullable LegalText text(String market, LegalKind kind, Language language) {
        LegalIssue issue = book().issues().get(new Key(market, kind, language));
        return issue == null ? null : issue.text();
    }

    /// All versions in this language, newest first.
    public List<LegalText> versions(String market, LegalKind kind, Language language) {
        return store.versions(market, kind, language);
    }

    /// The texts this market needs, and who asks for them.
    public List<LegalNeed> needs(Market market) {
        return laws.needs(market);
    }

    /// Those of them that nobody wrote in the market's first language.
    public List<LegalNeed> missing(Market market) {
        return needs(market).stream()
                .filter(need -> text(market.code(), need.kind(), market.language()) == null)
                .toList();
    }

    /// For how many days at least buyers may withdraw here by law; 0 where no law in the book says.
    public int withdrawalDays(Market market) {
        return laws.withdrawalDays(market);
    }

    /// The body as shoppers of this market would read it, in the marks of `LegalMarkup`.
    public String filled(String body, Market market, Language language) {
        return facts.filled(body, market, language);
    }

    /// The facts a text may name in braces, with their values here.
    public Map<String, String> facts(Market market, Language language) {
        return facts.facts(market, language);
    }

    /// What stands in braces and names no fact or condition; empty when all is known.
    public static Set<String> unknown(String body) {
        return LegalFacts.unknown(body);
    }

    /// The sample for this text; empty where there is none in this language.
    public Optional<String> sample(Market market, LegalKind kind, Language language) {
        return samples.of(market, kind, language);
    }

    /// Writes the next version. A repeat answers `Same`.
    ///
    /// @param seen the version the writer saw, 0 for none
    public synchronized Outcome save(
            Market market, LegalKind kind, Language language, String body, int seen) {
        LegalText newest = text(market.code(), kind, language);
        int last = newest == null ? 0 : newest.version();
        if (newest != null && newest.body().strip().equals(body.strip())) {
            return new Outcome.Same(newest);
        }
        if (newest != null && last != seen) return new Outcome.Stale(newest);
        LegalText next = version(market, kind, language, last + 1, body, false);
        if (store.add(List.of(next)) == 0) {
            reload();
            LegalText theirs = text(market.code(), kind, language);
            return new Outcome.Stale(theirs == null ? next : theirs);
        }
        reload();
        return new Outcome.Saved(next);
    }

    /// Writes the sample of every text and language of this market that has none yet. How many.
    public synchronized int takeSamples(Market market) {
        int added = store.add(first(market, book().issues()));
        reload();
        return added;
    }

    private List<LegalText> first(Market market, Map<Key, LegalIssue> known) {
        List<LegalText> texts = new ArrayList<>();
        for (LegalKind kind : LegalKind.values()) {
            for (Language language : market.languages()) {
                if (known.containsKey(new Key(market.code(), kind, language))) continue;
                samples.of(market, kind, language)
                        .map(body -> version(market, kind, language, 1, body, true))
                        .ifPresent(texts::add);
            }
        }
        return texts;
    }

    private LegalText version(
            Market market,
            LegalKind kind,
            Language language,
            int number,
            String body,
            boolean sample) {
        Instant now = clock.instant();
        UUID id = Uuid7.at(now.toEpochMilli());
        return new LegalText(
                id, market.code(), kind, language, number, body.strip() + "\n", sample, now);
    }

    private Book book() {
        Book known = book;
        return known != null && known.markets() == markets.version() ? known : load();
    }

    private synchronized Book load() {
        Book known = book;
        return known != null && known.markets() == markets.version() ? known : reload();
    }

    /// Reads what is committed and issues what nobody has read yet.
    private synchronized Book reload() {
        List<Market> all = markets.all();
        long seen = markets.version();
        List<LegalText> texts = store.newest();
        if (texts.isEmpty()) {
            for (Market market : all) store.add(first(market, Map.of()));
            texts = store.newest();
        }
        Book read = new Book(seen, issued(texts));
        book = read;
        version.incrementAndGet();
        return read;
    }

    private Map<Key, LegalIssue> issued(List<LegalText> texts) {
        List<LegalIssue> now = new ArrayList<>();
        for (LegalText text : texts) {
            Market market = markets.byCode(text.market());
            if (market == null) continue;
            String filled = facts.filled(text.body(), market, text.language());
            Instant since = clock.instant();
            now.add(new LegalIssue(Uuid7.at(since.toEpochMilli()), text, filled, since));
        }
        store.issue(now);
        Map<Key, LegalIssue> issues = new HashMap<>();
        for (LegalIssue issue : store.kept(now)) {
            LegalText text = issue.text();
            issues.put(new Key(text.market(), text.kind(), text.language()), issue);
        }
        return issues;
    }
}
