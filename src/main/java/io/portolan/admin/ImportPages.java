package io.portolan.admin;

import io.portolan.channels.Finding;
import io.portolan.channels.ImportReport;
import io.portolan.channels.ImportRequest;
import io.portolan.channels.ProductImports;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Display;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Products from a file, with a dry run and a word on every row that has something wrong.
@Controller
@StaffOnly("products.write")
class ImportPages {

    private static final String FORMAT = "shopify";

    private final ProductImports imports;
    private final Markets markets;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    ImportPages(ProductImports imports, Markets markets, AuditTrail audit, Clock clock, Desk desk) {
        this.imports = imports;
        this.markets = markets;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping("/admin/products/import")
    ResponseEntity<byte[]> show(Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        return desk.page("import.jte", page(shell, "USD", "en", null, null));
    }

    @PostMapping("/admin/products/import")
    ResponseEntity<byte[]> take(Caller caller, HttpServletRequest request) throws IOException {
        Shell shell = desk.shell(request, caller, "products");
        Upload sent = Upload.of(request);
        String currency = sent.field("currency", "USD");
        String language = sent.field("language", "en");
        if (sent.isEmpty() || !known(currency, language)) {
            ImportPage again = page(shell, "USD", "en", null, shell.t("import.nofile"));
            return desk.page(422, "import.jte", again);
        }
        boolean dryRun = !sent.field("what", "try").equals("import");
        ImportRequest asked =
                new ImportRequest(FORMAT, Currency.of(currency), Language.of(language), dryRun);
        try (InputStream in = sent.content()) {
            ImportReport report = imports.run(in, asked);
            if (!report.dryRun()) write(caller, report);
            ImportPage page =
                    page(shell, currency, language, report(shell, sent.name(), report), null);
            return desk.page(report.readable() ? 200 : 422, "import.jte", page);
        }
    }

    private boolean known(String currency, String language) {
        return currencies().contains(currency)
                && languages().stream().anyMatch(each -> each.value().equals(language));
    }

    private void write(Caller caller, ImportReport report) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "product.import",
                        "products",
                        FORMAT,
                        null,
                        clock.instant(),
                        Map.of(
                                "created", String.valueOf(report.created()),
                                "updated", String.valueOf(report.updated()),
                                "errors", String.valueOf(report.errors()))));
    }

    private ImportPage page(
            Shell shell,
            String currency,
            String language,
            ImportPage.@Nullable Report report,
            @Nullable String problem) {
        return new ImportPage(
                shell, currencies(), languages(), currency, language, report, problem);
    }

    private List<String> currencies() {
        return markets.all().stream().map(market -> market.currency().code()).distinct().toList();
    }

    private List<OrderView.Choice> languages() {
        return markets.all().stream()
                .map(Market::languages)
                .flatMap(List::stream)
                .distinct()
                .map(each -> new OrderView.Choice(each.tag(), Display.languageName(each)))
                .toList();
    }

    private static ImportPage.Report report(Shell shell, String file, ImportReport report) {
        String key = !report.readable() ? "broken" : report.dryRun() ? "tried" : "done";
        String summary = shell.t("import." + key);
        return new ImportPage.Report(
                file,
                report.dryRun(),
                summary,
                report.readable() && report.errors() == 0
                        ? Status.ok(summary)
                        : Status.act(summary),
                List.of(
                        count(shell, "rows", report.rows()),
                        count(shell, "created", report.created()),
                        count(shell, "updated", report.updated()),
                        count(shell, "unchanged", report.unchanged()),
                        count(shell, "refused", report.refused()),
                        count(shell, "errors", report.errors()),
                        count(shell, "warnings", report.warnings())),
                report.findings().stream().map(finding -> line(shell, finding)).toList(),
                report.unlisted());
    }

    private static ImportPage.Count count(Shell shell, String key, long number) {
        return new ImportPage.Count(shell.t("import." + key), shell.display().number(number));
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
                finding.hint());
    }
}
