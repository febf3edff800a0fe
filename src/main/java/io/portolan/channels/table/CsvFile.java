package io.portolan.channels.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rows of a file with headings, one after the other. The separator is the comma, semicolon, tab
/// or bar that the headings use most, or the one that a line `sep=;` above them names. No row may
/// be longer than `LONGEST_ROW` characters: a quotation mark that is never closed would otherwise
/// swallow the rest of the file.
public final class CsvFile {

    public static final int LONGEST_ROW = 2_000_000;
    public static final String UNCLOSED = "row.unclosed";
    private static final int LONGEST_HEADINGS = 65_536;
    private static final String SEPARATORS = ",;\t|";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}");

    private final Records records;
    private final Headings headings;
    private final char separator;
    private Damage damage =
            row -> {
                throw new RowUnreadable(row.number());
            };
    private long number = 1;

    /// Is told of rows that cannot be read.
    @FunctionalInterface
    public interface Damage {

        /// A row as far as it can be read: its last cell is the one whose quotation mark is not
        /// closed, up to the next separator.
        void in(CsvRow row);
    }

    private CsvFile(Records records, char separator, Renames renames) throws IOException {
        this.records = records;
        this.separator = separator;
        Records.Kind first = read();
        if (first == Records.Kind.DAMAGED) throw new RowUnreadable(1);
        this.headings = new Headings(first == null ? List.of() : cells(), renames);
    }

    /// Reads the headings.
    ///
    /// @throws RowUnreadable when they do not end, or when the file is no table at all
    public static CsvFile open(InputStream bytes, Renames renames) throws IOException {
        BufferedReader text =
                new BufferedReader(
                        TextOfUnknownCharset.of(NoTable.refuse(bytes)), LONGEST_HEADINGS);
        char separator = named(text);
        if (separator == 0) separator = separator(text);
        return new CsvFile(new Records(text, separator, LONGEST_ROW), separator, renames);
    }

    /// Has `damage` told of each row that cannot be read, and reads on behind it. Without this the
    /// first such row ends the file.
    public CsvFile whenDamaged(Damage damage) {
        this.damage = damage;
        return this;
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
    /// @throws RowUnreadable when a row cannot be read and nobody else wants to know
    public @Nullable CsvRow next() {
        while (true) {
            number++;
            Records.Kind kind = read();
            if (kind == null) return null;
            if (kind == Records.Kind.DAMAGED) {
                damage.in(new CsvRow(number, cells(), headings));
                continue;
            }
            CsvRow row = new CsvRow(number, cells(), headings);
            if (!row.blank()) return row;
        }
    }

    private Records.@Nullable Kind read() {
        try {
            return records.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells() {
        List<String> cells = records.cells();
        cells.replaceAll(CsvFile::printable);
        return cells;
    }

    /// Without signs that nobody can see and no text needs: control characters, halves of letters.
    public static String printable(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' || (c >= 0x7F && c < 0xA0) || Character.isSurrogate(c)) {
                return CONTROL.matcher(cell).replaceAll("");
            }
        }
        return cell;
    }

    // Excel's own way to name it: a line `sep=;` above the headings, which it does not show.
    private static char named(BufferedReader text) throws IOException {
        text.mark(8);
        char[] first = new char[7];
        int n = Math.max(0, text.read(first));
        String line = new String(first, 0, n);
        boolean named =
                line.regionMatches(true, 0, "sep=", 0, 4)
                        && n > 5
                        && (line.charAt(5) == '\n' || line.charAt(5) == '\r');
        text.reset();
        if (!named) return 0;
        text.skip(line.startsWith("\r\n", 5) ? 7 : 6);
        return line.charAt(4);
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
    public static class RowUnreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long row;

        public RowUnreadable(long row) {
            super("row " + row + " cannot be read");
            this.row = row;
        }

        public long row() {
            return row;
        }

        /// What to do about it.
        public String hint() {
            return UNCLOSED;
        }
    }
}
