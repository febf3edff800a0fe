package io.portolan.admin;

import io.portolan.channels.Excess;
import io.portolan.channels.Exports;
import io.portolan.channels.FetchedPictures;
import io.portolan.channels.FieldChange;
import io.portolan.channels.Finding;
import io.portolan.channels.ImportChange;
import io.portolan.channels.ImportJob;
import io.portolan.channels.ImportJobs;
import io.portolan.channels.ImportKind;
import io.portolan.channels.ImportRequest;
import io.portolan.channels.ImportState;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Display;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Imports as they are shown.
@Component
class ImportViews {

    private static final int EARLIER = 50;
    private static final int LINES = 50;
    private static final int BAR = 900;

    private final ImportJobs jobs;
    private final Markets markets;
    private final ImportColumns columns;
    private final FetchedPictures pictures;

    ImportViews(ImportJobs jobs, Markets markets, ImportColumns columns, FetchedPictures pictures) {
        this.pictures = pictures;
        this.jobs = jobs;
        this.markets = markets;
        this.columns = columns;
    }

    ImportsPage home(Shell shell, @Nullable String problem) {
        return new ImportsPage(
                shell,
                Arrays.stream(ImportKind.values()).map(kind -> kind(shell, kind)).toList(),
                currencies(markets),
                languages(markets),
                Exports.formats().stream().map(format -> format(shell, format)).toList(),
                jobs.newest(EARLIER).stream().map(job -> row(shell, job)).toList(),
                problem);
    }

    /// That goods do not go into one archive.
    ImportsPage tooMuch(Shell shell, Excess excess) {
        if (excess.ofParts(Excess.MOST)) {
            Map<String, Object> much =
                    Map.of("megabytes", excess.megabytes(), "most", Excess.MOST.megabytes());
            return home(shell, shell.t("export.toomuch.parts", much));
        }
        String why =
                shell.t(
                        "export.toomuch",
                        Map.of(
                                "count", excess.files(),
                                "gigabytes", excess.gigabytes(),
                                "mostFiles", Excess.MOST.files(),
                                "mostGigabytes", Excess.MOST.gigabytes()));
        return home(shell, why);
    }

    private static OrderView.Choice format(Shell shell, String format) {
        return new OrderView.Choice(format, shell.t("import.format." + format));
    }

    private static OrderView.Choice kind(Shell shell, ImportKind kind) {
        return new OrderView.Choice(kind.word(), shell.t("import.kind." + kind.word()));
    }

    private static ImportsPage.Row row(Shell shell, ImportJob job) {
        return new ImportsPage.Row(
                "/admin/imports/" + job.id(),
                job.title(),
                shell.t("import.kind." + job.kind().word()),
                shell.moment(job.uploadedAt()),
                job.startedBy(),
                shell.display().number(job.progress().rows()),
                status(shell, job));
    }

    /// A file as it was sent; a kind that nobody offers is left to the file's headings.
    ImportJobs.Sent sent(Map<String, String> fields, String name, String by) {
        ImportKind kind = null;
        for (ImportKind each : ImportKind.values()) {
            if (each.word().equals(fields.get("kind"))) kind = each;
        }
        ImportKind shape = kind == null ? ImportKind.PRODUCTS : kind;
        return new ImportJobs.Sent(kind, name, wish(fields, shape), by, false);
    }

    ImportRequest wish(Map<String, String> fields, ImportKind kind) {
        String currency = fields.getOrDefault("currency", "");
        String language = fields.getOrDefault("language", "");
        String format = fields.getOrDefault("format", "");
        return new ImportRequest(
                kind.formats().contains(format) ? format : kind.formats().getFirst(),
                Currency.of(currencies(markets).contains(currency) ? currency : "USD"),
                Language.of(
                        languages(markets).stream().anyMatch(l -> l.value().equals(language))
                                ? language
                                : "en"),
                false,
                "keep".equals(fields.get("edits")));
    }

    static List<String> currencies(Markets markets) {
        return markets.all().stream().map(market -> market.currency().code()).distinct().toList();
    }

    static List<OrderView.Choice> languages(Markets markets) {
        return markets.all().stream()
                .map(Market::languages)
                .flatMap(List::stream)
                .distinct()
                .map(each -> new OrderView.Choice(each.tag(), Display.languageName(each)))
                .toList();
    }

    ImportPage job(Shell shell, ImportJob job, String view, long skip, @Nullable String problem)
            throws IOException {
        String href = "/admin/imports/" + job.id();
        String open = open(job, view);
        return new ImportPage(
                shell,
                href,
                job.title(),
                file(shell, job),
                status(shell, job),
                ImportSteps.of(shell, job),
                columns.of(shell, job),
                work(shell, job),
                shares(shell, job),
                parts(shell, job),
                tabs(shell, job, href, open),
                found(shell, job, href, open, skip),
                deeds(shell, job),
                problem != null || job.problem() == null
                        ? problem
                        : shell.t("import.problem." + job.problem()));
    }

    private static String file(Shell shell, ImportJob job) {
        return shell.t(
                "import.file.about",
                Map.of(
                        "kind", shell.t("import.kind." + job.kind().word()),
                        "kilobytes", (job.bytes() + 1023) / 1024,
                        "who", job.startedBy(),
                        "when", shell.moment(job.uploadedAt())));
    }

    static Status status(Shell shell, ImportJob job) {
        String word = shell.t("import.state." + job.state().word());
        return switch (job.state()) {
            case UPLOADED, MAPPED, CHECKED -> Status.wait(word);
            case CHECKING, RUNNING, UNDOING -> Status.move(word);
            case DONE -> Status.ok(word);
            case CANCELLED, UNDONE -> Status.off(word);
            case FAILED -> Status.act(word);
        };
    }

    private static ImportPage.@Nullable Work work(Shell shell, ImportJob job) {
        if (!job.state().atWork()) return null;
        if (job.state() == ImportState.UNDOING) {
            int all = job.progress().created() + job.progress().updated();
            int undone = job.undone().back() + job.undone().kept();
            return new ImportPage.Work(
                    all == 0 ? 0 : (int) Math.min(99, undone * 100L / all),
                    shell.t("import.work.undo", "count", undone));
        }
        ImportJob.Progress now = job.progress();
        String how =
                now.rows() == 0 && now.files() > 0
                        ? shell.t("import.work.files", "count", now.files())
                        : shell.t("import.work", "rows", now.rows());
        return new ImportPage.Work(job.percent(), how);
    }

    private List<ImportPage.Share> parts(Shell shell, ImportJob job) {
        ImportJob.Progress p = job.progress();
        if (p.things() == 0 && p.errors() == 0) return List.of();
        List<ImportPage.Share> parts = new ArrayList<>();
        parts.add(part(shell, Status.ok(shell.t("import.created")), p.created()));
        parts.add(part(shell, Status.move(shell.t("import.updated")), p.updated()));
        parts.add(part(shell, Status.idle(shell.t("import.unchanged")), p.unchanged()));
        parts.add(part(shell, Status.idle(shell.t("import.refused")), p.leftOut()));
        parts.add(part(shell, Status.act(shell.t("import.errors")), p.errors()));
        parts.add(part(shell, Status.wait(shell.t("import.warnings")), p.warnings()));
        long waiting = pictures.count(job.id()).waiting();
        if (waiting > 0) {
            parts.add(part(shell, Status.wait(shell.t("import.pictures.waiting")), waiting));
        }
        if (job.state() == ImportState.UNDOING || job.state() == ImportState.UNDONE) {
            parts.add(part(shell, Status.ok(shell.t("import.back")), job.undone().back()));
            parts.add(part(shell, Status.wait(shell.t("import.stayed")), job.undone().kept()));
        }
        return parts;
    }

    private static ImportPage.Share part(Shell shell, Status status, long number) {
        return new ImportPage.Share(status, shell.display().number(number), "", 0, 0);
    }

    private static List<ImportPage.Share> shares(Shell shell, ImportJob job) {
        ImportJob.Progress p = job.progress();
        long[] numbers = {p.created(), p.updated(), p.unchanged(), p.leftOut(), p.errors()};
        String[] moods = {"go", "accent", "idle", "wait", "act"};
        String[] words = {"created", "updated", "unchanged", "refused", "errors"};
        long all = Arrays.stream(numbers).sum();
        List<ImportPage.Share> shares = new ArrayList<>();
        long from = 0;
        for (int i = 0; all > 0 && i < numbers.length; i++) {
            if (numbers[i] == 0) continue;
            long length = Math.max(2, numbers[i] * (BAR - 8) / all);
            String text = shell.t("import." + words[i]);
            shares.add(
                    new ImportPage.Share(
                            Status.idle(text),
                            shell.display().number(numbers[i]),
                            moods[i],
                            from,
                            length));
            from += length + 2;
        }
        return shares;
    }

    private static String open(ImportJob job, String view) {
        if (List.of("errors", "warnings", "changes", "fields", "pictures").contains(view))
            return view;
        if (job.state() == ImportState.UNDONE || job.progress().errors() == 0) {
            return job.state().untouched() || job.state().atWork()
                    ? job.progress().errors() == 0 ? "warnings" : "errors"
                    : "changes";
        }
        return "errors";
    }

    private List<ImportPage.Tab> tabs(Shell shell, ImportJob job, String href, String open) {
        ImportJob.Progress p = job.progress();
        List<ImportPage.Tab> tabs = new ArrayList<>();
        if (p.things() == 0 && p.errors() == 0) return tabs;
        tabs.add(tab(shell, href, "errors", p.errors(), open));
        tabs.add(tab(shell, href, "warnings", p.warnings(), open));
        long failed = pictures.count(job.id()).failed();
        if (failed > 0) tabs.add(tab(shell, href, "pictures", failed, open));
        long fields = job.state().untouched() ? p.fields() : 0;
        if (fields > 0) tabs.add(tab(shell, href, "fields", fields, open));
        if (!job.state().untouched()) {
            tabs.add(tab(shell, href, "changes", (long) p.created() + p.updated(), open));
        }
        return tabs;
    }

    private static ImportPage.Tab tab(
            Shell shell, String href, String view, long number, String open) {
        return new ImportPage.Tab(
                href + "?view=" + view,
                shell.t("import." + view),
                shell.display().number(number),
                view.equals(open));
    }

    private ImportPage.Found found(
            Shell shell, ImportJob job, String href, String open, long skip) {
        if (open.equals("changes")) {
            List<ImportChange> changes = jobs.changes(job.id(), LINES);
            return new ImportPage.Found(
                    changes.stream().map(change -> line(shell, change)).toList(),
                    List.of(),
                    true,
                    "",
                    null,
                    null);
        }
        if (open.equals("fields")) return fields(shell, job, href, skip);
        boolean unfetched = open.equals("pictures");
        Finding.Severity severity =
                open.equals("warnings") ? Finding.Severity.WARNING : Finding.Severity.ERROR;
        List<Finding> found =
                unfetched
                        ? pictures.failed(job.id(), skip, LINES + 1)
                        : jobs.findings(job.id(), severity, skip, LINES + 1);
        String next =
                found.size() <= LINES ? null : href + "?view=" + open + "&skip=" + (skip + LINES);
        return new ImportPage.Found(
                found.stream().limit(LINES).map(finding -> line(shell, finding)).toList(),
                List.of(),
                false,
                shell.t(unfetched ? "import.thing" : "import.column"),
                next,
                null);
    }

    private ImportPage.Found fields(Shell shell, ImportJob job, String href, long skip) {
        List<FieldChange> found = jobs.differences(job.id(), skip, LINES + 1);
        String next = found.size() <= LINES ? null : href + "?view=fields&skip=" + (skip + LINES);
        long more = next == null ? job.progress().fields() - jobs.differences(job.id()) : 0;
        return new ImportPage.Found(
                List.of(),
                found.stream().limit(LINES).map(change -> field(shell, change)).toList(),
                false,
                "",
                next,
                more > 0 ? shell.t("import.fields.more", "count", more) : null);
    }

    private static ImportPage.Field field(Shell shell, FieldChange change) {
        HistoryPage.Change words = ProductWords.change(shell, change.difference());
        return new ImportPage.Field(
                shell.display().number(change.row()),
                thing(shell, change.thing()),
                words.field(),
                words.before(),
                words.after());
    }

    // A product's handle as it is; `types/backpack` in words.
    private static String thing(Shell shell, String thing) {
        int cut = thing.indexOf('/');
        String key = cut < 0 ? "" : "import.part." + thing.substring(0, cut);
        return Shell.words(shell.language()).has(key)
                ? shell.t(key) + " · " + thing.substring(cut + 1)
                : thing;
    }

    private static ImportPage.Line line(Shell shell, Finding finding) {
        Status status =
                switch (finding.severity()) {
                    case ERROR -> Status.act(shell.t("import.error"));
                    case WARNING -> Status.wait(shell.t("import.warning"));
                };
        return new ImportPage.Line(
                status,
                shell.display().number(finding.row()),
                finding.column(),
                finding.value(),
                finding.hint(shell.language()));
    }

    private static String inUse(ImportChange change) {
        return change.ofPart() ? "import.fate.named" : "import.fate.inuse";
    }

    private static ImportPage.Line line(Shell shell, ImportChange change) {
        ImportChange.Fate fate = change.fate();
        String made = shell.t(change.created() ? "import.created" : "import.updated");
        Status status =
                fate == null
                        ? change.created() ? Status.ok(made) : Status.move(made)
                        : switch (fate) {
                            case GONE -> Status.off(shell.t("import.fate.gone"));
                            case RESTORED -> Status.ok(shell.t("import.fate.restored"));
                            case EDITED -> Status.wait(shell.t("import.fate.edited"));
                            case IN_USE -> Status.wait(shell.t(inUse(change)));
                        };
        return new ImportPage.Line(
                status,
                shell.display().number(change.row()),
                made,
                thing(shell, change.thing()),
                "");
    }

    private ImportPage.Deeds deeds(Shell shell, ImportJob job) {
        boolean ready = job.state() == ImportState.CHECKED || job.state() == ImportState.MAPPED;
        long changes = (long) job.progress().created() + job.progress().updated();
        boolean checked = job.state() == ImportState.CHECKED;
        boolean worth = checked && job.problem() == null && changes > 0;
        boolean undo = job.undoable(shell.now()) && !jobs.changes(job.id(), 1).isEmpty();
        return new ImportPage.Deeds(
                worth ? shell.t("import.run", "count", changes) : null,
                ready && !checked,
                job.state() == ImportState.CHECKING || job.state() == ImportState.RUNNING,
                job.resumable(),
                undo ? shell.t("import.undo.until", "when", until(shell, job)) : null,
                job.state() == ImportState.UPLOADED || ready,
                checked || (job.undoUntil() != null && !job.state().atWork()));
    }

    private static String until(Shell shell, ImportJob job) {
        return shell.moment(job.undoUntil(), "");
    }
}
