package io.portolan.channels;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.portolan.channels.table.Hint;
import io.portolan.kernel.Language;

/// Something about one cell of a file that a person should look at.
///
/// @param row as a spreadsheet counts it: the headings are row 1
/// @param column its heading in the file
/// @param value what stands there, shortened to 120 characters
/// @param advice what to do about it, as it is kept: the key of a text and what fills it
public record Finding(
        Severity severity, long row, String column, String value, @JsonIgnore String advice) {

    private static final int LONGEST_VALUE = 120;
    private static final Language ENGLISH = Language.of("en");

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

    /// What to do about it, in English.
    @JsonProperty
    public String hint() {
        return hint(ENGLISH);
    }

    /// What to do about it, in English where the language has no words for it.
    public String hint(Language language) {
        return Hint.in(advice, language);
    }
}
