package io.portolan.channels;

import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.Renames;
import io.portolan.kernel.Uuid7;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes product files of other shops in, in one go. `ImportJobs` does the same for files that a
/// person looks at first.
///
/// A product is known by its handle and a variant by its SKU; where the file has none, one is
/// made from handle and options, the same each time. Prices go to the base list, from which
/// markets without a list of their own convert. Pieces are booked once, when a counted variant
/// arrives for the first time; later counts are the warehouse's. What the file leaves empty stays
/// as it is.
@Service
public class ProductImports {

    private final ProductImporter importer;
    private final Clock clock;
    private final TransactionTemplate transactions;

    ProductImports(ProductImporter importer, Clock clock, TransactionTemplate transactions) {
        this.importer = importer;
        this.clock = clock;
        this.transactions = transactions;
    }

    /// Reads the file to its end, in memory for a few hundred products whatever its length. Each
    /// batch is saved in one transaction. A damaged row never stops the others; the report names
    /// it. Importing the same file again changes nothing.
    ///
    /// @throws IOException when the bytes stop coming; batches saved before stay
    public ImportReport run(InputStream bytes, ImportRequest request) throws IOException {
        Tally tally = new Tally(request.dryRun());
        Importer.Opening opening =
                new Importer.Opening(Uuid7.at(clock.millis()), request, Renames.NONE, null);
        FileIntake intake = FileIntake.NOTHING;
        try {
            intake = importer.open(bytes, opening, tally);
            for (var batch = intake.next(); batch != null; batch = intake.next()) {
                FileIntake.Batch now = batch;
                if (request.dryRun()) now.preview();
                else transactions.executeWithoutResult(t -> now.write());
                now.settle();
            }
        } catch (CsvFile.RowUnreadable e) {
            tally.unreadable(e);
        } finally {
            intake.end();
        }
        return tally.report();
    }
}
