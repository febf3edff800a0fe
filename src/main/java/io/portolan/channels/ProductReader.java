package io.portolan.channels;

import io.portolan.catalog.Picture;
import io.portolan.catalog.Plan;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.ProductType;
import io.portolan.channels.Metafields.Own;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.Hint;
import io.portolan.channels.table.SeenBefore;
import io.portolan.kernel.Language;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes a product of the rows that share its handle. What the file does not say stays as the
/// shop knows it: translations, weights, tariff codes, pictures.
final class ProductReader {

    static final String PLACEHOLDER = "placeholder.svg";
    private static final int DEFAULT_RANK = 1_000;
    private static final int MOST_KEYWORDS = 50;
    private static final int LONGEST_URL = 2_048;

    private final ImportRequest request;
    private final boolean decimalComma;
    private final LocalDate today;
    private final Tally tally;
    private final MarketColumns markets;
    private final Metafields metafields;
    private final SeenBefore skus = new SeenBefore();

    ProductReader(
            ImportRequest request,
            boolean decimalComma,
            LocalDate today,
            Tally tally,
            MarketColumns markets,
            Metafields metafields) {
        this.markets = markets;
        this.metafields = metafields;
        this.request = request;
        this.decimalComma = decimalComma;
        this.today = today;
        this.tally = tally;
    }

    /// The product of these rows; null, with an error, when they do not make one.
    ///
    /// @param before the product as the shop has it, or null
    @Nullable ReadProduct read(String handle, List<CsvRow> rows, @Nullable Product before) {
        CsvRow first = rows.getFirst();
        if (!first.has(Column.TITLE)) {
            return refuse(first, Column.TITLE, "title.needed");
        }
        if (first.get(Column.GIFT_CARD).equalsIgnoreCase("true")) {
            tally.leftOut(
                    first.number(),
                    first.headings().name(Column.GIFT_CARD),
                    first.get(Column.GIFT_CARD),
                    "gift-card");
            return null;
        }
        VariantReader variants =
                new VariantReader(handle, new OptionTable(rows, request.language()), before, skus);
        for (CsvRow row : rows) {
            if (row.number() == first.number() || isVariant(row)) {
                variants.read(row, cells(row), sku -> markets.prices(row, sku, decimalComma));
            }
        }
        if (variants.loses()) return refuse(first, Column.HANDLE, "variants.lost");
        if (variants.variants().isEmpty()) {
            return refuse(first, Column.HANDLE, "variants.none");
        }
        List<ReadProduct.RemotePicture> pictures = pictures(rows);
        try {
            ProductDraft draft = draft(handle, first, variants, before);
            draft = Merge.onto(before, draft, picture(first, pictures));
            if (!pictures.isEmpty() && draft.pictures().getFirst().path().equals(PLACEHOLDER)) {
                remind(rows, pictures.size());
            }
            return new ReadProduct(
                    first.number(),
                    first.get(Column.TYPE),
                    draft,
                    variants.prices(),
                    variants.counts(),
                    pictures,
                    List.of());
        } catch (IllegalArgumentException e) {
            return refuse(
                    first, Column.HANDLE, Hint.of("not-taken", String.valueOf(e.getMessage())));
        }
    }

    private @Nullable ReadProduct refuse(CsvRow row, Column column, String hint) {
        cells(row).error(column, hint);
        return null;
    }

    private Cells cells(CsvRow row) {
        return new Cells(row, request.currency(), decimalComma, tally);
    }

    // Rows that only bring a picture have neither options, SKU nor price.
    private static boolean isVariant(CsvRow row) {
        return row.has(Column.OPTION1_VALUE) || row.has(Column.SKU) || row.has(Column.PRICE);
    }

    private ProductDraft draft(
            String handle, CsvRow first, VariantReader variants, @Nullable Product before) {
        String type = first.get(Column.TYPE);
        ProductSheet sheet = before == null ? ProductSheet.EMPTY : before.sheet();
        ProductType kind = metafields.type(first, sheet.type(), type);
        Metafields.Said said = metafields.read(first, kind, sheet.attributes());
        return new ProductDraft(
                handle,
                type.isEmpty() ? null : Names.code(type),
                first.get(Column.VENDOR),
                published(first, before),
                DEFAULT_RANK,
                before == null ? today : before.added(),
                Map.of(request.language(), text(first, said.specs())),
                variants.options(),
                variants.variants(),
                List.of(),
                null,
                sheet(first, sheet, kind, said));
    }

    private ProductSheet sheet(
            CsvRow first, ProductSheet before, @Nullable ProductType type, Metafields.Said said) {
        String status = first.get(Column.STATUS).toLowerCase(Locale.ROOT);
        boolean archived = status.equals("archived");
        Plan plan = before.when();
        if (archived != plan.archived() && !status.isEmpty()) {
            plan = archived ? Plan.ARCHIVED : Plan.NONE;
        }
        return before.but()
                .type(type == null ? before.type() : type.code())
                .attributes(said.attributes())
                .tags(metafields.tags(first, before.tags()))
                .goodsClass(metafields.goodsClass(first, before.goodsClass()))
                .hiddenIn(markets.hiddenIn(first, before.hiddenIn()))
                .plan(plan)
                .make();
    }

    private static boolean published(CsvRow first, @Nullable Product before) {
        boolean said = first.has(Column.STATUS) || first.has(Column.PUBLISHED);
        if (!said && before != null) return before.published();
        String status = first.get(Column.STATUS).toLowerCase(Locale.ROOT);
        return !first.get(Column.PUBLISHED).equalsIgnoreCase("false")
                && (status.isEmpty() || status.equals("active"));
    }

    private ProductText text(CsvRow first, List<ProductText.Spec> specs) {
        String description = Descriptions.html(first.get(Column.BODY));
        List<String> tags =
                Arrays.stream(first.get(Column.TAGS).split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .limit(MOST_KEYWORDS)
                        .toList();
        return new ProductText(
                first.get(Column.TITLE),
                or(metafields.own(first, Own.SUMMARY), Descriptions.summary(description)),
                description,
                orNull(metafields.own(first, Own.MATERIAL)),
                orNull(metafields.own(first, Own.CARE)),
                orNull(metafields.own(first, Own.MADE_IN)),
                specs,
                tags,
                orNull(first.get(Column.SEO_TITLE)),
                orNull(first.get(Column.SEO_DESCRIPTION)));
    }

    private static String or(String said, String otherwise) {
        return said.isEmpty() ? otherwise : said;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private List<ReadProduct.RemotePicture> pictures(List<CsvRow> rows) {
        Map<String, ReadProduct.RemotePicture> pictures = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            String url = row.get(Column.IMAGE);
            if (url.isEmpty()) continue;
            if (!isWebAddress(url)) {
                cells(row).warn(Column.IMAGE, "address.not");
                continue;
            }
            pictures.putIfAbsent(
                    url, new ReadProduct.RemotePicture(url, row.get(Column.IMAGE_ALT)));
        }
        return new ArrayList<>(pictures.values());
    }

    private static boolean isWebAddress(String url) {
        if (url.length() > LONGEST_URL) return false;
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Picture picture(CsvRow first, List<ReadProduct.RemotePicture> pictures) {
        Language language = request.language();
        String alt = pictures.isEmpty() ? "" : pictures.getFirst().alt();
        String shown = alt.isEmpty() ? first.get(Column.TITLE) : alt;
        return new Picture(PLACEHOLDER, Map.of(language, shown), "bone", 1000, 1000, Map.of());
    }

    private void remind(List<CsvRow> rows, int pictures) {
        for (CsvRow row : rows) {
            if (!row.has(Column.IMAGE)) continue;
            String hint = pictures == 1 ? "picture.one" : Hint.of("picture.some", pictures);
            cells(row).warn(Column.IMAGE, hint);
            return;
        }
    }
}
