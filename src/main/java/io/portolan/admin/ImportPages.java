package io.portolan.admin;

import io.portolan.channels.Excess;
import io.portolan.channels.Exports;
import io.portolan.channels.ImportJob;
import io.portolan.channels.ImportJobs;
import io.portolan.channels.ImportKind;
import io.portolan.channels.ImportRequest;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Files of other shops: sent once, looked at, tried, taken over, and for a day taken back.
@Controller
@StaffOnly("products.write")
class ImportPages {

    private static final String HOME = "/admin/imports";
    private static final String UNMASK = "personal.unmask";
    private static final List<String> WRITING = List.of("run", "resume", "undo");
    private static final List<String> BESIDE = List.of("translations.write", "search.manage");

    private final ImportJobs jobs;
    private final Exports exports;
    private final ImportViews views;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    ImportPages(
            ImportJobs jobs,
            Exports exports,
            ImportViews views,
            AuditTrail audit,
            Clock clock,
            Desk desk) {
        this.jobs = jobs;
        this.exports = exports;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping("/admin/products/import")
    ResponseEntity<byte[]> moved() {
        return desk.to(HOME);
    }

    @GetMapping(HOME)
    ResponseEntity<byte[]> home(Caller caller, HttpServletRequest request) {
        return desk.page("imports.jte", views.home(desk.shell(request, caller, "imports"), null));
    }

    @PostMapping(HOME)
    ResponseEntity<byte[]> keep(Caller caller, HttpServletRequest request) throws IOException {
        ImportJobs.Receipt receipt =
                ImportForm.read(
                        request,
                        (fields, name, file) ->
                                jobs.keep(file, views.sent(fields, name, caller.name())));
        if (receipt instanceof ImportJobs.Receipt.Kept(ImportJob job)) {
            if (!caller.may(right(job))) jobs.discard(job.id());
            return desk.to(path(allowed(job, caller)));
        }
        String why =
                receipt instanceof ImportJobs.Receipt.Refused(ImportJobs.Unwanted reason)
                        ? switch (reason) {
                            case EMPTY -> "import.empty";
                            case TOO_LONG -> "import.toolong";
                        }
                        : "import.nofile";
        Shell shell = desk.shell(request, caller, "imports");
        return desk.page(422, "imports.jte", views.home(shell, shell.t(why)));
    }

    @GetMapping(HOME + "/{id}")
    ResponseEntity<byte[]> show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "0") long skip,
            Caller caller,
            HttpServletRequest request)
            throws IOException {
        ImportJob job = allowed(job(id), caller);
        Shell shell = desk.shell(request, caller, "imports");
        return desk.page("import.jte", views.job(shell, job, view, Math.max(0, skip), null));
    }

    @PostMapping(HOME + "/{id}/columns")
    ResponseEntity<byte[]> map(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Caller caller,
            HttpServletRequest request)
            throws IOException {
        ImportJob job = allowed(job(id), caller);
        Map<String, String> mapping = new LinkedHashMap<>();
        for (int i = 0; i < job.headings().size(); i++) {
            mapping.put(job.headings().get(i), fields.getOrDefault("c" + i, ""));
        }
        ImportRequest wish = views.wish(fields, job.kind());
        if (!wish.format().equals(job.request().format())) mapping = jobs.guess(job, wish.format());
        if (!jobs.map(id, wish, mapping)) return late(job, caller, request);
        ImportJob mapped = job(id);
        boolean whole = jobs.guide(mapped).missing(mapped.mapping()).isEmpty();
        boolean sameFormat = wish.format().equals(job.request().format());
        if (sameFormat && (whole || job.headings().isEmpty())) jobs.check(id);
        return desk.to(path(job));
    }

    @PostMapping(HOME + "/{id}/{deed}")
    ResponseEntity<byte[]> act(
            @PathVariable UUID id,
            @PathVariable String deed,
            Caller caller,
            HttpServletRequest request)
            throws IOException {
        ImportJob job = allowed(job(id), caller);
        if (WRITING.contains(deed)) parts(job, caller);
        boolean done =
                switch (deed) {
                    case "check" -> jobs.check(id);
                    case "run" -> jobs.run(id);
                    case "cancel" -> jobs.cancel(id);
                    case "resume" -> jobs.resume(id);
                    case "undo" -> jobs.undo(id);
                    case "discard" -> jobs.discard(id);
                    default -> throw Refusal.notFound("import " + deed);
                };
        if (!done) return late(job, caller, request);
        if (!deed.equals("check")) write(caller, job, deed);
        return desk.to(deed.equals("discard") ? HOME : path(job));
    }

    // Somebody else was faster, or the page was old: it is shown as it stands now.
    private ResponseEntity<byte[]> late(ImportJob job, Caller caller, HttpServletRequest request)
            throws IOException {
        Shell shell = desk.shell(request, caller, "imports");
        return desk.page(
                409, "import.jte", views.job(shell, job(job.id()), "", 0, shell.t("import.late")));
    }

    @GetMapping(HOME + "/{id}/annotated.csv")
    ResponseEntity<StreamingResponseBody> annotated(@PathVariable UUID id, Caller caller) {
        ImportJob job = allowed(job(id), caller);
        if (job.kind().personal()) {
            // The merchant's own rows again, nothing of them masked.
            if (!caller.may(UNMASK)) throw Refusal.lacking(UNMASK);
            write(caller, job, "annotated");
        }
        String name = job.title().replaceFirst("\\.[A-Za-z]{1,6}$", "") + "-annotated.csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out -> jobs.annotated(job, caller.language(), out));
    }

    @GetMapping("/admin/exports/products")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam String format,
            @RequestParam(defaultValue = "USD") String currency,
            @RequestParam(defaultValue = "en") String language,
            Caller caller,
            HttpServletRequest request)
            throws IOException {
        if (!Exports.formats().contains(format)) throw Refusal.notFound("format");
        ImportRequest wish =
                views.wish(
                        Map.of("format", format, "currency", currency, "language", language),
                        ImportKind.PRODUCTS);
        Excess excess = exports.excess(format).orElse(null);
        if (excess != null) return tooMuch(desk.shell(request, caller, "imports"), excess);
        String name = Exports.fileName(format);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(
                        out ->
                                exports.products(
                                        wish.format(), wish.currency(), wish.language(), out));
    }

    private ResponseEntity<StreamingResponseBody> tooMuch(Shell shell, Excess excess) {
        ResponseEntity<byte[]> page = desk.page(422, "imports.jte", views.tooMuch(shell, excess));
        byte[] body = Objects.requireNonNull(page.getBody());
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .body(out -> out.write(body));
    }

    private void write(Caller caller, ImportJob job, String deed) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "import." + deed,
                        "import",
                        job.id().toString(),
                        null,
                        clock.instant(),
                        Map.of("kind", job.kind().word(), "format", job.request().format())));
    }

    // A whole catalogue changes more than goods. Its file is looked through for those alone who
    // lack a right, and once.
    private void parts(ImportJob job, Caller caller) throws IOException {
        List<String> lacking = BESIDE.stream().filter(right -> !caller.may(right)).toList();
        if (!lacking.isEmpty() && jobs.hasParts(job)) throw Refusal.lacking(lacking.getFirst());
    }

    private static ImportJob allowed(ImportJob job, Caller caller) {
        if (!caller.may(right(job))) throw Refusal.lacking(right(job));
        return job;
    }

    /// Files about people ask for more than files about goods.
    private static String right(ImportJob job) {
        return job.kind().personal() ? "customers.write" : "products.write";
    }

    private ImportJob job(UUID id) {
        return jobs.find(id).orElseThrow(() -> Refusal.notFound("import"));
    }

    private static String path(ImportJob job) {
        return HOME + "/" + job.id();
    }
}
