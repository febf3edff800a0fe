package io.portolan.channels.table;

/// What a person sees in a cell.
final class Cell {

    private Cell() {}

    /// The text without blanks around it, without the marks that only tell its direction, and
    /// without the `="001"` by which Excel keeps the zeros of a number.
    static String bare(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isNothing(cell.charAt(from))) from++;
        while (to > from && isNothing(cell.charAt(to - 1))) to--;
        boolean kept = to - from > 3 && cell.startsWith("=\"", from) && cell.charAt(to - 1) == '"';
        if (!kept) return cell.substring(from, to);
        String inner = cell.substring(from + 2, to - 1);
        return inner.indexOf('"') < 0 ? inner.strip() : cell.substring(from, to);
    }

    private static boolean isNothing(char c) {
        if (c > ' ' && c < 0x80) return false;
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c <= ' '
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
