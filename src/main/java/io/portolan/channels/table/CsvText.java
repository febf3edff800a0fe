package io.portolan.channels.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/// Writes rows with commas between their cells. A cell that a spreadsheet would run as a formula
/// gets an apostrophe in front; `plain` takes it off again.
public final class CsvText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern DEFUSED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final Writer out;

    public CsvText(Writer out) {
        this.out = out;
    }

    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(',');
            cell(defused(cells.get(i)));
        }
        out.write("\r\n");
    }

    /// A row with its cells as they are, for readers that know of no apostrophe.
    public void bare(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(',');
            cell(cells.get(i));
        }
        out.write("\r\n");
    }

    private void cell(String cell) throws IOException {
        boolean quoted = cell.isEmpty() ? false : needsQuotes(cell);
        if (!quoted) {
            out.write(cell);
            return;
        }
        out.write('"');
        out.write(cell.replace("\"", "\"\""));
        out.write('"');
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t')
                return true;
        }
        return Character.isWhitespace(cell.charAt(0))
                || Character.isWhitespace(cell.charAt(cell.length() - 1));
    }

    /// What a spreadsheet shows as text.
    public static String defused(String cell) {
        boolean harmless = NUMBER.matcher(cell).matches() || !FORMULA.matcher(cell).matches();
        return harmless ? cell : "'" + cell;
    }

    /// The cell as it was before it was defused.
    public static String plain(String cell) {
        return DEFUSED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
