package io.portolan.landedcost.tariff;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The CSV export of the United States' tariff. Lines of chapters 98 and 99 stand beside the
/// tariff, not in it: they are passed over as headings.
final class UsHtsFile implements LineReader {

    private static final String NUMBER = "HTS Number";
    private static final String DUTY = "General Rate of Duty";
    private static final Pattern LIST = Pattern.compile("[\\[\\]\"]");

    private final CsvTable table;

    UsHtsFile(InputStream bytes) throws IOException {
        table = new CsvTable(bytes, List.of(NUMBER, "Description", DUTY, "Special Rate of Duty"));
    }

    @Override
    public @Nullable Entry next() throws IOException {
        CSVRecord record = table.read();
        if (record == null) return null;
        String number = table.cell(record, NUMBER);
        String text = DutyText.clean(table.cell(record, DUTY));
        if (number.isEmpty() || text.isEmpty()) return new Entry.Heading(table.row());
        String hs = code(number);
        if (hs == null) {
            return new Entry.Fault(
                    table.row(), NUMBER, number, "write 4 to 10 digits, as in 0101.21.00");
        }
        if (hs.startsWith("98") || hs.startsWith("99")) return new Entry.Heading(table.row());
        DutyRate duty = DutyText.read(text);
        if (duty == null) return new Entry.Heading(table.row());
        String special = DutyText.clean(table.cell(record, "Special Rate of Duty"));
        String unit = LIST.matcher(table.cell(record, "Unit of Quantity")).replaceAll("");
        return new Entry.Duty(
                table.row(),
                new TariffLine(
                        hs,
                        DutyText.clean(table.cell(record, "Description")),
                        unit.isBlank() ? null : unit.strip(),
                        text,
                        special.isEmpty() ? null : special,
                        duty));
    }

    /// Digits alone. A spreadsheet that took `1006.20` for a number wrote `1006.2`: its zero is put
    /// back.
    static @Nullable String code(String number) {
        String digits = number.replace(".", "").strip();
        if (!digits.matches("\\d{4,10}")) return null;
        return digits.length() % 2 == 1 ? digits + "0" : digits;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
