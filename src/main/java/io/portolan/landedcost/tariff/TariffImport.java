package io.portolan.landedcost.tariff;

import io.portolan.kernel.Uuid7;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a tariff file into an edition. The file is never held in memory; each flock of lines is
/// committed together with how far it came, so that a run that was cut off goes on where it
/// stopped. Nothing reckons by an edition before the whole file is in it.
@Component
class TariffImport {

    private static final int FLOCK = 2_000;
    private static final int NAMED_FAULTS = 50;

    private final TariffStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TariffImport(TariffStore store, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What to read.
    ///
    /// @param source who publishes the file, with an address
    record Request(
            TariffFormat format,
            Path file,
            String book,
            String currency,
            String source,
            LocalDate asOf) {}

    /// What came of it.
    ///
    /// @param resumedFrom the record a cut-off run had come to; 0 when it began anew
    /// @param faults the first fifty records that could not be read
    record Result(TariffEdition edition, long resumedFrom, List<LineReader.Entry.Fault> faults) {}

    /// Hears how many records were read.
    interface Progress {
        void read(long rows);
    }

    /// Reads the file and takes it into use. Safe to repeat: the same file makes the same edition.
    ///
    /// @throws IOException when the file cannot be read or is not what its format says; what was
    ///     read so far stays for the next try
    Result run(Request request, Progress progress) throws IOException {
        String checksum = checksum(request.file());
        TariffEdition edition = edition(request, checksum);
        long done = edition.rowsRead();
        List<LineReader.Entry.Fault> named = new ArrayList<>();
        read(request, edition, done, named, progress);
        transaction.executeWithoutResult(s -> finish(edition));
        TariffEdition used =
                store.editions().stream()
                        .filter(known -> known.id().equals(edition.id()))
                        .findFirst()
                        .orElseThrow();
        return new Result(used, done, named);
    }

    private void read(
            Request request,
            TariffEdition edition,
            long done,
            List<LineReader.Entry.Fault> named,
            Progress progress)
            throws IOException {
        List<TariffLine> lines = new ArrayList<>(FLOCK);
        long faults = 0;
        long row = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(request.file()));
                LineReader reader = request.format().open(bytes, request.asOf())) {
            LineReader.@Nullable Entry entry = reader.next();
            for (; entry != null; entry = reader.next()) {
                row = entry.row();
                if (row <= done) continue;
                switch (entry) {
                    case LineReader.Entry.Duty duty -> lines.add(duty.line());
                    case LineReader.Entry.Heading heading -> {}
                    case LineReader.Entry.Fault fault -> {
                        faults++;
                        if (named.size() < NAMED_FAULTS) named.add(fault);
                    }
                }
                if (row % FLOCK == 0) {
                    take(edition, lines, row, faults);
                    lines = new ArrayList<>(FLOCK);
                    faults = 0;
                    progress.read(row);
                }
            }
        }
        take(edition, lines, row, faults);
        progress.read(row);
    }

    private void take(TariffEdition edition, List<TariffLine> lines, long row, long faults) {
        transaction.executeWithoutResult(s -> store.take(edition.id(), lines, row, faults));
    }

    private void finish(TariffEdition edition) {
        boolean empty =
                store.editions().stream()
                        .anyMatch(known -> known.id().equals(edition.id()) && known.lines() == 0);
        if (empty) throw new NoLines();
        store.use(edition, clock.instant());
    }

    /// A file in which no line names a duty is not taken into use.
    static final class NoLines extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoLines() {
            super("No line of the file names a duty; the tariff in use stays.");
        }
    }

    private TariffEdition edition(Request request, String checksum) {
        Optional<TariffEdition> begun = store.reading(request.book());
        if (begun.isPresent()) {
            if (same(begun.get(), request, checksum)) return begun.get();
            store.drop(begun.get().id());
        }
        TariffEdition edition =
                new TariffEdition(
                        Uuid7.at(clock.millis()),
                        request.book(),
                        request.format().word(),
                        String.valueOf(request.file().getFileName()),
                        checksum,
                        request.source(),
                        request.asOf(),
                        request.currency(),
                        TariffEdition.State.READING,
                        0,
                        0,
                        0,
                        0,
                        clock.instant(),
                        null);
        store.open(edition);
        return edition;
    }

    private static boolean same(TariffEdition begun, Request request, String checksum) {
        return begun.checksum().equals(checksum)
                && begun.format().equals(request.format().word())
                && begun.asOf().equals(request.asOf())
                && begun.source().equals(request.source())
                && begun.currency().equals(request.currency());
    }

    private static String checksum(Path file) throws IOException {
        try (DigestInputStream bytes =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
