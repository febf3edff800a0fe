package io.portolan.channels;

import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `./portolan import products|customers|orders FILE --format shopify [--dry-run] [--keep-edits]
/// [--currency USD] [--language en] [--map "Heading=field"] [--annotated OUT.csv]`, and
/// `./portolan import list|status|resume|cancel|undo ID`
@Component
class ImportCommand implements Command {

    /// Who sent a file that came this way.
    static final String BY = "./portolan import";

    private static final String USAGE =
            """
            Usage: ./portolan import products FILE --format shopify|woocommerce|portolan-csv|ndjson|zip
                     [--dry-run] [--keep-edits] [--currency USD] [--language en]
                     [--map "Heading=field"] [--annotated OUT.csv] [--language-of-hints en|zh-CN]
                   ./portolan import catalogue FILE.zip [--dry-run] …
                   ./portolan import customers|orders FILE --format shopify [--dry-run] …
                   ./portolan import list
                   ./portolan import status|resume|cancel|undo ID|last\
            """;

    private final ImportJobs jobs;
    private final AttendedImport attended;
    private final EarlierImports earlier;

    ImportCommand(ImportJobs jobs, AttendedImport attended, EarlierImports earlier) {
        this.jobs = jobs;
        this.attended = attended;
        this.earlier = earlier;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(CommandCall call) {
        try {
            ImportCall.Said said = ImportCall.said(call.arguments());
            boolean again =
                    !said.words().isEmpty() && EarlierImports.knows(said.words().getFirst());
            if (!again) return run(ImportCall.of(said), call);
            EarlierImports.check(said);
            return earlier.run(said.words(), telling(call, said.annotated(), said.hints()));
        } catch (IllegalArgumentException e) {
            call.out().println(e.getMessage());
            call.out().println(USAGE);
            return 2;
        } catch (IOException e) {
            call.out().println("The kept file cannot be read: " + e.getMessage());
            return 1;
        }
    }

    private static AttendedImport.Telling telling(
            CommandCall call, @Nullable String annotated, io.portolan.kernel.Language hints) {
        Path file = annotated == null ? null : call.file(annotated);
        return new AttendedImport.Telling(call.out(), file, hints);
    }

    private int run(ImportCall asked, CommandCall call) {
        Path file = call.file(asked.file());
        AttendedImport.Telling telling = telling(call, asked.annotated(), asked.hints());
        if (Files.isDirectory(file)) {
            call.out().println(file + " is a folder. Name the file in it.");
            return 1;
        }
        if (asked.whole() && Files.isRegularFile(file) && !packed(file)) {
            throw new IllegalArgumentException(
                    file + " is no archive. A whole catalogue travels as zip.");
        }
        if (file.equals(telling.annotated())) {
            throw new IllegalArgumentException("The annotated file would take the place of yours.");
        }
        ImportJobs.Sent sent =
                new ImportJobs.Sent(
                        asked.kind(), String.valueOf(file.getFileName()), asked.wish(), BY, true);
        try (InputStream in = Files.newInputStream(file)) {
            return switch (jobs.keep(in, sent)) {
                case ImportJobs.Receipt.Kept(ImportJob job) -> take(job, asked, telling);
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

    private static boolean packed(Path file) {
        try (BufferedInputStream in = Packed.looked(Files.newInputStream(file))) {
            return Packed.is(in);
        } catch (IOException unreadable) {
            return true; // Reading it says why.
        }
    }

    private static int refused(Path file, ImportJobs.Unwanted why, PrintWriter out) {
        out.println(
                switch (why) {
                    case EMPTY -> file + " is empty.";
                    case TOO_LONG -> file + " is longer than 2 GB (packed: 8 GB): cut it in two.";
                });
        return 1;
    }

    private int take(ImportJob kept, ImportCall asked, AttendedImport.Telling telling)
            throws IOException {
        ImportJob job = kept;
        try {
            job = mapped(kept, asked, telling.out());
        } catch (IllegalArgumentException e) {
            jobs.discard(kept.id());
            throw e;
        }
        boolean dryRun = asked.wish().dryRun();
        if (dryRun) {
            telling.out().println("Dry run " + job.id() + ": nothing is written.");
            jobs.check(job.id());
        } else {
            telling.out().println(AttendedImport.begun(job));
            earlier.write(job, "run");
            jobs.run(job.id());
        }
        int code = attended.follow(job.id(), dryRun, telling);
        if (dryRun) jobs.discard(job.id());
        return code;
    }

    private ImportJob mapped(ImportJob kept, ImportCall asked, PrintWriter out) {
        boolean remembered = jobs.remembered(kept);
        ImportJob job = kept;
        ColumnGuide guide = jobs.guide(kept);
        if (!asked.columns().isEmpty()) {
            jobs.map(kept.id(), kept.request(), SaidColumns.over(kept, guide, asked.columns()));
            job = jobs.find(kept.id()).orElseThrow();
        }
        String words = SaidColumns.words(job, guide);
        if (!words.isEmpty() && (remembered || !asked.columns().isEmpty())) {
            out.println("Columns: " + ReportTable.harmless(words) + ".");
            out.println(
                    asked.columns().isEmpty()
                            ? "So it was said the last time a file had the same headings; --map"
                                    + " \"Heading=field\" says it anew."
                            : "Remembered for the next file with the same headings.");
        }
        return job;
    }
}
