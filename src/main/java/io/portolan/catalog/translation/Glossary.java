package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import io.portolan.kernel.Uuid7;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The shop's words: how each is said in every language, and which stay as they are.
@Service
public class Glossary {

    private static final int MOST = 2_000;

    private final GlossaryStore store;
    private final Clock clock;
    private final TransactionTemplate joined;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable List<Term> terms;

    Glossary(GlossaryStore store, Clock clock, PlatformTransactionManager transactions) {
        this.joined = new TransactionTemplate(transactions);
        this.store = store;
        this.clock = clock;
    }

    /// All terms by their alphabet.
    public List<Term> all() {
        List<Term> known = terms;
        if (known != null) return known;
        long before = changes.get();
        List<Term> read = store.all();
        terms = read;
        // What was read before a change is not what holds.
        if (changes.get() != before) terms = null;
        return read;
    }

    /// Writes a term; one that is there already is replaced. Refuses with
    /// `IllegalArgumentException` an empty or over-long term, and the 2,001st.
    public void save(String term, boolean kept, Map<Language, String> targets) {
        Term fresh = new Term(Uuid7.at(clock.millis()), term, kept, targets);
        if (all().size() >= MOST) throw new IllegalArgumentException("the glossary is full");
        store.save(fresh, clock.instant());
        forget();
    }

    /// How many terms it can have beside those that are there.
    public int room() {
        return MOST - store.all().size();
    }

    /// Writes many terms, in the caller's transaction if there is one; those that are there already
    /// are replaced. Whoever calls sees to it that there is room.
    public void save(List<GlossaryWord> words) {
        joined.executeWithoutResult(
                open -> {
                    forgetAfterwards();
                    words.forEach(word -> store.save(term(word), clock.instant()));
                });
    }

    private Term term(GlossaryWord word) {
        return new Term(Uuid7.at(clock.millis()), word.term(), word.kept(), word.targets());
    }

    /// Takes a term away, in the caller's transaction if there is one.
    public void remove(String term) {
        joined.executeWithoutResult(
                open -> {
                    forgetAfterwards();
                    store.remove(term);
                });
    }

    /// All terms as words, read from the database.
    public List<GlossaryWord> stored() {
        return store.all().stream().map(GlossaryWord::of).toList();
    }

    private void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        forget();
                    }
                });
    }

    public void remove(UUID id) {
        store.remove(id);
        forget();
    }

    private void forget() {
        changes.incrementAndGet();
        terms = null;
    }

    /// The terms of the source that the translation does not have as it should.
    public List<Term> missed(String source, String target, Language language) {
        if (source.isBlank() || target.isBlank()) return List.of();
        return all().stream()
                .filter(term -> !term.wanted(language).isBlank())
                .filter(term -> holds(source, term.term()))
                .filter(term -> !within(target, term.wanted(language), term.kept()))
                .toList();
    }

    /// The terms that the source holds and that are laid down for this language.
    public List<Term> bearing(String source, Language language) {
        return all().stream()
                .filter(term -> !term.wanted(language).isBlank())
                .filter(term -> holds(source, term.term()))
                .toList();
    }

    private static boolean holds(String text, String term) {
        Matcher found =
                Pattern.compile(
                                Pattern.quote(term),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text);
        while (found.find()) {
            if (edge(text, found.start() - 1) && edge(text, found.end())) return true;
        }
        return false;
    }

    private static boolean edge(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean within(String text, String wanted, boolean exactly) {
        if (exactly) return text.contains(wanted);
        return text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }
}
