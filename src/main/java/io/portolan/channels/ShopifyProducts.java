package io.portolan.channels;

import io.portolan.catalog.Product;
import io.portolan.catalog.ProductType;
import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.CsvRow;
import io.portolan.markets.Market;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Products as Shopify exports them: the rows of a product follow each other and share its handle.
final class ShopifyProducts implements ProductFile {

    private final HandleGroups groups;
    private final ProductReader reader;

    /// What the shop itself has that a file may speak of.
    record Known(List<Market> markets, List<ProductType> types) {}

    ShopifyProducts(
            CsvFile file, ImportRequest request, LocalDate today, Known known, Tally tally) {
        ColumnGuide guide = ColumnGuides.products(request.format());
        this.groups = new HandleGroups(file, new Unused(file.headings(), guide), tally);
        this.reader =
                new ProductReader(
                        request,
                        file.decimalComma(),
                        today,
                        tally,
                        new MarketColumns(file.headings(), known.markets(), tally),
                        new Metafields(file.headings(), known.types(), request.language(), tally));
    }

    @Override
    public @Nullable Entry next() {
        List<CsvRow> rows = groups.next();
        return rows == null ? null : new Group(rows);
    }

    private final class Group implements Entry {

        private final List<CsvRow> rows;

        private Group(List<CsvRow> rows) {
            this.rows = rows;
        }

        @Override
        public String handle() {
            return HandleGroups.handle(rows.getFirst());
        }

        @Override
        public int size() {
            return rows.stream().mapToInt(CsvRow::length).sum();
        }

        @Override
        public @Nullable ReadProduct over(@Nullable Product before) {
            return reader.read(handle(), rows, before);
        }
    }
}
