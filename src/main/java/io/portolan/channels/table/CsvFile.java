package io.portolan.channels.table;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Rows of a file with headings, one after the other. The separator is the comma, semicolon, tab
/// or bar that the headings use most. No row may be longer than `LONGEST_ROW` characters: a
/// quotation mark that is never closed would otherwise swallow the rest of the file.
public final class CsvFile {

    public static final int LONGEST_ROW = 2_000_000;
    private static final int LONGEST_HEADINGS = 65_536;
    private static final String SEPARATORS = ",;\t|";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}");

    private final Iterator<CSVRecord> records;
    private final Meter meter;
    private final Headings headings;
    private final char separator;
    private long number = 1;

    private CsvFile(CSVParser parser, Meter meter, char separator, Renames renames) {
        this.records = parser.iterator();
        this.meter = meter;
        this.separator = separator;
        CSVRecord first = read();
        this.headings = new Headings(first == null ? List.of() : cells(first), renames);
    }

    /// Reads the headings.
    ///
    /// @throws RowUnreadable when they do not end
    public static CsvFile open(InputStream bytes, Renames renames) throws IOException {
        Meter meter = new Meter(TextOfUnknownCharset.of(bytes));
        BufferedReader text = new BufferedReader(meter, LONGEST_HEADINGS);
        char separator = separator(text);
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .setLenientEof(false)
                        .get();
        return new CsvFile(
                CSVParser.builder().setReader(text).setFormat(format).get(),
                meter,
                separator,
                renames);
    }

    public Headings headings() {
        return headings;
    }

    /// Whether numbers may be written with a decimal comma.
    public boolean decimalComma() {
        return separator == ';';
    }

    /// The next row that is not blank; null at the end.
    ///
    /// @throws RowUnreadable when a row does not end
    public @Nullable CsvRow next() {
        while (true) {
            meter.reset();
            number++;
            CSVRecord record = read();
            if (record == null) return null;
            CsvRow row = new CsvRow(number, cells(record), headings);
            if (!row.blank()) return row;
        }
    }

    private @Nullable CSVRecord read() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException || e.getCause() instanceof Endless) {
                throw new RowUnreadable(number);
            }
            throw e;
        }
    }

    private static List<String> cells(CSVRecord record) {
        List<String> cells = new ArrayList<>(record.size());
        for (String cell : record)
            cells.add(cell == null ? "" : CONTROL.matcher(cell).replaceAll(""));
        return cells;
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADINGS);
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int read = 0; read < LONGEST_HEADINGS - 1; read++) {
            int c = text.read();
            if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) break;
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            int separator = SEPARATORS.indexOf(c);
            if (separator >= 0) counts[separator]++;
        }
        text.reset();
        int most = 0;
        for (int i = 1; i < counts.length; i++) if (counts[i] > counts[most]) most = i;
        return SEPARATORS.charAt(most);
    }

    /// A row that goes on and on, or whose quotation marks make no sense.
    public static final class RowUnreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long row;

        public RowUnreadable(long row) {
            super("row " + row + " cannot be read");
            this.row = row;
        }

        public long row() {
            return row;
        }
    }

    private static final class Endless extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// Counts the characters of a row.
    private static final class Meter extends FilterReader {
        private int count;

        Meter(Reader in) {
            super(in);
        }

        @Override
        public void reset() {
            count = 0;
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int n = super.read(buffer, from, length);
            count += Math.max(0, n);
            if (count > LONGEST_ROW) throw new Endless();
            return n;
        }
    }
}
