package io.portolan.channels;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads moments as order files write them: `2025-10-02 17:09:34 -0300`, with or without seconds,
/// `T` or a named zero offset; a day alone counts as its beginning in UTC.
final class PastTimes {

    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("uuuu-MM-dd[' ']['T']HH:mm[:ss][.SSS][' ']")
                    .appendPattern("[XXX][XX][X]['UTC']['GMT']")
                    .toFormatter(Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final int OLDEST = 1990;

    private PastTimes() {}

    /// Null when it cannot be read: a month and a day that could be swapped are not guessed.
    static @Nullable Instant read(String text) {
        Instant read = moment(text.strip());
        if (read == null) return null;
        return read.atOffset(ZoneOffset.UTC).getYear() < OLDEST ? null : read;
    }

    private static @Nullable Instant moment(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return MOMENT.parseBest(text, OffsetDateTime::from, Instant::from)
                            instanceof OffsetDateTime at
                    ? at.toInstant()
                    : Instant.from(MOMENT.parse(text));
        } catch (DateTimeException unread) {
            return null;
        }
    }
}
