package io.portolan.channels;

import io.portolan.channels.FileIntake.Batch;
import io.portolan.channels.FileIntake.Written;
import io.portolan.channels.ImportJob.Progress;
import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.Renames;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what a job is waiting for: reads its file against the shop or into it, or undoes it. Each
/// batch is one transaction together with the note of how far the job is, so that it goes on
/// behind the last whole batch whenever and however it was stopped.
@Component
class ImportWork {

    static final Duration UNDO = Duration.ofHours(24);
    static final String UNREADABLE = "unreadable";
    static final String BROKEN = "broken";
    static final String FULL = "full";
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int LISTED = 20_000;
    private static final int UNDO_BATCH = 250;

    private final ImportJobStore store;
    private final ImportNotes notes;
    private final ImportVault vault;
    private final Map<ImportKind, Importer> importers = new EnumMap<>(ImportKind.class);
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportWork(
            ImportJobStore store,
            ImportNotes notes,
            ImportVault vault,
            List<Importer> importers,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.notes = notes;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
        importers.forEach(importer -> this.importers.put(importer.kind(), importer));
    }

    /// Works until the job is through or somebody stops it. When `stopping` says so, it is left
    /// as it is, to go on later.
    void work(UUID id, BooleanSupplier stopping) {
        ImportJob job = store.find(id).orElse(null);
        if (job == null || !job.state().atWork()) return;
        try {
            if (job.state() == ImportState.UNDOING) undo(job, stopping);
            else if (job.state() == ImportState.CHECKING) check(job, stopping);
            else read(job, stopping);
        } catch (IOException | RuntimeException e) {
            LOG.error("import {} has failed", id, e);
            ImportState to =
                    switch (job.state()) {
                        case CHECKING -> ImportState.CHECKED;
                        default -> ImportState.FAILED;
                    };
            Instant now = clock.instant();
            String problem = e instanceof Room.Full ? FULL : BROKEN;
            store.end(id, job.state(), to, problem, now, undoUntil(job, now));
        }
    }

    /// Stops it behind its last whole batch, to be undone or gone on with; a dry run goes back to
    /// its beginning. False when it is neither read nor tried.
    boolean cancel(UUID id) {
        if (store.move(id, ImportState.MAPPED, ImportState.CHECKING)) return true;
        Instant now = clock.instant();
        return store.end(id, ImportState.RUNNING, ImportState.CANCELLED, null, now, now.plus(UNDO));
    }

    // A dry run that was cut off starts anew: it has written nothing.
    private void check(ImportJob job, BooleanSupplier stopping) throws IOException {
        transactions.executeWithoutResult(
                t -> {
                    store.begin(job.id(), job.state(), clock.instant(), job.state());
                    notes.clearFindings(job.id());
                });
        read(store.find(job.id()).orElseThrow(), stopping);
    }

    private void read(ImportJob job, BooleanSupplier stopping) throws IOException {
        Reading reading = new Reading(job);
        String problem = null;
        try (InputStream table = Packed.table(() -> reading.open(vault.open(job.id())))) {
            reading.tally.mute(job.progress().things() > 0);
            FileIntake intake = importer(job).open(table, opening(job), reading.tally);
            reading.intake = intake;
            intake.skip(job.progress().things());
            reading.tally.mute(false);
            while (true) {
                if (stopping.getAsBoolean()) return;
                Batch batch = intake.next();
                if (batch == null) break;
                if (!reading.step(batch)) return;
                batch.settle();
            }
        } catch (CsvFile.RowUnreadable e) {
            reading.tally.unreadable(e);
        } finally {
            reading.intake.end();
        }
        if (!reading.tally.readable()) problem = UNREADABLE;
        reading.end(problem);
    }

    private Importer importer(ImportJob job) {
        return Objects.requireNonNull(importers.get(job.kind()), job.kind().word());
    }

    private Importer.Opening opening(ImportJob job) {
        return new Importer.Opening(
                job.id(), job.request(), new Renames(job.mapping()), () -> vault.open(job.id()));
    }

    private static @Nullable Instant undoUntil(ImportJob job, Instant now) {
        return job.state() == ImportState.RUNNING ? now.plus(UNDO) : null;
    }

    /// One reading of a file, from where the one before it stopped.
    private final class Reading {

        private final ImportJob job;
        private final boolean dryRun;
        private final Tally tally;
        private @Nullable Counted in;
        private FileIntake intake = FileIntake.NOTHING;
        private long things;
        private long fields;

        private Reading(ImportJob job) {
            this.job = job;
            this.dryRun = job.state() == ImportState.CHECKING;
            this.tally = new Tally(dryRun, LISTED);
            this.things = job.progress().things();
        }

        private InputStream open(InputStream bytes) {
            in = new Counted(bytes);
            return in;
        }

        /// False when the job was stopped: then nothing of the batch is written.
        private boolean step(Batch batch) {
            Boolean went =
                    transactions.execute(
                            t -> {
                                List<Written> written = List.of();
                                List<FieldChange> changes = List.of();
                                if (dryRun) changes = batch.preview();
                                else written = batch.write();
                                fields += changes.size();
                                boolean on = note(things + batch.things());
                                if (on) notes.addChanges(job.id(), written);
                                if (on) notes.differences().add(job.id(), changes);
                                else t.setRollbackOnly();
                                return on;
                            });
            things += batch.things();
            return Boolean.TRUE.equals(went);
        }

        private void end(@Nullable String problem) {
            transactions.executeWithoutResult(
                    t -> {
                        if (!note(things)) return;
                        ImportState to = dryRun ? ImportState.CHECKED : ImportState.DONE;
                        if (problem != null && !dryRun) to = ImportState.FAILED;
                        Instant now = clock.instant();
                        store.end(job.id(), job.state(), to, problem, now, undoUntil(job, now));
                    });
        }

        private boolean note(long thingsNow) {
            Progress before = job.progress();
            ImportReport sofar = tally.report();
            Progress now =
                    new Progress(
                            thingsNow,
                            in == null ? 0 : intake.far(in.count(), job.bytes()),
                            before.rows() + sofar.rows(),
                            before.created() + sofar.created(),
                            before.updated() + sofar.updated(),
                            before.unchanged() + sofar.unchanged(),
                            before.leftOut() + sofar.leftOut(),
                            before.errors() + sofar.errors(),
                            before.warnings() + sofar.warnings(),
                            intake.files(),
                            before.fields() + fields);
            if (!store.advance(job.id(), job.state(), things, now)) return false;
            notes.add(job.id(), tally.drain());
            return true;
        }
    }

    private void undo(ImportJob job, BooleanSupplier stopping) {
        Importer importer = importer(job);
        try {
            while (!stopping.getAsBoolean()) {
                Boolean more = transactions.execute(t -> undoSome(job, importer));
                if (Boolean.TRUE.equals(more)) continue;
                store.end(
                        job.id(),
                        ImportState.UNDOING,
                        ImportState.UNDONE,
                        null,
                        clock.instant(),
                        null);
                return;
            }
        } finally {
            importer.undone();
        }
    }

    private boolean undoSome(ImportJob job, Importer importer) {
        List<ImportNotes.Undoable> changes = notes.toUndo(job.id(), UNDO_BATCH);
        if (changes.isEmpty()) return false;
        List<ImportChange.Fate> fates =
                importer.undo(
                        job.id(), changes.stream().map(ImportNotes.Undoable::written).toList());
        if (notes.fates(job.id(), changes, fates) != changes.size()) {
            throw new IllegalStateException("import " + job.id() + " is undone elsewhere too");
        }
        int kept =
                (int)
                        fates.stream()
                                .filter(
                                        fate ->
                                                fate == ImportChange.Fate.EDITED
                                                        || fate == ImportChange.Fate.IN_USE)
                                .count();
        store.undone(job.id(), fates.size() - kept, kept);
        return true;
    }
}
