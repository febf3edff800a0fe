package io.portolan.channels;

import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Kept;
import io.portolan.catalog.Saved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a file of products in batches of a few hundred, fewer when they are long.
final class ProductIntake implements FileIntake {

    private static final int BATCH = 250;
    private static final int BATCH_CHARACTERS = 2_000_000;
    private static final int MOST_READ = 1_000;

    private final ProductFile file;
    private final ProductShop shop;
    private final ImportRequest request;
    private final String reference;
    private final Tally tally;
    private final CatalogSnapshot before;
    private int sinceShown;

    ProductIntake(
            ProductFile file,
            ProductShop shop,
            ImportRequest request,
            String reference,
            Tally tally) {
        this.file = file;
        this.shop = shop;
        this.request = request;
        this.reference = reference;
        this.tally = tally;
        this.before = shop.now();
    }

    @Override
    public @Nullable Batch next() {
        List<ReadProduct> products = new ArrayList<>();
        int read = 0;
        int characters = 0;
        while (products.size() < BATCH && characters < BATCH_CHARACTERS && read < MOST_READ) {
            ProductFile.Entry entry = file.next();
            if (entry == null) break;
            read++;
            characters += entry.size();
            ReadProduct product = entry.over(before.product(entry.handle()));
            if (product != null) products.add(product);
        }
        return read == 0 ? null : new Products(products, read);
    }

    @Override
    public void skip(long things) {
        for (long i = 0; i < things; i++) {
            ProductFile.Entry entry = file.next();
            if (entry == null) break;
            entry.over(before.product(entry.handle()));
        }
    }

    @Override
    public void end() {
        file.close();
        shop.settle();
    }

    private final class Products implements Batch {

        private final List<ReadProduct> products;
        private final int things;

        private Products(List<ReadProduct> products, int things) {
            this.products = products;
            this.things = things;
        }

        @Override
        public int things() {
            return things;
        }

        @Override
        public void preview() {
            if (!products.isEmpty()) count(shop.preview(products), newPrices());
        }

        @Override
        public List<Written> write() {
            if (products.isEmpty()) return List.of();
            List<String> handles = products.stream().map(p -> p.draft().handle()).toList();
            List<Boolean> newPrices = newPrices();
            Map<String, Kept> were = shop.kept(handles);
            List<ProductUndo.Before> undo =
                    products.stream()
                            .map(p -> shop.before(p, were.get(p.draft().handle()), reference))
                            .toList();
            List<Saved> outcomes = shop.write(products, request.language(), reference);
            Map<String, Kept> are = shop.kept(handles);
            count(outcomes, newPrices);
            List<Written> written = new ArrayList<>();
            for (int i = 0; i < products.size(); i++) {
                Kept is = are.get(handles.get(i));
                boolean same = outcomes.get(i) instanceof Saved.Unchanged && !newPrices.get(i);
                if (is == null || same || outcomes.get(i) instanceof Saved.Refused) continue;
                written.add(
                        new Written(
                                products.get(i).row(),
                                handles.get(i),
                                undo.get(i).document() == null,
                                undo.get(i).text(),
                                is.mark()));
            }
            return written;
        }

        @Override
        public void settle() {
            sinceShown += products.size();
            if (!shop.due(sinceShown)) return;
            shop.settle();
            sinceShown = 0;
        }

        private List<Boolean> newPrices() {
            return products.stream().map(shop::hasNewPrice).toList();
        }

        private void count(List<Saved> outcomes, List<Boolean> newPrices) {
            for (int i = 0; i < products.size(); i++) {
                tally.saved(products.get(i), outcomes.get(i), newPrices.get(i));
            }
        }
    }
}
