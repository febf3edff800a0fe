package io.portolan.channels.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts text into rows of cells as spreadsheets write them (RFC 4180, with any line end). A
/// quotation mark that is never closed costs its own line: reading goes on with the next one.
final class Records {

    /// What a row became.
    enum Kind {
        WHOLE,
        /// A quotation mark in it is not closed, or closed in the middle of something.
        DAMAGED
    }

    private static final int END = -1;
    private static final int TOO_LONG = -2;
    private static final int CHUNK = 65_536;
    private static final int SHOWN = 200;

    private final Reader in;
    private final char separator;
    private final int longest;
    private final char[] buffer = new char[CHUNK];
    private int limit;
    private int at;
    private CharSequence again = "";
    private int againAt;
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int length;

    /// The rest of a quoted cell behind its first line, in case it was no cell.
    private final StringBuilder behind = new StringBuilder();

    Records(Reader in, char separator, int longest) {
        this.in = in;
        this.separator = separator;
        this.longest = longest;
    }

    /// The cells of the row that `next` has read, as far as they can be trusted.
    List<String> cells() {
        return cells;
    }

    /// Reads the next row; null at the end. A line with more characters than a row may have is
    /// damaged, and read past.
    @Nullable Kind next() throws IOException {
        cells = new ArrayList<>();
        length = 0;
        if (peek() == END) return null;
        while (true) {
            cell.setLength(0);
            if (peek() == '"') {
                take();
                if (!quoted()) return damaged();
            }
            int end = plain();
            cells.add(cell.toString());
            if (end == TOO_LONG) return tooLong();
            if (end != separator) return Kind.WHOLE;
        }
    }

    private Kind tooLong() throws IOException {
        cells.set(cells.size() - 1, firstLine());
        for (int c = take(); c != END && c != '\n'; ) c = take();
        return Kind.DAMAGED;
    }

    // Up to the separator or the end of the line, which is eaten.
    private int plain() throws IOException {
        while (true) {
            if (length > 2 * longest) return TOO_LONG;
            int c = take();
            if (c == END || c == separator || c == '\n') return c;
            if (c == '\r') {
                if (peek() == '\n') take();
                return '\n';
            }
            cell.append((char) c);
        }
    }

    /// False when the cell does not end as one does: then `behind` holds what followed its line.
    private boolean quoted() throws IOException {
        boolean lines = false;
        behind.setLength(0);
        while (true) {
            if (length > longest) return false;
            int c = take();
            if (c == END) return false;
            if (lines) behind.append((char) c);
            if (c != '"') {
                cell.append((char) c);
                lines |= c == '\n' || (c == '\r' && peek() != '\n');
                continue;
            }
            if (peek() == '"') {
                cell.append((char) take());
                if (lines) behind.append('"');
                continue;
            }
            return !lines || ends(peek());
        }
    }

    private boolean ends(int c) {
        return c == END || c == separator || c == '\n' || c == '\r' || c == ' ';
    }

    // Of a cell that never had a second line there is nothing to read again.
    private Kind damaged() {
        cells.add(firstLine());
        if (!behind.isEmpty()) {
            behind.append(again, againAt, again.length());
            again = behind.toString();
            againAt = 0;
        }
        return Kind.DAMAGED;
    }

    // What a damaged cell begins with: further on nothing is sure.
    private String firstLine() {
        int end = 0;
        while (end < Math.min(cell.length(), SHOWN) && !over(cell.charAt(end))) end++;
        return cell.substring(0, end);
    }

    private boolean over(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private int peek() throws IOException {
        if (againAt < again.length()) return again.charAt(againAt);
        if (at == limit && !fill()) return END;
        return buffer[at];
    }

    private int take() throws IOException {
        int c = peek();
        if (c == END) return END;
        if (againAt < again.length()) againAt++;
        else at++;
        length++;
        return c;
    }

    private boolean fill() throws IOException {
        int n = in.read(buffer, 0, CHUNK);
        at = 0;
        limit = Math.max(0, n);
        return limit > 0;
    }
}
