package io.portolan.channels;

/// Something about one cell of a file that a person should look at.
///
/// @param row as a spreadsheet counts it: the headings are row 1
/// @param column its heading in the file
/// @param value what stands there, shortened to 120 characters
/// @param hint what to do about it
public record Finding(Severity severity, long row, String column, String value, String hint) {

    private static final int LONGEST_VALUE = 120;

    public enum Severity {
        /// The row is damaged and was not taken over; what the shop had of it before stays.
        ERROR,
        /// The row was taken over, and something is missing; or it was left out on purpose.
        WARNING
    }

    public Finding {
        if (value.codePointCount(0, value.length()) > LONGEST_VALUE) {
            value = value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
        }
    }
}
