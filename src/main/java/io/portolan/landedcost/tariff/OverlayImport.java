package io.portolan.landedcost.tariff;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// `./portolan tariff overlay import csv FILE --book eu`, `list` and `drop ID`: duties on top that
/// the merchant enters. A file is taken whole or not at all.
@Component
class OverlayImport {

    private final OverlayStore store;
    private final KnownBooks books;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OverlayImport(
            OverlayStore store, KnownBooks books, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.books = books;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// 0 when it was taken. Safe to repeat.
    int read(Path file, String book, PrintWriter out) {
        List<String> known = books.names();
        if (!known.contains(book)) {
            out.println(
                    "There is no book "
                            + book
                            + " that a duty could be on top of. Known are "
                            + String.join(", ", known)
                            + "; import a tariff first for another.");
            return 1;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            OverlayFile.Content content = OverlayFile.read(bytes, book);
            for (LineReader.Entry.Fault fault : content.faults()) {
                out.println(
                        "record %d, %s \"%s\": %s"
                                .formatted(
                                        fault.row(), fault.column(), fault.value(), fault.hint()));
            }
            if (!content.faults().isEmpty()) {
                out.println("Nothing was taken: a duty is either whole or not in the book.");
                return 1;
            }
            transaction.executeWithoutResult(
                    status -> content.duties().forEach(one -> store.put(one, clock.instant())));
            out.println(
                    "%d duties on top of the book %s were taken."
                            .formatted(content.duties().size(), book));
            return 0;
        } catch (NoSuchFileException e) {
            out.println("There is no file " + file + ".");
        } catch (IOException e) {
            out.println(file + " was not taken: " + e.getMessage());
        }
        return 1;
    }

    int list(PrintWriter out) {
        for (ImportedOverlay one : store.all()) {
            out.println(
                    "%s  %s  %s %%  %s  from %s to %s  %s"
                            .formatted(
                                    one.id(),
                                    one.book(),
                                    one.rate()
                                            .movePointRight(2)
                                            .stripTrailingZeros()
                                            .toPlainString(),
                                    one.origins().isEmpty()
                                            ? "all origins"
                                            : String.join(" ", one.origins()),
                                    one.from() == null ? "…" : one.from(),
                                    one.to() == null ? "…" : one.to(),
                                    one.source()));
        }
        return 0;
    }

    int drop(String id, PrintWriter out) {
        boolean dropped = store.drop(id);
        out.println(dropped ? id + " is gone." : "No duty " + id + " was entered.");
        return dropped ? 0 : 1;
    }
}
