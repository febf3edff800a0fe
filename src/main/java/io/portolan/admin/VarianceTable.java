package io.portolan.admin;

import io.portolan.kernel.Money;
import io.portolan.platform.web.StaffOnly;
import io.portolan.shipping.variance.VarianceFilter;
import io.portolan.shipping.variance.VarianceLedger;
import io.portolan.shipping.variance.VarianceParcel;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Billed against quoted as a table, a row for each parcel.
@Controller
class VarianceTable {

    private static final int MOST = 50_000;
    private static final List<String> HEADINGS =
            List.of(
                    "order",
                    "lane",
                    "carrier",
                    "billed on",
                    "currency",
                    "quoted duty",
                    "quoted tax",
                    "quoted fees",
                    "billed duty",
                    "billed tax",
                    "billed fees",
                    "difference",
                    "per cent",
                    "quote was an estimate");

    private final VarianceLedger ledger;

    VarianceTable(VarianceLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping(VarianceViews.PAGE + "/variance.csv")
    @StaffOnly("orders.export")
    ResponseEntity<byte[]> table() throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            out.printRecord(HEADINGS);
            for (VarianceParcel parcel : ledger.parcels(VarianceFilter.ALL, MOST)) {
                out.printRecord(row(parcel));
            }
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"variance.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> row(VarianceParcel parcel) {
        BigDecimal part = parcel.perCent();
        return List.of(
                parcel.orderNumber(),
                parcel.lane(),
                defused(parcel.carrier()),
                parcel.day() == null ? "" : parcel.day().toString(),
                parcel.difference().currency().code(),
                plain(parcel.quoted().duty()),
                plain(parcel.quoted().tax()),
                plain(parcel.quoted().fees()),
                plain(parcel.billed().duty()),
                plain(parcel.billed().tax()),
                plain(parcel.billed().fees()),
                plain(parcel.difference()),
                part == null ? "" : part.toPlainString(),
                parcel.estimate() ? "yes" : "");
    }

    /// What a spreadsheet would run as a formula gets an apostrophe in front.
    private static String defused(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }

    private static String plain(Money money) {
        return money.major().toPlainString();
    }
}
