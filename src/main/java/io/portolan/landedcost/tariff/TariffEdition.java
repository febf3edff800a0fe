package io.portolan.landedcost.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One published state of a tariff, read from one file.
///
/// @param book the tariff it is of: `us`
/// @param source who publishes it, with an address
/// @param asOf the day the authority issued it, or the day it was taken from its site
/// @param currency of its amounts, e.g. `USD`
/// @param rowsRead records of the file that were taken or passed over so far
/// @param lines lines that name a duty
/// @param openLines of these, such as no figure says whole
/// @param faults records that could not be read
/// @param usedFrom since when goods are reckoned by it; null while it is read
public record TariffEdition(
        UUID id,
        String book,
        String format,
        String fileName,
        String checksum,
        String source,
        LocalDate asOf,
        String currency,
        State state,
        long rowsRead,
        long lines,
        long openLines,
        long faults,
        Instant startedAt,
        @Nullable Instant usedFrom) {

    /// Where it stands.
    public enum State {
        READING("reading"),
        IN_USE("in-use"),
        REPLACED("replaced");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static State of(String word) {
            for (State state : values()) if (state.word.equals(word)) return state;
            throw new IllegalArgumentException("no state of a tariff: " + word);
        }
    }
}
