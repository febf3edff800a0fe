package io.portolan.landedcost.tariff;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads a tariff file line by line and holds no more of it in memory than one line.
interface LineReader extends Closeable {

    /// The next record of the file; null behind the last.
    @Nullable Entry next() throws IOException;

    /// One record, counted from 1 behind the headings.
    sealed interface Entry {

        long row();

        /// A line that names a duty.
        record Duty(long row, TariffLine line) implements Entry {}

        /// A heading or a line without a duty of its own.
        record Heading(long row) implements Entry {}

        /// What cannot be read.
        ///
        /// @param hint what to do, in English
        record Fault(long row, String column, String value, String hint) implements Entry {}
    }
}
