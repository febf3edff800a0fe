package io.portolan.channels;

import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Waits for an import at the command line and says how far it is and what became of it.
@Component
class AttendedImport {

    private static final int LISTED = 1_000;
    private static final int FIELDS = 200;
    private static final int PICTURES = 50;

    private final ImportJobs jobs;
    private final FetchedPictures pictures;

    AttendedImport(ImportJobs jobs, FetchedPictures pictures) {
        this.pictures = pictures;
        this.jobs = jobs;
    }

    /// How it is told.
    ///
    /// @param annotated where the annotated file goes; null where nobody wants it
    /// @param hints the language of what to do
    record Telling(PrintWriter out, @Nullable Path annotated, Language hints) {}

    /// Waits for the end of a dry run or of an import that has begun.
    ///
    /// @return the exit code
    int follow(UUID id, boolean dryRun, Telling telling) throws IOException {
        await(id, telling.out());
        return end(id, dryRun, telling);
    }

    /// Waits for the end of an import that somebody else has begun: it goes on when the watcher
    /// goes.
    ///
    /// @return the exit code
    int watch(UUID id, Telling telling) throws IOException {
        return await(id, telling.out(), false) ? end(id, false, telling) : 1;
    }

    private int end(UUID id, boolean dryRun, Telling telling) throws IOException {
        PrintWriter out = telling.out();
        ImportJob job = jobs.find(id).orElseThrow();
        ReportTable.print(report(job, dryRun), telling.hints(), out);
        ReportTable.print(jobs.differences(id, 0, FIELDS), job.progress().fields(), out);
        String problem = problem(job, dryRun);
        if (!problem.isEmpty()) out.println(problem);
        if (!dryRun) pictures(id, telling);
        boolean wrote = telling.annotated() == null || annotate(job, telling);
        String way = ways(job);
        if (!way.isEmpty()) out.println(way);
        boolean well = wrote && job.progress().errors() == 0 && job.problem() == null;
        boolean through = job.state() == ImportState.DONE || job.state() == ImportState.CHECKED;
        return well && through ? 0 : 1;
    }

    /// Why it did not come to its end, and what to do; empty when it did.
    static String problem(ImportJob job, boolean dryRun) {
        String problem = job.problem();
        if (problem == null) return "";
        return switch (problem) {
            case ImportWork.UNREADABLE -> "Mend the file where it breaks off and send it again.";
            case ImportWork.FULL ->
                    "The shop holds its goods in memory, and no more fit. Give it more,"
                            + " PORTOLAN_JVM=-Xmx1200m for a hundred thousand products.";
            default ->
                    "Something went wrong on our side; the log says what. "
                            + (dryRun
                                    ? "The dry run broke off there: what it says above is not all."
                                    : "What was taken over before that is whole.");
        };
    }

    private void pictures(UUID id, Telling telling) {
        PrintWriter out = telling.out();
        FetchedPictures.Count count = pictures.count(id);
        if (count.waiting() > 0) {
            out.println("Pictures still to be fetched, while the shop is open: " + count.waiting());
        }
        if (count.failed() > 0) out.println("Pictures not fetched: " + count.failed());
        for (Finding each : pictures.failed(id, 0, PICTURES)) {
            out.println("  " + each.column() + "  " + each.value());
            out.println("    " + each.hint(telling.hints()));
        }
    }

    /// How to stop it, and what can be done then.
    static String begun(ImportJob job) {
        String id = job.id().toString();
        return "Import "
                + id
                + ". Ctrl-C stops it behind what is whole; then ./portolan import resume "
                + id
                + " goes on, ./portolan import undo "
                + id
                + " takes it back.";
    }

    /// What can be done with it from here; empty when nothing.
    private static String ways(ImportJob job) {
        String id = job.id().toString();
        String undo = "./portolan import undo " + id;
        String until =
                job.undoUntil() == null ? "" : " until " + EarlierImports.time(job.undoUntil());
        String resume = "./portolan import resume " + id + " goes on, ";
        boolean changed = job.progress().created() + job.progress().updated() > 0;
        return switch (job.state()) {
            case DONE -> changed ? undo + " takes it back" + until + "." : "";
            case CANCELLED ->
                    "Stopped: what was taken over stays. "
                            + resume
                            + undo
                            + " takes it back"
                            + until
                            + ".";
            case FAILED -> "It stopped half way. " + resume + undo + " takes it back" + until + ".";
            default -> "";
        };
    }

    // Whoever reads the file while it is written finds the old one, or none.
    private boolean annotate(ImportJob job, Telling telling) {
        Path file = java.util.Objects.requireNonNull(telling.annotated());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream to = Files.newOutputStream(part)) {
                jobs.annotated(job, telling.hints(), to);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            telling.out().println("The annotated file is " + file + ".");
            return true;
        } catch (IOException e) {
            telling.out().println(file + " cannot be written: " + e.getMessage());
            return false;
        }
    }

    /// Waits while the shop works on it. Whoever goes away, by Ctrl-C for one, does not want the
    /// rest of an import; undoing goes on.
    void await(UUID id, PrintWriter out) {
        await(id, out, true);
    }

    /// @param mine whether whoever goes away takes the import along
    /// @return whether somebody is there still
    private boolean await(UUID id, PrintWriter out, boolean mine) {
        CompletableFuture<Void> ended = jobs.ended(id);
        long told = 0;
        while (true) {
            try {
                ended.get(1, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException notYet) {
                ImportJob job = jobs.find(id).orElseThrow();
                long done = done(job);
                if (done > told) {
                    told = done;
                    out.println(line(job, done));
                } else {
                    out.print("");
                }
                if (out.checkError() && (!mine || jobs.cancel(id))) return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static long done(ImportJob job) {
        return job.state() == ImportState.UNDOING
                ? job.undone().back() + job.undone().kept()
                : job.progress().rows() + job.progress().files();
    }

    private static String line(ImportJob job, long done) {
        ImportJob.Progress now = job.progress();
        if (job.state() != ImportState.UNDOING) {
            String of = now.rows() == 0 ? now.files() + " files, " : now.rows() + " rows, ";
            return of + job.percent() + " %";
        }
        return done
                + " of "
                + (job.progress().created() + job.progress().updated())
                + " taken back";
    }

    private ImportReport report(ImportJob job, boolean dryRun) {
        List<Finding> findings = jobs.findings(job.id(), null, 0, LISTED);
        ImportJob.Progress progress = job.progress();
        return new ImportReport(
                dryRun,
                !ImportWork.UNREADABLE.equals(job.problem()),
                progress.rows(),
                progress.created(),
                progress.updated(),
                progress.unchanged(),
                progress.leftOut(),
                progress.errors(),
                progress.warnings(),
                findings);
    }
}
