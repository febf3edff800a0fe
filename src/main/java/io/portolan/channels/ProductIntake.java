package io.portolan.channels;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.LastImport;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.Saved;
import io.portolan.catalog.StoredProduct;
import io.portolan.catalog.Variant;
import io.portolan.catalog.translation.FirstAddresses;
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
    private static final Map<String, List<FirstAddresses.Given>> NONE_GIVEN = Map.of();

    private final ProductFile file;
    private final ProductShop shop;
    private final ImportRequest request;
    private final UUID job;
    private final Tally tally;
    private final Places places;
    private final GoodsWeight weight;
    private final Known known;
    private final Map<String, ProductType> types = new HashMap<>();
    private int sinceShown;

    /// What the goods come into.
    ///
    /// @param markets by code
    /// @param types those there are, a later one in place of an earlier one of its code
    /// @param addressed whether the addresses of the goods come with them
    record Known(Map<String, Market> markets, List<ProductType> types, boolean addressed) {}

    ProductIntake(
            ProductFile file,
            ProductShop shop,
            ImportRequest request,
            UUID job,
            Known known,
            Tally tally) {
        this.known = known;
        this.file = file;
        this.shop = shop;
        this.request = request;
        this.job = job;
        this.tally = tally;
        this.places = shop.places();
        this.weight = shop.weight();
        known.types().forEach(type -> this.types.put(type.code(), type));
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
        return new Products(entries);
    }

    private List<ReadProduct> read(
            List<ProductFile.Entry> entries, Map<String, StoredProduct> before) {
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
            products.add(is == null ? product : undated(product, is));
        }
        return products;
    }

    // The day of its first saving, which an archive says as any other, changes nothing.
    private static ReadProduct undated(ReadProduct product, StoredProduct is) {
        boolean sameDay = is.product().added().equals(product.draft().added());
        if (is.dated() || !sameDay) return product;
        return product.with(product.draft().but().added(null).make());
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
            Market its = market == null ? null : known.markets().get(market);
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
        Market market = place.market() == null ? null : known.markets().get(place.market());
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

        private final List<ProductFile.Entry> entries;
        private Map<String, StoredProduct> before = Map.of();
        private int taken;

        private Products(List<ProductFile.Entry> entries) {
            this.entries = entries;
        }

        @Override
        public int things() {
            return entries.size();
        }

        private List<ReadProduct> read() {
            before = shop.stored(entries.stream().map(ProductFile.Entry::handle).toList());
            return ProductIntake.this.read(entries, before);
        }

        @Override
        public List<FieldChange> preview() {
            List<ReadProduct> products = priced(read(), shop::listed);
            taken = products.size();
            if (products.isEmpty()) return List.of();
            Beside beside = shop.beside(products);
            List<Saved> outcomes = shop.preview(products);
            count(products, outcomes, beside);
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
            // Over what is there when it is written: nobody saves in between.
            shop.hold();
            // What a file says of an earlier price alone stands beside the price of this moment.
            List<ReadProduct> products = priced(read(), shop::held);
            taken = products.size();
            if (products.isEmpty()) return List.of();
            Beside beside = shop.beside(products);
            List<List<Stock.Receipt>> booked =
                    products.stream()
                            .map(p -> ProductShop.receipts(p, was(p), beside, job.toString()))
                            .toList();
            var wishes = shop.wishes(products);
            List<Saved> outcomes = shop.write(products, request.language(), places, booked, job);
            var given = known.addressed() ? NONE_GIVEN : shop.address(products, outcomes, before);
            Map<String, String> marks =
                    shop.marks(products.stream().map(p -> p.draft().handle()).toList());
            count(products, outcomes, beside);
            List<Written> written = new ArrayList<>();
            for (int i = 0; i < products.size(); i++) {
                ReadProduct product = products.get(i);
                String handle = product.draft().handle();
                String mark = marks.get(handle);
                Saved outcome = outcomes.get(i);
                boolean same = outcome instanceof Saved.Unchanged && !beside.newPrice(product);
                if (mark == null || same || outcome instanceof Saved.Refused) continue;
                ProductUndo.Before was =
                        ProductShop.before(product, was(product), beside, booked.get(i))
                                .with(
                                        given.getOrDefault(handle, List.of()),
                                        wishes.getOrDefault(handle, List.of()));
                written.add(written(product, was, mark));
            }
            return written;
        }

        private Written written(ReadProduct product, ProductUndo.Before was, String mark) {
            return new Written(
                    product.row(),
                    product.draft().handle(),
                    was.document() == null,
                    was.text(),
                    mark);
        }

        private @Nullable StoredProduct was(ReadProduct product) {
            return before.get(product.draft().handle());
        }

        @Override
        public void settle() {
            sinceShown += taken;
            if (!shop.due(sinceShown)) return;
            shop.settle();
            sinceShown = 0;
            if (shop.showsGoods() && Room.tight()) throw new Room.Full();
        }

        private void count(List<ReadProduct> products, List<Saved> outcomes, Beside beside) {
            for (int i = 0; i < products.size(); i++) {
                ReadProduct product = products.get(i);
                if (outcomes.get(i) instanceof Saved.Created) weight.add(product.draft());
                tally.saved(product, outcomes.get(i), beside.newPrice(product));
            }
        }
    }
}
