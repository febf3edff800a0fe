package io.portolan.channels;

import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.Renames;
import io.portolan.markets.Markets;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A file read without a shop: nothing is known before, nothing is saved.
record ReadFile(List<ReadProduct> products, ImportReport report) {

    static ReadFile of(InputStream bytes, ImportRequest request) throws IOException {
        Tally tally = new Tally(true);
        CsvFile file = CsvFile.open(bytes, Renames.NONE).whenDamaged(tally::damaged);
        MarketColumns markets = new MarketColumns(file.headings(), new Markets().all(), tally);
        Metafields metafields =
                new Metafields(file.headings(), List.of(), request.language(), tally);
        ProductReader reader =
                new ProductReader(
                        request,
                        file.decimalComma(),
                        LocalDate.of(2026, 11, 22),
                        tally,
                        markets,
                        metafields);
        Unused unused = new Unused(file.headings(), ColumnGuides.products(request.format()));
        HandleGroups groups = new HandleGroups(file, unused, tally);
        List<ReadProduct> products = new ArrayList<>();
        for (List<CsvRow> rows = groups.next(); rows != null; rows = groups.next()) {
            String handle = HandleGroups.handle(rows.getFirst());
            ReadProduct product = reader.read(handle, rows, null);
            if (product != null) products.add(product);
        }
        return new ReadFile(products, tally.report());
    }
}
