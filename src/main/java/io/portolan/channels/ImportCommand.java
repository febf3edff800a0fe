package io.portolan.channels;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/// `./portolan import products|customers|orders FILE --format shopify [--dry-run] [--keep-edits]
/// [--currency USD] [--language en]`
@Component
class ImportCommand implements Command {

    private static final String USAGE =
            "./portolan import products FILE --format shopify|woocommerce|portolan-csv|ndjson|zip"
                    + " [--dry-run] [--keep-edits] [--currency USD] [--language en], or"
                    + " ./portolan import customers|orders FILE --format shopify [--dry-run]";
    private static final int LISTED = 1_000;
    private static final int FIELDS = 200;

    private final ImportJobs jobs;

    ImportCommand(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(CommandCall call) {
        try {
            return run(ImportCall.of(call.arguments()), call);
        } catch (IllegalArgumentException e) {
            call.out().println(e.getMessage());
            call.out().println("Usage: " + USAGE);
            return 2;
        }
    }

    private int run(ImportCall asked, CommandCall call) {
        Path file = call.file(asked.file());
        if (Files.isDirectory(file)) {
            call.out().println(file + " is a folder. Name the file in it.");
            return 1;
        }
        ImportRequest request =
                new ImportRequest(
                        asked.format(),
                        Currency.of(asked.currency()),
                        Language.of(asked.language()),
                        asked.dryRun(),
                        asked.keepEdits());
        ImportJobs.Sent sent =
                new ImportJobs.Sent(
                        asked.kind(),
                        String.valueOf(file.getFileName()),
                        request,
                        "./portolan import",
                        true);
        try (InputStream in = Files.newInputStream(file)) {
            return switch (jobs.keep(in, sent)) {
                case ImportJobs.Receipt.Kept(ImportJob job) -> follow(job.id(), asked, call.out());
                case ImportJobs.Receipt.Refused(ImportJobs.Unwanted why) ->
                        refused(file, why, call.out());
            };
        } catch (NoSuchFileException e) {
            call.out().println("There is no file " + file + ".");
        } catch (IOException e) {
            call.out().println(file + " cannot be read: " + e.getMessage());
        }
        return 1;
    }

    private static int refused(Path file, ImportJobs.Unwanted why, PrintWriter out) {
        out.println(
                switch (why) {
                    case EMPTY -> file + " is empty.";
                    case TOO_LONG -> file + " is longer than 2 GB: cut it in two.";
                });
        return 1;
    }

    private int follow(UUID id, ImportCall asked, PrintWriter out) throws IOException {
        if (asked.dryRun()) jobs.check(id);
        else jobs.run(id);
        await(id, out);
        ImportJob job = jobs.find(id).orElseThrow();
        ReportTable.print(report(job, asked.dryRun()), out);
        ReportTable.print(jobs.differences(id, 0, FIELDS), jobs.differences(id), out);
        boolean well = job.progress().errors() == 0 && job.problem() == null;
        switch (job.state()) {
            case CANCELLED ->
                    out.println(
                            "Cancelled: what was taken over before stays. The admin goes on with"
                                    + " it, or undoes it.");
            case FAILED ->
                    out.println("It stopped half way. The admin goes on with it or undoes it.");
            default -> {}
        }
        if (asked.dryRun()) jobs.discard(id);
        boolean through = job.state() == ImportState.DONE || job.state() == ImportState.CHECKED;
        return well && through ? 0 : 1;
    }

    // Whoever goes away, by Ctrl-C for one, does not want the rest.
    private void await(UUID id, PrintWriter out) {
        CompletableFuture<Void> ended = jobs.ended(id);
        long told = 0;
        while (true) {
            try {
                ended.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException notYet) {
                ImportJob job = jobs.find(id).orElseThrow();
                if (job.progress().rows() > told) {
                    told = job.progress().rows();
                    out.println(told + " rows, " + job.percent() + " %");
                } else {
                    out.print("");
                }
                if (out.checkError() && jobs.cancel(id)) return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
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
