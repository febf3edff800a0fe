package io.portolan.channels;

import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Imports that have begun before, from the command line: what became of them, going on, stopping,
/// taking back. They are known by their id, the newest one as `last`.
@Component
class EarlierImports {

    private static final String LAST = "last";
    private static final int LISTED = 20;
    private static final int KEPT = 1_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final ImportJobs jobs;
    private final AttendedImport attended;
    private final AuditTrail audit;
    private final Clock clock;

    EarlierImports(ImportJobs jobs, AttendedImport attended, AuditTrail audit, Clock clock) {
        this.jobs = jobs;
        this.attended = attended;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether `word` asks for one of these.
    static boolean knows(String word) {
        return List.of("list", "status", "resume", "cancel", "undo").contains(word);
    }

    /// Refuses with `IllegalArgumentException` options that a deed does not know: nothing is done
    /// in earnest that was meant to be tried.
    static void check(ImportCall.Said said) {
        String deed = said.words().getFirst();
        if (deed.equals("resume")) {
            said.only("import resume", ImportCall.ANNOTATED, ImportCall.HINTS);
        } else {
            said.only("import " + deed);
        }
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    /// Does what the words say. Returns the exit code. Refuses with `IllegalArgumentException` what
    /// it does not understand.
    int run(List<String> words, AttendedImport.Telling telling) throws IOException {
        if (words.equals(List.of("list"))) return list(telling.out());
        if (words.size() != 2) {
            throw new IllegalArgumentException("Say which import: its id, or last.");
        }
        Optional<ImportJob> found = find(words.get(1));
        if (found.isEmpty()) {
            telling.out()
                    .println(
                            "There is no such import. ./portolan import list says which there are.");
            return 1;
        }
        ImportJob job = found.get();
        return switch (words.getFirst()) {
            case "resume" -> resume(job, telling);
            case "cancel" -> cancel(job, telling.out());
            case "undo" -> undo(job, telling.out());
            default -> status(job, telling.out());
        };
    }

    // The last one that writes or has written: a file that was only looked at is none.
    private Optional<ImportJob> find(String word) {
        if (word.equals(LAST)) {
            return jobs.last();
        }
        try {
            return jobs.find(UUID.fromString(word));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(word + " is no id of an import.", e);
        }
    }

    private int list(PrintWriter out) {
        List<ImportJob> newest = jobs.newest(LISTED);
        if (newest.isEmpty()) out.println("Nothing has been imported yet.");
        for (ImportJob job : newest) out.println(line(job));
        return 0;
    }

    private int status(ImportJob job, PrintWriter out) {
        out.println(line(job));
        ImportJob.Progress now = job.progress();
        out.println(
                now.created()
                        + " created, "
                        + now.updated()
                        + " updated, "
                        + now.unchanged()
                        + " unchanged, "
                        + now.leftOut()
                        + " left out; "
                        + now.errors()
                        + " errors, "
                        + now.warnings()
                        + " warnings in "
                        + now.rows()
                        + " rows.");
        if (job.state() == ImportState.UNDOING || job.state() == ImportState.UNDONE) {
            undone(job, out);
        }
        return 0;
    }

    private String line(ImportJob job) {
        String done = job.state().atWork() ? " " + job.percent() + " %" : "";
        String way = ways(job).stream().collect(Collectors.joining(", ", "  can: ", ""));
        return job.id()
                + "  "
                + time(job.uploadedAt())
                + "  "
                + job.kind().word()
                + "  "
                + ReportTable.harmless(job.title())
                + "  "
                + job.state().word()
                + done
                + (ways(job).isEmpty() ? "" : way);
    }

    private List<String> ways(ImportJob job) {
        Instant now = clock.instant();
        String undo = "undo" + (job.undoUntil() == null ? "" : " until " + time(job.undoUntil()));
        return switch (job.state()) {
            case RUNNING -> List.of("resume", "cancel", "undo");
            case CHECKING -> List.of("cancel");
            case UNDOING -> List.of("undo");
            case CANCELLED, FAILED ->
                    job.undoable(now) ? List.of("resume", undo) : List.of("resume");
            case DONE -> job.undoable(now) ? List.of(undo) : List.of();
            case UPLOADED, MAPPED, CHECKED, UNDONE -> List.of();
        };
    }

    // One that was cut off still counts as running: it is waited for. One that the shop is at work
    // on is somebody else's: it is watched, and goes on when the watcher goes.
    private int resume(ImportJob job, AttendedImport.Telling telling) throws IOException {
        PrintWriter out = telling.out();
        if (jobs.going(job.id())) {
            out.println(
                    "Import "
                            + job.id()
                            + " is at work already. Ctrl-C stops the telling, not the import.");
            return attended.watch(job.id(), telling);
        }
        if (!jobs.attend(job.id())) {
            out.println(
                    job.resumable()
                            ? "Its file is not here any more: import it again."
                            : "There is nothing to go on with: it is " + job.state().word() + ".");
            return 1;
        }
        write(job, "resume");
        out.println(AttendedImport.begun(job));
        return attended.follow(job.id(), false, telling);
    }

    private int cancel(ImportJob job, PrintWriter out) {
        if (!jobs.cancel(job.id())) {
            out.println("There is nothing to stop: it is " + job.state().word() + ".");
            return 1;
        }
        write(job, "cancel");
        out.println("Stopped. " + line(jobs.find(job.id()).orElseThrow()));
        return 0;
    }

    // Repeating it goes on, and says again what stayed.
    private int undo(ImportJob asked, PrintWriter out) {
        ImportJob job = asked;
        if (job.state() == ImportState.RUNNING && jobs.cancel(job.id())) {
            job = jobs.find(job.id()).orElseThrow();
        }
        boolean before = job.state() == ImportState.UNDOING || job.state() == ImportState.UNDONE;
        if (!before && !jobs.undo(job.id())) {
            out.println(
                    job.state().untouched()
                            ? "There is nothing to take back: it is " + job.state().word() + "."
                            : "It is too late: an import can be undone for 24 hours.");
            return 1;
        }
        if (!before) write(job, "undo");
        attended.await(job.id(), out);
        ImportJob now = jobs.find(job.id()).orElseThrow();
        undone(now, out);
        return now.state() == ImportState.UNDONE ? 0 : 1;
    }

    private void undone(ImportJob job, PrintWriter out) {
        out.println(
                job.undone().back()
                        + " are as they were before, "
                        + job.undone().kept()
                        + " stayed.");
        long said = 0;
        for (ImportChange change : jobs.changes(job.id(), KEPT)) {
            String why = why(change);
            if (why.isEmpty()) break;
            out.println(
                    "  row "
                            + change.row()
                            + "  "
                            + ReportTable.harmless(change.thing())
                            + "  "
                            + why);
            said++;
        }
        if (job.undone().kept() > said) {
            out.println("… and " + (job.undone().kept() - said) + " more.");
        }
    }

    // Those that stayed come first.
    private static String why(ImportChange change) {
        if (change.fate() == ImportChange.Fate.EDITED) return "stayed: edited since";
        if (change.fate() != ImportChange.Fate.IN_USE) return "";
        return change.ofPart()
                ? "stayed: goods or shelves still name it"
                : "stayed: sold or ordered since";
    }

    /// Writes down that somebody at the command line did this with an import.
    void write(ImportJob job, String deed) {
        audit.write(
                new AuditEntry(
                        Actor.system(ImportCommand.BY),
                        "import." + deed,
                        "import",
                        job.id().toString(),
                        null,
                        clock.instant(),
                        Map.of("kind", job.kind().word(), "format", job.request().format())));
    }
}
