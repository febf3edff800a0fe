package io.portolan.landedcost.tariff;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A table of duties of any country: `hs` and `duty`, and if wanted `description`, `unit` and
/// `special`. Duties are written as `5%`, `Free`, `0.40/kg + 6%`, `1.20/pair`.
final class PlainTariffFile implements LineReader {

    private final CsvTable table;

    PlainTariffFile(InputStream bytes) throws IOException {
        table = new CsvTable(bytes, List.of("hs", "duty"));
    }

    @Override
    public @Nullable Entry next() throws IOException {
        CSVRecord record = table.read();
        if (record == null) return null;
        String number = table.cell(record, "hs");
        String digits = number.replaceAll("[.\\s]", "");
        if (digits.isEmpty()) return new Entry.Heading(table.row());
        if (!digits.matches("\\d{4,10}")) {
            return new Entry.Fault(table.row(), "hs", number, "write 4 to 10 digits");
        }
        String text = table.cell(record, "duty");
        DutyRate duty = DutyText.read(text);
        boolean inWords = text.toLowerCase(Locale.ROOT).startsWith("see ");
        if (duty == null || !(duty.known() || inWords)) {
            return new Entry.Fault(
                    table.row(),
                    "duty",
                    text,
                    "write Free, 5%, 0.40/kg, 1.20/pair, several with +, or \"see …\"");
        }
        String unit = table.cell(record, "unit");
        String special = table.cell(record, "special");
        return new Entry.Duty(
                table.row(),
                new TariffLine(
                        digits,
                        DutyText.clean(table.cell(record, "description")),
                        unit.isEmpty() ? null : unit,
                        DutyText.clean(text),
                        special.isEmpty() ? null : special,
                        duty));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
