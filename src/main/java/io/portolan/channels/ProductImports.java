package io.portolan.channels;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Category;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.Saved;
import io.portolan.inventory.Stock;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes product files of other shops in.
///
/// A product is known by its handle and a variant by its SKU; where the file has none, one is made
/// from handle and options, the same each time. Prices go to the base list, from which markets
/// without a list of their own convert. Pieces are booked once, when a counted variant arrives for
/// the first time; later counts are the warehouse's. What the file leaves empty stays as it is.
@Service
public class ProductImports {

    private static final int BATCH = 250;
    private static final int BATCH_CHARACTERS = 2_000_000;
    private static final int LAST = 1_000;

    private final Catalog catalog;
    private final Prices prices;
    private final Stock stock;
    private final RemotePictureStore pictures;
    private final Clock clock;
    private final TransactionTemplate transactions;

    ProductImports(
            Catalog catalog,
            Prices prices,
            Stock stock,
            RemotePictureStore pictures,
            Clock clock,
            TransactionTemplate transactions) {
        this.catalog = catalog;
        this.prices = prices;
        this.stock = stock;
        this.pictures = pictures;
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
        try {
            CsvFile file = CsvFile.open(bytes);
            if (complete(file.headings(), tally)) read(file, request, tally);
        } catch (CsvFile.RowUnreadable e) {
            tally.unreadable(
                    e.row(),
                    "",
                    "",
                    "A quotation mark here is not closed. Mend it and import the file again.");
        }
        return tally.report();
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

    private void read(CsvFile file, ImportRequest request, Tally tally) {
        ProductReader reader =
                new ProductReader(
                        request,
                        file.decimalComma(),
                        LocalDate.now(clock.withZone(ZoneOffset.UTC)),
                        tally);
        HandleGroups groups = new HandleGroups(file, tally);
        List<ReadProduct> batch = new ArrayList<>();
        int characters = 0;
        CatalogSnapshot shop = catalog.snapshot();
        for (List<CsvRow> rows = groups.next(); rows != null; rows = groups.next()) {
            String handle = HandleGroups.handle(rows.getFirst());
            ReadProduct product = reader.read(handle, rows, shop.product(handle));
            if (product == null) continue;
            batch.add(product);
            characters += rows.getFirst().get(Column.BODY).length();
            if (batch.size() == BATCH || characters > BATCH_CHARACTERS) {
                save(batch, request, tally);
                batch.clear();
                characters = 0;
            }
        }
        if (!batch.isEmpty()) save(batch, request, tally);
    }

    private void save(List<ReadProduct> batch, ImportRequest request, Tally tally) {
        List<Boolean> newPrices = batch.stream().map(this::hasNewPrice).toList();
        List<ProductDraft> drafts = batch.stream().map(ReadProduct::draft).toList();
        List<Saved> outcomes =
                request.dryRun()
                        ? catalog.preview(drafts)
                        : Objects.requireNonNull(
                                transactions.execute(t -> write(batch, drafts, request)));
        for (int i = 0; i < batch.size(); i++) {
            tally.saved(batch.get(i), outcomes.get(i), newPrices.get(i));
        }
    }

    private boolean hasNewPrice(ReadProduct product) {
        return product.prices().stream()
                .anyMatch(price -> !price.equals(prices.listed(price.sku(), price.market())));
    }

    private List<Saved> write(
            List<ReadProduct> batch, List<ProductDraft> drafts, ImportRequest request) {
        newShelves(batch, request);
        List<Saved> outcomes = catalog.save(drafts);
        List<ReadProduct> taken = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!(outcomes.get(i) instanceof Saved.Refused)) taken.add(batch.get(i));
        }
        List<PriceDraft> listed = taken.stream().flatMap(p -> p.prices().stream()).toList();
        if (!listed.isEmpty()) prices.save(listed);
        List<Stock.Receipt> receipts = taken.stream().flatMap(p -> receipts(p).stream()).toList();
        if (!receipts.isEmpty()) stock.receive(receipts);
        pictures.note(taken);
        return outcomes;
    }

    private static List<Stock.Receipt> receipts(ReadProduct product) {
        return product.counts().stream()
                .map(c -> new Stock.Receipt(c.sku(), c.quantity(), "import", "opening"))
                .toList();
    }

    private void newShelves(List<ReadProduct> batch, ImportRequest request) {
        CatalogSnapshot shop = catalog.snapshot();
        Map<String, Category> shelves = new LinkedHashMap<>();
        for (ReadProduct product : batch) {
            String code = product.draft().category();
            String name = product.type();
            if (code == null || name.isEmpty() || shop.category(code) != null) continue;
            shelves.putIfAbsent(
                    code,
                    new Category(code, Map.of(request.language(), name), Map.of(), LAST, null));
        }
        if (!shelves.isEmpty()) catalog.saveCategories(List.copyOf(shelves.values()));
    }
}
