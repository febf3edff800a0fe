package io.portolan.channels;

import io.portolan.channels.FileIntake.Written;
import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.Headings;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes files of products in.
@Component
class ProductImporter implements Importer {

    private final ProductShop shop;
    private final ProductUndo undo;
    private final Clock clock;

    ProductImporter(ProductShop shop, ProductUndo undo, Clock clock) {
        this.shop = shop;
        this.undo = undo;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PRODUCTS;
    }

    @Override
    public FileIntake open(InputStream bytes, Opening opening, Tally tally) throws IOException {
        CsvFile file = CsvFile.open(bytes, opening.columns());
        if (!complete(file.headings(), tally)) return FileIntake.NOTHING;
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        ImportRequest request = opening.request();
        return new ProductIntake(
                new ShopifyProducts(file, request, today, tally),
                shop,
                request,
                opening.job().toString(),
                tally);
    }

    private static boolean complete(Headings headings, Tally tally) {
        boolean complete = true;
        for (Column needed : List.of(Column.HANDLE, Column.TITLE, Column.PRICE)) {
            if (headings.has(needed)) continue;
            complete = false;
            tally.unreadable(
                    1,
                    headings.name(needed),
                    "",
                    "The file lacks this column. Export the products from Shopify as CSV.");
        }
        return complete;
    }

    @Override
    public List<ImportChange.Fate> undo(UUID job, List<Written> changes) {
        return undo.undo(job.toString(), changes);
    }

    @Override
    public void undone() {
        shop.settle();
    }
}
