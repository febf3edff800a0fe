package io.portolan.channels;

import io.portolan.catalog.Product;
import io.portolan.catalog.Variant;
import io.portolan.channels.OwnColumns.Member;
import io.portolan.channels.table.CsvText;
import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.pricing.PriceDraft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes our own product file: one row for each variant; what belongs to the product stands in
/// its first row.
final class OwnCsv {

    private final CsvText csv;
    private final List<Product> products;
    private final Exports.Goods goods;
    private final List<String> languages;
    private final List<String> lists = new ArrayList<>(List.of(""));

    OwnCsv(CsvText csv, List<Product> products, Exports.Goods goods) {
        this.csv = csv;
        this.products = products;
        this.goods = goods;
        this.languages = goods.languages();
        goods.markets().stream()
                .filter(Market::hasOwnList)
                .forEach(market -> lists.add(market.code()));
    }

    void write() throws IOException {
        csv.row(headings());
        for (Product product : products) {
            ObjectNode document = goods.document(product);
            JsonNode variants = document.path("variants");
            for (int i = 0; i < variants.size(); i++) {
                csv.row(row(document, variants.get(i), product.variants().get(i), i == 0));
            }
        }
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(OwnColumns.HANDLE, OwnColumns.SKU));
        product().map(Member::name).forEach(headings::add);
        OwnColumns.PARTS.forEach(
                (part, members) -> members.forEach(m -> headings.add(OwnColumns.part(part, m))));
        for (String language : languages) {
            OwnColumns.TEXT.forEach(member -> headings.add(member.name() + ":" + language));
        }
        OwnColumns.OF_VARIANT.forEach(m -> headings.add(OwnColumns.VARIANT + m.name()));
        for (String list : lists) {
            headings.add(OwnPrices.heading(OwnColumns.PRICE, list));
            headings.add(OwnPrices.heading(OwnColumns.COMPARE, list));
        }
        headings.add(OwnColumns.STOCK);
        return headings;
    }

    private static Stream<Member> product() {
        return OwnColumns.PRODUCT.stream().filter(m -> !m.name().equals(OwnColumns.HANDLE));
    }

    private List<String> row(ObjectNode document, JsonNode json, Variant variant, boolean first) {
        List<String> cells = new ArrayList<>();
        cells.add(document.path(OwnColumns.HANDLE).asString());
        cells.add(variant.sku().value());
        product().map(m -> first ? m.cell(document.get(m.name())) : "").forEach(cells::add);
        OwnColumns.PARTS.forEach(
                (part, members) -> {
                    JsonNode of = document.path(part);
                    members.forEach(m -> cells.add(first ? m.cell(of.get(m.name())) : ""));
                });
        for (String language : languages) {
            JsonNode text = document.path("texts").path(language);
            for (Member member : OwnColumns.TEXT) {
                cells.add(first ? member.cell(text.get(member.name())) : "");
            }
        }
        for (Member member : OwnColumns.OF_VARIANT) {
            JsonNode value = json.get(member.name());
            boolean choices = member.name().equals("options") && value != null;
            cells.add(choices ? OwnColumns.choices(value) : member.cell(value));
        }
        prices(variant, cells);
        cells.add(document.path(OwnEntry.STOCK).path(variant.sku().value()).asString(""));
        return cells;
    }

    private void prices(Variant variant, List<String> cells) {
        Map<String, PriceDraft> byList = new HashMap<>();
        for (PriceDraft price : OwnDocument.prices(variant, goods)) {
            String market = price.market();
            byList.put(market == null ? "" : market, price);
        }
        for (String list : lists) {
            PriceDraft price = byList.get(list);
            Money before = price == null ? null : price.compareAt();
            cells.add(price == null ? "" : text(price.amount()));
            cells.add(before == null ? "" : text(before));
        }
    }

    static String text(Money money) {
        return money.major().toPlainString() + " " + money.currency().code();
    }
}
