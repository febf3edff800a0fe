package io.portolan.channels;

import io.portolan.channels.Finding.Severity;
import io.portolan.channels.table.CsvFile;
import io.portolan.kernel.Language;
import io.portolan.kernel.Uuid7;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Files on their way into the shop: sent once, looked at, tried, taken over, and for a day taken
/// back. Each step answers at once; the work itself is done in the background, one file after the
/// other, and survives a restart.
@Service
public class ImportJobs {

    /// A file may be this long, one that comes packed with others longer: about a million rows.
    public static final long LONGEST = 2_000_000_000L;

    private final ImportJobStore store;
    private final ImportNotes notes;
    private final ImportVault vault;
    private final ImportRunner runner;
    private final ColumnGuides guides;
    private final Clock clock;
    private final TransactionTemplate transactions;

    ImportJobs(
            ImportJobStore store,
            ImportNotes notes,
            ImportVault vault,
            ImportRunner runner,
            ColumnGuides guides,
            Clock clock,
            TransactionTemplate transactions) {
        this.store = store;
        this.notes = notes;
        this.vault = vault;
        this.runner = runner;
        this.guides = guides;
        this.clock = clock;
        this.transactions = transactions;
    }

    /// A file that is sent.
    ///
    /// @param kind what it is about; null when its headings are to say it
    /// @param title its name
    /// @param attended whether somebody waits at the command line: then it stops when they go
    public record Sent(
            @Nullable ImportKind kind,
            String title,
            ImportRequest wish,
            String by,
            boolean attended) {}

    /// Why a file was not kept.
    public enum Unwanted {
        EMPTY,
        TOO_LONG
    }

    /// What became of a file that was sent.
    public sealed interface Receipt {
        record Kept(ImportJob job) implements Receipt {}

        record Refused(Unwanted why) implements Receipt {}
    }

    /// Keeps a file and guesses what its columns mean, as they were mapped the last time a file
    /// had the same ones. Nothing is read in yet.
    ///
    /// @throws IOException when the bytes stop coming; nothing is kept then
    public Receipt keep(InputStream file, Sent sent) throws IOException {
        UUID id = Uuid7.at(clock.millis());
        try {
            BufferedInputStream looked = Packed.looked(file);
            long longest = Packed.is(looked) ? Packed.MOST_BYTES : LONGEST;
            long bytes = vault.keep(id, looked, longest);
            if (bytes == 0) {
                vault.forget(id);
                return new Receipt.Refused(Unwanted.EMPTY);
            }
            ImportJob job = guides.begin(id, sent, bytes, clock.instant());
            store.insert(job, sent.attended());
            return new Receipt.Kept(job);
        } catch (ImportVault.TooLong e) {
            return new Receipt.Refused(Unwanted.TOO_LONG);
        }
    }

    public Optional<ImportJob> find(UUID id) {
        return store.find(id);
    }

    /// The newest ones first.
    public List<ImportJob> newest(int limit) {
        return store.newest(limit);
    }

    /// The newest one that writes or has written: a file that was only looked at is none.
    Optional<ImportJob> last() {
        return store.last();
    }

    /// Whether it says something of what goes with goods too: addresses, translations, search.
    public boolean hasParts(ImportJob job) throws IOException {
        if (job.kind() != ImportKind.PRODUCTS || !vault.has(job.id())) return false;
        try (BufferedInputStream file = Packed.looked(vault.open(job.id()))) {
            return Packed.is(file) && PackedParts.any(file);
        } catch (CsvFile.RowUnreadable damaged) {
            return false;
        }
    }

    /// What the columns of a file can mean.
    public ColumnGuide guide(ImportJob job) {
        return guides.of(job.kind(), job.request().format());
    }

    /// The first cells of each column, to tell what is in it; at most `rows`.
    public List<List<String>> sample(ImportJob job, int rows) throws IOException {
        return guides.sample(job, rows);
    }

    /// Whether somebody has said before what the columns of such a file mean.
    boolean remembered(ImportJob job) {
        return !job.headings().isEmpty()
                && store.remembered(job.request().format(), job.headings()).isPresent();
    }

    /// What the columns would mean if the file were of this format.
    public Map<String, String> guess(ImportJob job, String format) {
        return guides.guess(job.kind(), format, job.headings());
    }

    /// Says what the columns mean and how the file is to be read, and remembers it for files with
    /// the same columns. False when it is too late for that.
    public boolean map(UUID id, ImportRequest request, Map<String, String> mapping) {
        ImportJob job = store.find(id).orElse(null);
        if (job == null || !store.map(id, request, mapping)) return false;
        if (!job.headings().isEmpty()) {
            store.remember(request.format(), job.headings(), mapping, clock.instant());
        }
        return true;
    }

    /// Begins the dry run: nothing is written. False when the job is not at that point.
    public boolean check(UUID id) {
        return begin(
                id,
                ImportState.CHECKING,
                ImportState.UPLOADED,
                ImportState.MAPPED,
                ImportState.CHECKED);
    }

    /// Begins to take the file over, whether it was tried before or not. False when the job is
    /// not at that point.
    public boolean run(UUID id) {
        return begin(
                id,
                ImportState.RUNNING,
                ImportState.UPLOADED,
                ImportState.MAPPED,
                ImportState.CHECKED);
    }

    private boolean begin(UUID id, ImportState to, ImportState... from) {
        Boolean begun =
                transactions.execute(
                        t -> {
                            boolean moved = store.begin(id, to, clock.instant(), from);
                            if (moved) notes.clearFindings(id);
                            return moved;
                        });
        if (!Boolean.TRUE.equals(begun)) return false;
        runner.submit(id);
        return true;
    }

    /// Stops it behind the last whole batch. What was taken over stays and can be undone; a dry
    /// run goes back to its beginning. False when it is not at work.
    public boolean cancel(UUID id) {
        return runner.cancel(id);
    }

    /// Goes on where it was stopped. False when it was not, or when its file is gone.
    public boolean resume(UUID id) {
        return resume(id, false, ImportState.CANCELLED, ImportState.FAILED);
    }

    /// Whether the shop takes it over just now, for somebody else perhaps: there is nothing to
    /// go on with, only to watch.
    boolean going(UUID id) {
        return runner.has(id)
                && store.find(id).filter(job -> job.state() == ImportState.RUNNING).isPresent();
    }

    /// Goes on with it, or with one that was cut off, while somebody waits at the command line:
    /// it stops when they go. False when it is at no such point, when the shop is at work on it
    /// already, or when its file is gone.
    boolean attend(UUID id) {
        if (going(id)) return false;
        return resume(id, true, ImportState.RUNNING, ImportState.CANCELLED, ImportState.FAILED);
    }

    private boolean resume(UUID id, boolean attended, ImportState... from) {
        if (!vault.has(id) || !store.move(id, ImportState.RUNNING, from)) return false;
        store.attended(id, attended);
        runner.submit(id);
        return true;
    }

    /// Begins to bring back what was there before. False when it is too late, or was not taken
    /// over.
    public boolean undo(UUID id) {
        ImportJob job = store.find(id).orElse(null);
        if (job == null || !job.undoable(clock.instant())) return false;
        if (!store.move(id, ImportState.UNDOING, job.state())) return false;
        runner.submit(id);
        return true;
    }

    /// Forgets a file of which nothing was taken over. False when something was.
    public boolean discard(UUID id) throws IOException {
        if (!store.delete(id)) return false;
        vault.forget(id);
        return true;
    }

    /// What is wrong, in the order of the file.
    public List<Finding> findings(UUID id, @Nullable Severity severity, long skip, int limit) {
        return notes.findings(id, severity, skip, limit);
    }

    /// Which fields it would change, as its dry run found it, in the order of the file; at most
    /// 20,000 are listed. Empty when it was not tried, and when it has been taken over.
    public List<FieldChange> differences(UUID id, long skip, int limit) {
        return notes.differences().of(id, skip, limit);
    }

    /// How many of these are listed; how many there are, its progress says.
    public long differences(UUID id) {
        return notes.differences().count(id);
    }

    /// What it made or changed; what stayed at undoing first.
    public List<ImportChange> changes(UUID id, int limit) {
        return notes.changes(id, limit);
    }

    /// Writes the file again with two columns more, in this language: what is wrong in each row
    /// and what to do.
    public void annotated(ImportJob job, Language language, OutputStream out) throws IOException {
        guides.annotated(job, language, out);
    }

    /// Answers when the job is not at work any more.
    CompletableFuture<Void> ended(UUID id) {
        return runner.ended(id);
    }
}
