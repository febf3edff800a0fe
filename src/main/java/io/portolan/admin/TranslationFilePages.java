package io.portolan.admin;

import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.SheetFiles;
import io.portolan.catalog.translation.Sheets;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Translations as a table with one column a language.
@Controller
@StaffOnly("translations.write")
class TranslationFilePages {

    private static final String PATH = TranslationPages.HOME + "/file";
    private static final int LISTED = 200;

    private final Sheets sheets;
    private final SheetFiles files;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    TranslationFilePages(
            Sheets sheets, SheetFiles files, AuditTrail audit, Clock clock, Desk desk) {
        this.sheets = sheets;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "translations");
        return desk.page("translation-file.jte", page(shell, null, null));
    }

    @GetMapping(PATH + "/translations.csv")
    @StaffOnly("products.read")
    ResponseEntity<byte[]> table(@RequestParam(defaultValue = "") String kind) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"translations.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(sheets.table(Item.Kind.of(kind)));
    }

    /// The dry run: says what the file would change and keeps it for the word to do so.
    @PostMapping(PATH)
    ResponseEntity<byte[]> tryOut(Caller caller, HttpServletRequest request) throws IOException {
        Shell shell = desk.shell(request, caller, "translations");
        Upload sent = Upload.of(request);
        if (sent.isEmpty()) {
            return desk.page(
                    422, "translation-file.jte", page(shell, null, shell.t("import.nofile")));
        }
        byte[] content;
        try (InputStream in = sent.content()) {
            content = in.readAllBytes();
        }
        Sheets.Reading reading = sheets.read(content);
        @Nullable String id =
                reading.changes().isEmpty() ? null : files.keep(content, caller.id()).toString();
        return desk.page(
                "translation-file.jte", page(shell, report(shell, sent.name(), id, reading), null));
    }

    @PostMapping(PATH + "/take")
    ResponseEntity<byte[]> take(
            @RequestParam(defaultValue = "") String id, Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "translations");
        byte @Nullable [] content = content(id, caller);
        if (content == null) {
            return desk.page(
                    422, "translation-file.jte", page(shell, null, shell.t("tr.file.gone")));
        }
        Sheets.Reading reading = sheets.read(content);
        int written = sheets.take(reading, caller.id());
        files.drop(UUID.fromString(id));
        write(caller, written, reading.faults().size());
        Status done = Status.ok(shell.t("tr.file.done", "count", written));
        return desk.page(
                "translation-file.jte",
                page(
                        shell,
                        new TranslationFilePage.Report(
                                "",
                                null,
                                done,
                                counts(shell, reading),
                                faults(shell, reading),
                                List.of(),
                                0),
                        null));
    }

    private byte @Nullable [] content(String id, Caller caller) {
        try {
            return files.find(UUID.fromString(id), caller.id()).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void write(Caller caller, int written, int faults) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "translation.import",
                        "translations",
                        "csv",
                        null,
                        clock.instant(),
                        Map.of(
                                "written", String.valueOf(written),
                                "errors", String.valueOf(faults))));
    }

    private static TranslationFilePage page(
            Shell shell, TranslationFilePage.@Nullable Report report, @Nullable String problem) {
        List<OrderView.Choice> kinds = new ArrayList<>();
        kinds.add(new OrderView.Choice("", shell.t("tr.kind.all")));
        for (Item.Kind each : Item.Kind.values()) {
            kinds.add(new OrderView.Choice(each.word(), shell.t("tr.kind." + each.word())));
        }
        return new TranslationFilePage(shell, kinds, report, problem);
    }

    private static TranslationFilePage.Report report(
            Shell shell, String file, @Nullable String id, Sheets.Reading reading) {
        Status status =
                reading.faults().isEmpty()
                        ? Status.ok(shell.t("tr.file.tried"))
                        : Status.act(shell.t("tr.file.tried"));
        return new TranslationFilePage.Report(
                file,
                id,
                status,
                counts(shell, reading),
                faults(shell, reading),
                reading.changes().stream()
                        .limit(LISTED)
                        .map(change -> change(shell, change))
                        .toList(),
                Math.max(0, reading.changes().size() - LISTED));
    }

    private static List<TranslationFilePage.Count> counts(Shell shell, Sheets.Reading reading) {
        return List.of(
                count(shell, "tr.file.rows", reading.rows()),
                count(shell, "tr.file.changes", reading.changes().size()),
                count(shell, "tr.file.same", reading.same()),
                count(shell, "tr.file.errors", reading.faults().size()));
    }

    private static TranslationFilePage.Count count(Shell shell, String key, int number) {
        return new TranslationFilePage.Count(shell.t(key), shell.display().number(number));
    }

    private static List<TranslationFilePage.Fault> faults(Shell shell, Sheets.Reading reading) {
        return reading.faults().stream().limit(LISTED).map(fault -> fault(shell, fault)).toList();
    }

    private static TranslationFilePage.Fault fault(Shell shell, Sheets.Fault fault) {
        String why = fault.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new TranslationFilePage.Fault(
                Status.act(shell.t("tr.file.error")),
                shell.display().number(fault.row()),
                fault.column(),
                shortened(fault.value()),
                shell.t("tr.fault." + why));
    }

    private static TranslationFilePage.Change change(Shell shell, Sheets.Change change) {
        return new TranslationFilePage.Change(
                shell.display().number(change.row()),
                change.item().path(),
                change.key(),
                change.language().tag(),
                shortened(change.before()),
                shortened(change.after()));
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }
}
