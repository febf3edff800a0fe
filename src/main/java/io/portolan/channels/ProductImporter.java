package io.portolan.channels;

import io.portolan.catalog.GoodsFiles;
import io.portolan.catalog.ProductType;
import io.portolan.channels.FileIntake.Written;
import io.portolan.channels.table.CsvFile;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes files of products in.
@Component
class ProductImporter implements Importer {

    static final String OWN = "portolan-csv";
    static final String WOO = "woocommerce";
    static final String NDJSON = "ndjson";
    static final String ZIP = "zip";

    private final ProductShop shop;
    private final ProductUndo undo;
    private final CatalogueParts catalogue;
    private final PartUndo undoParts;
    private final GoodsFiles files;
    private final Markets markets;
    private final Clock clock;

    ProductImporter(
            ProductShop shop,
            ProductUndo undo,
            CatalogueParts catalogue,
            PartUndo undoParts,
            GoodsFiles files,
            Markets markets,
            Clock clock) {
        this.catalogue = catalogue;
        this.undoParts = undoParts;
        this.files = files;
        this.markets = markets;
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
        PackedParts parts = parts(opening);
        parts.incomplete(tally);
        SentFiles sent = sent(opening, tally);
        ProductFile file = file(bytes, opening, sent, tally);
        if (file == null) return FileIntake.NOTHING;
        List<PartIntake<?>> before = intakes(catalogue.before(), parts, sent, tally);
        FileIntake whole =
                new CatalogueIntake(
                        before,
                        file,
                        goods -> goods(goods, opening, known(before, parts), tally),
                        intakes(catalogue.behind(), parts, sent, tally));
        return new PackedIntake(sent, whole);
    }

    private ProductIntake goods(
            ProductFile file, Opening opening, ProductIntake.Known known, Tally tally) {
        return new ProductIntake(file, shop, opening.request(), opening.job(), known, tally);
    }

    private ProductIntake.Known known(List<PartIntake<?>> before, PackedParts parts) {
        Map<String, Market> open =
                markets.all().stream().collect(Collectors.toMap(Market::code, each -> each));
        List<ProductType> types =
                Stream.concat(
                                shop.types().stream(),
                                before.stream().flatMap(part -> part.tried(ProductType.class)))
                        .toList();
        boolean addressed =
                catalogue.behind().stream()
                        .anyMatch(part -> part instanceof AddressPart && parts.has(part));
        return new ProductIntake.Known(open, types, addressed);
    }

    private List<PartIntake<?>> intakes(
            List<CataloguePart<?>> wanted, PackedParts parts, SentFiles sent, Tally tally) {
        List<PartIntake<?>> intakes = new ArrayList<>();
        for (CataloguePart<?> part : wanted) {
            InputStream lines = parts.lines(part);
            if (lines != null) intakes.add(new PartIntake<>(part, lines, sent, shop::hold, tally));
        }
        return intakes;
    }

    private static PackedParts parts(Opening opening) throws IOException {
        if (opening.again() == null) return PackedParts.NONE;
        try (BufferedInputStream bytes = Packed.looked(opening.again().open())) {
            return Packed.is(bytes) ? PackedParts.of(bytes) : PackedParts.NONE;
        }
    }

    private SentFiles sent(Opening opening, Tally tally) throws IOException {
        if (opening.again() == null) return SentFiles.none(files, tally);
        try (BufferedInputStream bytes = Packed.looked(opening.again().open())) {
            return Packed.is(bytes)
                    ? SentFiles.of(opening.again(), files, tally)
                    : SentFiles.none(files, tally);
        }
    }

    private @Nullable ProductFile file(
            InputStream bytes, Opening opening, SentFiles sent, Tally tally) throws IOException {
        ImportRequest request = opening.request();
        if (opening.again() == null && request.format().equals(ZIP)) {
            tally.unreadable(1, "", "", "file.packed");
            return null;
        }
        boolean packed = request.format().equals(ZIP);
        BufferedInputStream table = Packed.looked(bytes);
        if (packed ? Packed.isJson(table) : isJson(request.format())) {
            return new NdjsonProducts(table, sent, tally);
        }
        String format = packed ? OWN : request.format();
        CsvFile csv = CsvFile.open(table, opening.columns()).whenDamaged(tally::damaged);
        ColumnGuide guide = ColumnGuides.products(format);
        if (!guide.complete(csv.headings(), tally)) return null;
        for (String heading : csv.headings().doubled()) {
            tally.warn(1, heading, "", "column.twice");
        }
        return switch (format) {
            case OWN ->
                    new OwnProducts(
                            csv,
                            request,
                            new OwnPrices(markets.all(), request.currency(), csv.decimalComma()),
                            sent,
                            tally);
            case WOO -> new WooProducts(csv, request, shop.places().paths(), tally);
            default -> {
                LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
                var known = new ShopifyProducts.Known(markets.all(), shop.types());
                yield new ShopifyProducts(csv, request, today, known, tally);
            }
        };
    }

    /// Whether files of this format have a document in each line. What is packed says so itself.
    static boolean isJson(String format) {
        return format.equals(NDJSON);
    }

    @Override
    public List<ImportChange.Fate> undo(UUID job, List<Written> changes) {
        // What is compared now is what is brought back: nobody saves in between.
        shop.hold();
        List<ImportChange.Fate> fates = new ArrayList<>();
        for (List<Written> some : alike(changes)) {
            boolean part = CatalogueParts.names(some.getFirst().thing());
            fates.addAll(part ? undoParts.undo(some) : undo.undo(job, some));
        }
        return fates;
    }

    // In their order: what goods name goes when they are gone.
    private static List<List<Written>> alike(List<Written> changes) {
        List<List<Written>> all = new ArrayList<>();
        for (Written each : changes) {
            String part = CatalogueParts.name(each.thing());
            boolean alike =
                    !all.isEmpty()
                            && CatalogueParts.name(all.getLast().getFirst().thing()).equals(part);
            if (!alike) all.add(new ArrayList<>());
            all.getLast().add(each);
        }
        return all;
    }

    @Override
    public void undone() {
        shop.settle();
    }
}
