package io.portolan.channels;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.LastImport;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.Saved;
import io.portolan.catalog.StoredProduct;
import io.portolan.catalog.Variant;
import io.portolan.channels.ProductShop.Beside;
import io.portolan.channels.ProductShop.Places;
import io.portolan.channels.table.Hint;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Sku;
import io.portolan.markets.Market;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.PricePlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a file of products in batches of a few hundred, fewer when they are long.
final class ProductIntake implements FileIntake {

    private static final int BATCH = 250;
    private static final int BATCH_CHARACTERS = 2_000_000;

    private final ProductFile file;
    private final ProductShop shop;
    private final ImportRequest request;
    private final UUID job;
    private final Tally tally;
    private final Places places;
    private final GoodsWeight weight;
    private final Map<String, Market> markets;
    private final Map<String, ProductType> types = new HashMap<>();
    private int sinceShown;

    /// @param types those there are, a later one in place of an earlier one of its code
    ProductIntake(
            ProductFile file,
            ProductShop shop,
            ImportRequest request,
            UUID job,
            Map<String, Market> markets,
            List<ProductType> types,
            Tally tally) {
        this.markets = markets;
        this.file = file;
        this.shop = shop;
        this.request = request;
        this.job = job;
        this.tally = tally;
        this.places = shop.places();
        this.weight = shop.weight();
        types.forEach(type -> this.types.put(type.code(), type));
    }

    @Override
    public @Nullable Batch next() {
        List<ProductFile.Entry> entries = new ArrayList<>();
        int characters = 0;
        while (entries.size() < BATCH && characters < BATCH_CHARACTERS) {
            ProductFile.Entry entry = file.next();
            if (entry == null) break;
            entries.add(entry);
            characters += entry.size();
        }
        if (entries.isEmpty()) return null;
        Map<String, StoredProduct> before =
                shop.stored(entries.stream().map(ProductFile.Entry::handle).toList());
        Map<String, LastImport> changed = shop.changed(before.keySet());
        OwnEdits edits = new OwnEdits(request.keepEdits(), tally);
        List<ReadProduct> products = new ArrayList<>();
        for (ProductFile.Entry entry : entries) {
            StoredProduct is = before.get(entry.handle());
            ReadProduct product = entry.over(product(is));
            LastImport last = changed.get(entry.handle());
            if (product != null && is != null && last != null) {
                product = edits.over(product, is, last);
            }
            if (product == null) continue;
            lacking(product);
            products.add(product);
        }
        return new Products(products, before, entries.size());
    }

    /// @param lists what stands in the price lists for these SKUs
    private List<ReadProduct> priced(
            List<ReadProduct> products,
            Function<Collection<Sku>, Map<PricePlace, PriceDraft>> lists) {
        List<Sku> asked =
                products.stream()
                        .filter(ReadProduct::asksPrices)
                        .flatMap(product -> product.draft().variants().stream())
                        .map(Variant::sku)
                        .toList();
        PriceWish.Listed listed = PriceWish.Listed.of(lists.apply(asked));
        return products.stream()
                .map(product -> fit(PriceWish.over(product, listed, tally)))
                .toList();
    }

    private void lacking(ReadProduct product) {
        ProductSheet sheet = product.draft().sheetOrEmpty();
        ProductType type = sheet.type() == null ? null : types.get(sheet.type());
        if (type == null) return;
        List<Attribute> lacking = type.lacking(sheet);
        if (lacking.isEmpty()) return;
        tally.warn(
                product.row(),
                OwnColumns.ATTRIBUTES,
                String.join(", ", lacking.stream().map(Attribute::code).toList()),
                Hint.of("type.lacks", type.code()));
    }

    // The shop takes no price for a market that it does not have or that reads the prices of
    // another, nor one in money that is not used there.
    private ReadProduct fit(ReadProduct product) {
        List<PriceDraft> fit = new ArrayList<>();
        for (PriceDraft price : product.prices()) {
            String market = price.market();
            Market its = market == null ? null : markets.get(market);
            if (market == null || takes(its, price)) fit.add(price);
            else unpriced(product.row(), market, price, its);
        }
        List<PricePlace> off = product.off().stream().filter(this::read).toList();
        return product.priced(fit, off);
    }

    private static boolean takes(@Nullable Market market, PriceDraft price) {
        return market != null
                && market.hasOwnList()
                && market.currency().equals(price.amount().currency());
    }

    // What lies in a list that nobody reads now is not what the file speaks of.
    private boolean read(PricePlace place) {
        Market market = place.market() == null ? null : markets.get(place.market());
        return market == null || market.hasOwnList();
    }

    private void unpriced(long row, String market, PriceDraft price, @Nullable Market its) {
        tally.error(
                row,
                OwnPrices.heading(OwnColumns.PRICE, market),
                price.amount().toString(),
                why(its));
    }

    private static String why(@Nullable Market market) {
        if (market == null) return "market.unknown";
        return market.hasOwnList()
                ? Hint.of("price.market", market.currency())
                : Hint.of("price.list", market.priceList());
    }

    private static @Nullable Product product(@Nullable StoredProduct stored) {
        return stored == null ? null : stored.product();
    }

    @Override
    public void skip(long things) {
        for (long i = 0; i < things; i++) {
            ProductFile.Entry entry = file.next();
            if (entry == null) break;
            entry.over(null);
        }
    }

    @Override
    public void end() {
        file.close();
        weight.warn(Room.holds(), Runtime.getRuntime().maxMemory(), tally);
        shop.settle();
    }

    private final class Products implements Batch {

        private List<ReadProduct> products;
        private final Map<String, StoredProduct> before;
        private final int things;

        private Products(
                List<ReadProduct> products, Map<String, StoredProduct> before, int things) {
            this.products = products;
            this.before = before;
            this.things = things;
        }

        @Override
        public int things() {
            return things;
        }

        @Override
        public List<FieldChange> preview() {
            if (products.isEmpty()) return List.of();
            products = priced(products, shop::listed);
            Beside beside = shop.beside(products);
            List<Saved> outcomes = shop.preview(products);
            count(outcomes, beside);
            List<FieldChange> changes = new ArrayList<>();
            for (int i = 0; i < products.size(); i++) {
                StoredProduct was = was(products.get(i));
                if (was == null || outcomes.get(i) instanceof Saved.Refused) continue;
                changes.addAll(FieldChange.of(products.get(i), was.product(), beside));
            }
            return changes;
        }

        @Override
        public List<Written> write() {
            if (products.isEmpty()) return List.of();
            // What a file says of an earlier price alone stands beside the price of this moment.
            products = priced(products, shop::held);
            Beside beside = shop.beside(products);
            List<List<Stock.Receipt>> booked =
                    products.stream()
                            .map(p -> ProductShop.receipts(p, was(p), beside, job.toString()))
                            .toList();
            List<Saved> outcomes = shop.write(products, request.language(), places, booked, job);
            Map<String, String> marks =
                    shop.marks(products.stream().map(p -> p.draft().handle()).toList());
            count(outcomes, beside);
            List<Written> written = new ArrayList<>();
            for (int i = 0; i < products.size(); i++) {
                ReadProduct product = products.get(i);
                String mark = marks.get(product.draft().handle());
                Saved outcome = outcomes.get(i);
                boolean same = outcome instanceof Saved.Unchanged && !beside.newPrice(product);
                if (mark == null || same || outcome instanceof Saved.Refused) continue;
                written.add(written(product, beside, booked.get(i), mark));
            }
            return written;
        }

        private Written written(
                ReadProduct product, Beside beside, List<Stock.Receipt> booked, String mark) {
            StoredProduct was = was(product);
            return new Written(
                    product.row(),
                    product.draft().handle(),
                    was == null,
                    ProductShop.before(product, was, beside, booked).text(),
                    mark);
        }

        private @Nullable StoredProduct was(ReadProduct product) {
            return before.get(product.draft().handle());
        }

        @Override
        public void settle() {
            sinceShown += products.size();
            if (!shop.due(sinceShown)) return;
            shop.settle();
            sinceShown = 0;
            if (shop.showsGoods() && Room.tight()) throw new Room.Full();
        }

        private void count(List<Saved> outcomes, Beside beside) {
            for (int i = 0; i < products.size(); i++) {
                ReadProduct product = products.get(i);
                if (outcomes.get(i) instanceof Saved.Created) weight.add(product.draft());
                tally.saved(product, outcomes.get(i), beside.newPrice(product));
            }
        }
    }
}
