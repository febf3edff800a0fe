package io.portolan.landedcost.tariff;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Whole tariffs read from their files without a database.
public final class WholeFiles {

    private WholeFiles() {}

    /// One edition and its lines.
    public record Whole(TariffEdition edition, List<TariffLine> lines) {}

    public static Whole us(Path file) {
        return read(TariffFormat.US_HTS, file);
    }

    public static Whole au(Path file) {
        return read(TariffFormat.AU_SCHEDULE3, file);
    }

    private static Whole read(TariffFormat format, Path file) {
        LocalDate day = LocalDate.of(2026, 4, 17);
        List<TariffLine> lines = new ArrayList<>();
        Set<String> known = new HashSet<>();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                LineReader reader = format.open(bytes, day)) {
            for (LineReader.Entry entry = reader.next(); entry != null; entry = reader.next()) {
                if (entry instanceof LineReader.Entry.Duty duty && known.add(duty.line().hs())) {
                    lines.add(duty.line());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Whole(
                new TariffEdition(
                        new UUID(0, 1),
                        format.book(),
                        format.word(),
                        String.valueOf(file.getFileName()),
                        "",
                        format.source(),
                        day,
                        format.currency(),
                        TariffEdition.State.IN_USE,
                        0,
                        lines.size(),
                        0,
                        0,
                        Instant.EPOCH,
                        Instant.EPOCH),
                lines);
    }
}
