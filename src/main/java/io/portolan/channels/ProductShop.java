package io.portolan.channels;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Category;
import io.portolan.catalog.Kept;
import io.portolan.catalog.Saved;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Language;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The parts of the shop that a product file writes to.
@Component
class ProductShop {

    private static final int LAST = 1_000;
    private static final int SHOWN_AFTER = 1_000;

    private final Catalog catalog;
    private final Prices prices;
    private final Stock stock;
    private final RemotePictureStore pictures;

    ProductShop(Catalog catalog, Prices prices, Stock stock, RemotePictureStore pictures) {
        this.catalog = catalog;
        this.prices = prices;
        this.stock = stock;
        this.pictures = pictures;
    }

    CatalogSnapshot now() {
        return catalog.snapshot();
    }

    List<Saved> preview(List<ReadProduct> batch) {
        return catalog.preview(batch.stream().map(ReadProduct::draft).toList());
    }

    Map<String, Kept> kept(Collection<String> handles) {
        return catalog.kept(handles);
    }

    boolean hasNewPrice(ReadProduct product) {
        return product.prices().stream()
                .anyMatch(price -> !price.equals(prices.listed(price.sku(), price.market())));
    }

    /// Writes a batch in the caller's transaction.
    ///
    /// @param reference what its bookings of stock are known by
    List<Saved> write(List<ReadProduct> batch, Language language, String reference) {
        newShelves(batch, language);
        List<Saved> outcomes = catalog.saveQuietly(batch.stream().map(ReadProduct::draft).toList());
        List<ReadProduct> taken = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!(outcomes.get(i) instanceof Saved.Refused)) taken.add(batch.get(i));
        }
        List<PriceDraft> listed = taken.stream().flatMap(p -> p.prices().stream()).toList();
        if (!listed.isEmpty()) prices.saveQuietly(listed);
        List<Stock.Receipt> receipts =
                taken.stream().flatMap(p -> receipts(p, reference).stream()).toList();
        if (!receipts.isEmpty()) stock.receive(receipts);
        pictures.note(taken);
        return outcomes;
    }

    /// Whether so much was written quietly that shoppers should see it now. A catalogue twice as
    /// long waits twice as long, so that showing never costs more than writing.
    boolean due(int writtenSince) {
        return writtenSince >= Math.max(SHOWN_AFTER, catalog.snapshot().all().size() / 4);
    }

    void settle() {
        prices.settle();
        catalog.settle();
    }

    /// What undoing needs to know, asked before the product is written.
    ProductUndo.Before before(ReadProduct product, @Nullable Kept was, String reference) {
        return new ProductUndo.Before(
                was == null ? null : was.document(),
                product.prices().stream()
                        .map(draft -> prices.listed(draft.sku(), draft.market()))
                        .filter(Objects::nonNull)
                        .toList(),
                product.prices(),
                receipts(product, reference));
    }

    // A variant's pieces are booked when it arrives; afterwards the warehouse counts.
    private List<Stock.Receipt> receipts(ReadProduct product, String reference) {
        CatalogSnapshot shop = catalog.snapshot();
        return product.counts().stream()
                .filter(c -> shop.variant(c.sku()) == null || stock.available(c.sku()) == null)
                .map(c -> new Stock.Receipt(c.sku(), c.quantity(), "import", reference))
                .toList();
    }

    private void newShelves(List<ReadProduct> batch, Language language) {
        CatalogSnapshot shop = catalog.snapshot();
        Map<String, Category> shelves = new LinkedHashMap<>();
        for (ReadProduct product : batch) {
            String code = product.draft().category();
            String name = product.type();
            if (code == null || name.isEmpty() || shop.category(code) != null) continue;
            shelves.putIfAbsent(
                    code, new Category(code, Map.of(language, name), Map.of(), LAST, null));
        }
        if (!shelves.isEmpty()) catalog.saveCategories(List.copyOf(shelves.values()));
    }
}
