package io.portolan.storefront;

import io.portolan.storefront.view.HomePage;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.Pic;
import io.portolan.storefront.view.ProductPage;
import io.portolan.storefront.view.ShelfPage;
import io.portolan.storefront.view.Sum;
import java.util.List;
import java.util.Map;

/// Examples of the pages that show goods.
final class SampleGoods extends SampleShop {

    SampleGoods(String tag) {
        super(tag);
    }

    HomePage home() {
        List<HomePage.Door> doors =
                place.doors().stream()
                        .map(
                                door ->
                                        new HomePage.Door(
                                                door.href(),
                                                door.text(),
                                                words.of("home.count", Map.of("count", 4)),
                                                pic("tote-front", "")))
                        .toList();
        Map<String, Object> terms =
                Map.of("country", country, "price", eur(490), "free", eur(15000));
        return new HomePage(
                frame(words.of("home.title"), ""),
                new Pic("/media/hero-departures-2x1.svg", words.of("home.hero"), 2000, 1000),
                Link.to("/x/c/bags", words.of("home.see", Map.of("door", "Bags"))),
                doors,
                List.of(
                        card("backpack-front", "Halt", 8900),
                        card("mug-front", "Rest", 1900),
                        card("lamp-front", "Anchor", 6400),
                        card("beanie-front", "Fisher", 3400)),
                List.of(
                        new HomePage.Promise(
                                "truck",
                                display.dateRange(FROM, TO),
                                words.of("promise.arrivesFree", terms)),
                        new HomePage.Promise(
                                "coin", words.of("promise.door"), words.of("promise.doorIncluded")),
                        new HomePage.Promise(
                                "return",
                                words.of("promise.returns", Map.of("days", 30)),
                                words.of("promise.returnsNote")),
                        new HomePage.Promise(
                                "lock", words.of("promise.pay"), words.of("promise.payNote"))),
                new HomePage.Shown(
                        "Rain",
                        "",
                        Link.to("/x/collections/rain", words.of("collections.see")),
                        Link.to("/x/collections", words.of("collections.all")),
                        List.of(card("raincoat-front", "Squall", 18900))));
    }

    ShelfPage shelf() {
        List<ShelfPage.Value> colours =
                List.of(
                        new ShelfPage.Value("ink", "Ink", "4", "#27374B", true, false),
                        new ShelfPage.Value("sage", "Sage", "2", "#9EAA90", false, false),
                        new ShelfPage.Value("plum", "Plum", "0", "#694556", false, true));
        return new ShelfPage(
                frame(place.doors().getFirst().text(), "/c/bags")
                        .at(
                                "/x/c/bags",
                                List.of(new Link("", place.doors().getFirst().text(), true))),
                place.doors().getFirst().text(),
                title(
                        "Four bags that can be mended.",
                        "Vier Taschen, die sich flicken lassen.",
                        "直して使えるバッグ4点。",
                        "أربع حقائب يمكن إصلاحها."),
                "/x/c/bags",
                "",
                List.of(
                        new Link("?stock=now", words.of("shelf.stockNow"), true),
                        Link.to("?to=50", words.of("shelf.under", Map.of("price", eur(5000))))),
                List.of(
                        new ShelfPage.Facet(
                                "colour",
                                title("Colour", "Farbe", "色", "اللون"),
                                colours,
                                List.of(),
                                "")),
                new ShelfPage.PriceFacet(
                        words.of("shelf.price", Map.of("currency", "EUR")),
                        List.of(
                                new ShelfPage.Value(
                                        "-50",
                                        words.of("shelf.under", Map.of("price", eur(5000))),
                                        "2",
                                        null,
                                        false,
                                        false)),
                        "",
                        "",
                        "19",
                        "129",
                        "1"),
                words.of("shelf.count", Map.of("shown", 3, "all", 4)),
                words.of("shelf.show", Map.of("count", 3)),
                1,
                words.of("shelf.filterChosen", Map.of("count", 1)),
                List.of(
                        new ShelfPage.Sort("popular", words.of("shelf.sort.popular"), true),
                        new ShelfPage.Sort("cheap", words.of("shelf.sort.cheap"), false)),
                List.of(Link.to("?", "Ink")),
                List.of(
                        card("backpack-front", "Halt", 8900),
                        card("tote-front", "Quay", 4800),
                        card("weekender-front", "Weekend", 11800),
                        card("wallet-front", "Pocket", 3900)),
                words.of("shelf.seenAll", Map.of("all", 4)),
                Link.to("?page=2", words.of("shelf.more", Map.of("count", 10))),
                List.of(),
                List.of(words.of("search.some")),
                List.of());
    }

    ProductPage product() {
        String title = title("Halt backpack", "Rucksack Halt", "ハルト バックパック", "حقيبة ظهر هالت");
        return new ProductPage(
                frame(title, "/p/halt")
                        .at(
                                "/x/c/bags",
                                List.of(place.doors().getFirst(), new Link("", title, true))),
                "halt",
                "OST-HLT-24",
                title,
                title(
                        "Waxed canvas, fits a 16-inch laptop and two days of clothes.",
                        "Gewachstes Segeltuch, für Laptop und zwei Tage Kleidung.",
                        "ワックス加工のキャンバス地。13インチのノートパソコンと一日の荷物が入ります。",
                        "من قماش الكانفاس المشمّع، تتسع لحاسوب 16 بوصة وملابس يومين."),
                List.of(
                        pic("backpack-front", "From the front"),
                        pic("backpack-angle", "From the side"),
                        pic("backpack-detail", "Buckle"),
                        pic("backpack-scale", "Beside a chair")),
                eur(8900),
                null,
                words.of("product.terms.included", Map.of("country", country)),
                new ProductPage.Landed(
                        words.of(
                                "product.landed.included",
                                Map.of("country", country, "amount", eur(1721))),
                        words.of("product.landed.caption"),
                        List.of(
                                new Sum(
                                        words.of("product.landed.goods"),
                                        words.of("product.landed.goodsNote"),
                                        eur(7179)),
                                new Sum(words.of("bill.duty"), "4202.92", eur(300)),
                                new Sum(words.of("bill.tax"), "19 %", eur(1421))),
                        new Sum(words.of("product.landed.total"), null, eur(8900)),
                        null),
                List.of(
                        new ProductPage.Choice(
                                "colour",
                                title("Colour", "Farbe", "色", "اللون"),
                                title("Ink blue", "Tintenblau", "インクブルー", "أزرق حبري"),
                                List.of(
                                        new ProductPage.Value(
                                                "ink",
                                                title(
                                                        "Ink blue",
                                                        "Tintenblau",
                                                        "インクブルー",
                                                        "أزرق حبري"),
                                                "#27374B",
                                                true,
                                                false),
                                        new ProductPage.Value(
                                                "ochre",
                                                title("Ochre", "Ocker", "黄土", "مغرة"),
                                                "#C7963F",
                                                false,
                                                false))),
                        new ProductPage.Choice(
                                "size",
                                title("Size", "Größe", "容量", "السعة"),
                                "24 L",
                                List.of(
                                        new ProductPage.Value("14", "14 L", null, false, false),
                                        new ProductPage.Value("24", "24 L", null, true, false),
                                        new ProductPage.Value("32", "32 L", null, false, true)))),
                1,
                36,
                null,
                List.of(
                        new ProductPage.Fact(
                                "truck",
                                words.of(
                                        "product.arrives",
                                        Map.of("range", display.dateRange(FROM, TO))),
                                words.of("product.arrivesPlain")),
                        new ProductPage.Fact(
                                "parcel",
                                words.of("product.stock.count", Map.of("count", 36)),
                                null),
                        new ProductPage.Fact(
                                "return",
                                words.of("product.returns", Map.of("days", 30)),
                                words.of("product.returnsNote"))),
                "<p>The Halt opens wide at the top, like a tool bag, so you can see the bottom.</p>",
                List.of(
                        new ProductPage.Entry(words.of("product.spec.material"), "Cotton canvas"),
                        new ProductPage.Entry(words.of("product.spec.weight"), "1.1 kg")),
                List.of(
                        new ProductPage.Entry(
                                words.of("product.spec.manufacturer"),
                                "Yongjiang Bag Works Co., Ltd., 18 Jiangdong Road, Ningbo, China"),
                        new ProductPage.Entry(words.of("product.spec.tariff"), "4202.92 · China")),
                List.of(
                        card("wallet-front", "Pocket", 3900),
                        card("bottle-front", "Wash", 3200),
                        card("notebook-front", "Passage", 1600),
                        card("powerbank-front", "Plug", 4200)),
                null,
                ProductPage.Sheet.NONE);
    }
}
