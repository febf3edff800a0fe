package io.portolan.api;

import io.portolan.channels.ImportKind;
import io.portolan.channels.ImportReport;
import io.portolan.channels.ImportRequest;
import io.portolan.channels.ProductImports;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.platform.web.KeyScope;
import io.portolan.platform.web.Refusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes files in. The body is the file itself; it is read as it arrives.
@RestController
@KeyScope("products:write")
class ImportApi {

    private static final String NDJSON = "application/x-ndjson";
    private static final String ZIP = "zip";

    private final ProductImports products;

    ImportApi(ProductImports products) {
        this.products = products;
    }

    /// Imports products, or in a dry run says what would happen. Damaged rows are listed in the
    /// answer; they do not make it fail.
    @PostMapping(
            path = "/api/v1/admin/imports/products",
            consumes = {"text/csv", NDJSON, "application/octet-stream"})
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = NDJSON, schema = @Schema(type = "string"))
            })
    ImportReport products(
            @RequestParam(defaultValue = "shopify") String format,
            @RequestParam(defaultValue = "USD") String currency,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        List<String> known =
                ImportKind.PRODUCTS.formats().stream().filter(each -> !each.equals(ZIP)).toList();
        if (!known.contains(format)) {
            String packed =
                    format.equals(ZIP)
                            ? "An archive is sent on the page of imports or with ./portolan import. "
                            : "";
            throw Refusal.invalid(
                    "format",
                    "unknown-format",
                    packed + "Known formats: " + String.join(", ", known) + ".");
        }
        ImportRequest asked =
                new ImportRequest(
                        format,
                        read("currency", currency, Currency::of),
                        read("language", language, Language::of),
                        dryRun);
        ImportReport report = products.run(request.getInputStream(), asked);
        if (report.readable()) return report;
        throw Refusal.of(
                        422,
                        "unreadable-file",
                        "The file cannot be read",
                        "See report.findings for the row and what to do.")
                .with("report", report);
    }

    private static <T> T read(String name, String value, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(name, "unknown-" + name, value + " is not a known " + name + ".");
        }
    }
}
