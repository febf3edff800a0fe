package io.portolan.landedcost.tariff;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A table of duties on top: `id`, `codes`, `rate`, `source`, and if wanted `kind`, `origins`,
/// `except-origins`, `from`, `to`, `why`. Several rows of one id are one duty with the codes of
/// all, and differ in nothing else.
final class OverlayFile {

    private static final Pattern BETWEEN = Pattern.compile("[\\s;|]+");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{2,79}");
    private static final Pattern CODE = Pattern.compile("\\d{2,10}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final BigDecimal HIGHEST = BigDecimal.TEN;

    /// What is wrong with a row.
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final String column;
        private final String value;

        Wrong(String column, String value, String hint) {
            super(hint);
            this.column = column;
            this.value = value;
        }
    }

    private final String book;
    private final Map<String, ImportedOverlay> duties = new LinkedHashMap<>();
    private final List<LineReader.Entry.Fault> faults = new ArrayList<>();

    private OverlayFile(String book) {
        this.book = book;
    }

    /// @param faults rows that are not understood; with one of them nothing of the file is taken
    record Content(List<ImportedOverlay> duties, List<LineReader.Entry.Fault> faults) {}

    static Content read(InputStream bytes, String book) throws IOException {
        OverlayFile file = new OverlayFile(book);
        try (CsvTable table = new CsvTable(bytes, List.of("id", "codes", "rate", "source"))) {
            for (CSVRecord row = table.read(); row != null; row = table.read()) {
                file.take(table, row);
            }
        }
        return new Content(List.copyOf(file.duties.values()), List.copyOf(file.faults));
    }

    private void take(CsvTable table, CSVRecord row) {
        try {
            ImportedOverlay duty = duty(table, row);
            ImportedOverlay known = duties.get(duty.id());
            if (known != null) same(known, duty);
            duties.merge(duty.id(), duty, OverlayFile::join);
        } catch (Wrong wrong) {
            faults.add(
                    new LineReader.Entry.Fault(
                            table.row(),
                            wrong.column,
                            wrong.value,
                            String.valueOf(wrong.getMessage())));
        }
    }

    private ImportedOverlay duty(CsvTable table, CSVRecord row) throws Wrong {
        String id = table.cell(row, "id").toLowerCase(Locale.ROOT);
        if (!ID.matcher(id).matches()) {
            throw new Wrong("id", id, "write small letters, digits, dots: eu.antidumping.bicycles");
        }
        List<String> codes =
                many(
                        table,
                        row,
                        "codes",
                        OverlayFile::code,
                        "write beginnings of codes: 8712 6911");
        if (codes.isEmpty()) throw new Wrong("codes", "", "name at least one code");
        String source = table.cell(row, "source");
        if (!source.contains("https://") && !source.contains("http://")) {
            throw new Wrong("source", source, "say who says so, with the address of the page");
        }
        LocalDate from = day(table, row, "from");
        LocalDate to = day(table, row, "to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new Wrong("to", to.toString(), "the last day is before the first");
        }
        String why = table.cell(row, "why");
        return new ImportedOverlay(
                id,
                book,
                antidumping(table.cell(row, "kind")),
                rate(table.cell(row, "rate")),
                codes,
                many(table, row, "origins", OverlayFile::country, "write countries: CN HK"),
                many(table, row, "except-origins", OverlayFile::country, "write countries: GB"),
                from,
                to,
                source,
                why.isEmpty() ? null : why);
    }

    /// Fails where a row says anything but codes otherwise than an earlier one of its id.
    private static void same(ImportedOverlay one, ImportedOverlay more) throws Wrong {
        same("kind", one.antidumping(), more.antidumping());
        same("rate", one.rate().stripTrailingZeros(), more.rate().stripTrailingZeros());
        same("origins", Set.copyOf(one.origins()), Set.copyOf(more.origins()));
        same("except-origins", Set.copyOf(one.exceptOrigins()), Set.copyOf(more.exceptOrigins()));
        same("from", one.from(), more.from());
        same("to", one.to(), more.to());
        same("source", one.source(), more.source());
        same("why", one.why(), more.why());
    }

    private static void same(String column, @Nullable Object one, @Nullable Object more)
            throws Wrong {
        if (Objects.equals(one, more)) return;
        throw new Wrong(
                column,
                more == null ? "" : more.toString(),
                "an earlier row of this id says it otherwise: rows of one id differ in codes"
                        + " alone, write another id");
    }

    private static ImportedOverlay join(ImportedOverlay one, ImportedOverlay more) {
        List<String> codes = new ArrayList<>(one.codes());
        for (String code : more.codes()) if (!codes.contains(code)) codes.add(code);
        return new ImportedOverlay(
                one.id(),
                one.book(),
                one.antidumping(),
                one.rate(),
                codes,
                one.origins(),
                one.exceptOrigins(),
                one.from(),
                one.to(),
                one.source(),
                one.why());
    }

    private static boolean antidumping(String kind) throws Wrong {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "", "additional" -> false;
            case "antidumping" -> true;
            default -> throw new Wrong("kind", kind, "write additional or antidumping");
        };
    }

    private static BigDecimal rate(String text) throws Wrong {
        DutyRate duty = DutyText.read(text);
        BigDecimal rate = duty == null || duty.open() != null ? null : duty.rate();
        boolean alone =
                duty != null
                        && duty.perKg() == null
                        && duty.perPiece() == null
                        && duty.perLitre() == null;
        if (rate == null || !alone || rate.compareTo(HIGHEST) > 0) {
            throw new Wrong("rate", text, "write a share of the value: 36.1%");
        }
        return rate;
    }

    private static @Nullable LocalDate day(CsvTable table, CSVRecord row, String column)
            throws Wrong {
        String text = table.cell(row, column);
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Wrong(column, text, "write a day as 2026-02-07");
        }
    }

    private static List<String> many(
            CsvTable table, CSVRecord row, String column, Predicate<String> good, String hint)
            throws Wrong {
        List<String> values = new ArrayList<>();
        String cell = table.cell(row, column).replace(".", "").toUpperCase(Locale.ROOT);
        for (String value : BETWEEN.split(cell, -1)) {
            if (value.isEmpty()) continue;
            if (!good.test(value)) throw new Wrong(column, value, hint);
            values.add(value);
        }
        return values;
    }

    private static boolean code(String value) {
        return CODE.matcher(value).matches();
    }

    private static boolean country(String value) {
        return COUNTRY.matcher(value).matches();
    }
}
