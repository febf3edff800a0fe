package io.portolan.storefront;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import io.portolan.storefront.view.Bill;
import io.portolan.storefront.view.Card;
import io.portolan.storefront.view.CartPage;
import io.portolan.storefront.view.CheckoutPage;
import io.portolan.storefront.view.Field;
import io.portolan.storefront.view.Frame;
import io.portolan.storefront.view.HelpPage;
import io.portolan.storefront.view.HomePage;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.LostPage;
import io.portolan.storefront.view.Notice;
import io.portolan.storefront.view.OrderPage;
import io.portolan.storefront.view.Pic;
import io.portolan.storefront.view.Place;
import io.portolan.storefront.view.ProductPage;
import io.portolan.storefront.view.ShelfPage;
import io.portolan.storefront.view.Sum;
import io.portolan.storefront.view.TrackPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One example of each page, in any language, without a database: what the templates are tried
/// with.
final class SamplePages {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 3);

    private final Language language;
    private final Words words;
    private final Display display;
    private final Place place;
    private final String country;

    SamplePages(String tag) {
        this.language = Language.of(tag);
        this.words = Texts.in("storefront", language);
        this.display = Display.in(language, ZoneId.of("Europe/Berlin"));
        this.country = display.country(CountryCode.of("DE"));
        this.place = place();
    }

    /// Template name to view.
    Map<String, Object> all() {
        Map<String, Object> pages = new LinkedHashMap<>();
        pages.put("home", home());
        pages.put("shelf", shelf());
        pages.put("product", product());
        pages.put("cart", cart());
        pages.put("checkout", checkout());
        pages.put("order", order());
        pages.put("track", track());
        pages.put("help", help());
        pages.put("lost", lost());
        return pages;
    }

    private Place place() {
        List<Link> doors =
                List.of(
                        Link.to("/x/c/bags", title("Bags", "Taschen", "バッグ", "حقائب")),
                        Link.to("/x/c/home", title("Home", "Zuhause", "暮らし", "المنزل")),
                        Link.to("/x/c/kitchen", title("Kitchen", "Küche", "キッチン", "المطبخ")),
                        Link.to("/x/c/wear", title("Knitwear", "Strick", "ニット", "ملابس صوفية")),
                        Link.to("/x/c/desk", title("Desk", "Schreibtisch", "文具", "المكتب")),
                        Link.to("/x/c/kids", title("Kids", "Kinder", "こども", "الأطفال")));
        List<Place.MarketLink> markets =
                List.of(
                        market("de", "DE", "Deutschland · Deutsch · EUR", "ltr"),
                        market("en", "DE", "Germany · English · EUR", "ltr"),
                        market("en", "US", "United States · English · USD", "ltr"),
                        market("ja", "JP", "日本 · 日本語 · JPY", "ltr"),
                        market("ar", "AE", "الإمارات · العربية · AED", "rtl"));
        return new Place(
                words,
                "Ostro",
                "http://localhost",
                "/x",
                language.tag(),
                language.direction(),
                country,
                country,
                country + " · " + Display.languageName(language) + " · EUR",
                doors,
                List.of(
                        new Place.Region(
                                "World", List.of(new Place.MarketGroup("Everywhere", markets)))),
                List.of(
                        new Place.Mark("pay-card", "Card"),
                        new Place.Mark("pay-wallet", "Wallet"),
                        new Place.Mark("pay-cash-on-delivery", "Cash on delivery")),
                List.of(
                        column("foot.help", "foot.track", "foot.delivery", "foot.duties"),
                        column("foot.shop", "shelf.all"),
                        column("foot.about", "foot.contact", "foot.payment"),
                        column("foot.legal", "foot.imprint", "foot.privacy", "foot.withdraw")),
                words.of("price.included", Map.of("country", country)),
                "2026");
    }

    private Place.MarketLink market(String tag, String code, String label, String dir) {
        return new Place.MarketLink(
                "/" + tag + "-" + code.toLowerCase(java.util.Locale.ROOT),
                label,
                "",
                tag,
                dir,
                List.of(tag + "-" + code),
                label,
                "Stay",
                "Europe/Berlin",
                tag.equals(language.tag()) && !label.startsWith("United"));
    }

    private Place.FootColumn column(String title, String... keys) {
        return new Place.FootColumn(
                words.of(title),
                java.util.Arrays.stream(keys)
                        .map(key -> Link.to("/x/help/" + key, words.of(key, Map.of("days", 30))))
                        .toList());
    }

    private Frame frame(String title, String rest) {
        return Frame.of(place, title + " — Ostro", title, rest);
    }

    private HomePage home() {
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

    private ShelfPage shelf() {
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

    private ProductPage product() {
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

    private CartPage cart() {
        return new CartPage(
                frame(words.of("cart.title"), "/cart").hidden(),
                words.of("cart.count", Map.of("count", 3)),
                List.of(
                        line("backpack-front", "Halt backpack", 8900, null),
                        line(
                                "mug-front",
                                "Rest mug",
                                1900,
                                words.of(
                                        "cart.warn.price",
                                        Map.of("was", eur(2100), "now", eur(1900))))),
                bill(),
                new CartPage.FreeBar(
                        words.of("cart.free", Map.of("amount", eur(1600), "country", country)),
                        13400,
                        15000),
                List.of(),
                new CartPage.Undo(
                        "OST-1", 1, words.of("cart.removed", Map.of("title", "Galley kettle"))),
                "",
                words.of("cart.coupon.ended"),
                words.of("cart.arrives", Map.of("range", display.dateRange(FROM, TO))),
                words.of("cart.returns", Map.of("days", 30)),
                List.of(card("notebook-front", "Passage", 1600)));
    }

    private CheckoutPage checkout() {
        List<Field.Option> trials =
                List.of(
                        new Field.Option("approve", words.of("trial.approve"), true),
                        new Field.Option("decline-funds", words.of("trial.decline-funds"), false));
        return new CheckoutPage(
                frame(words.of("checkout.title"), "/checkout").withoutDoors(),
                List.of(
                        Notice.bad(
                                words.of("error.summary", Map.of("count", 1)),
                                List.of(Link.to("#postcode", words.of("error.postcode.de"))))),
                List.of(
                        new Field(
                                "country",
                                words.of("field.country"),
                                "DE",
                                "text",
                                "country",
                                null,
                                "",
                                true,
                                2,
                                null,
                                null,
                                null,
                                null,
                                List.of(new Field.Option("DE", country, true))),
                        field("email", "jonas@example.com", "", words.of("field.emailHint"), null),
                        field("name", "Jonas Behrend", "", null, null),
                        field("line1", "Karl-Heine-Straße 61", "", null, null),
                        field("postcode", "0422", "third", null, words.of("error.postcode.de")),
                        field("city", "Leipzig", "rest", null, null)),
                List.of(field("company", "", "", null, null), field("line2", "", "", null, null)),
                false,
                List.of(
                        way("standard", display.dateRange(FROM, TO), 490, null, true, List.of()),
                        way(
                                "express",
                                display.dateRange(FROM, FROM),
                                1690,
                                null,
                                false,
                                List.of())),
                List.of(
                        way("demo-card", words.of("pay.demo-card"), 0, "pay-card", true, trials),
                        way(
                                "demo-redirect",
                                words.of("pay.demo-redirect"),
                                0,
                                "pay-bank-transfer",
                                false,
                                List.of())),
                items(),
                words.of("bill.items", Map.of("count", 3)),
                bill(),
                eur(13890),
                "key",
                13890,
                words.of("checkout.button.de", Map.of("total", eur(13890))),
                null,
                words.of("checkout.rights", Map.of("days", 30)),
                words.of("checkout.charged", Map.of("currency", "EUR")));
    }

    private CheckoutPage.Way way(
            String code,
            String title,
            long cents,
            @Nullable String icon,
            boolean on,
            List<Field.Option> more) {
        return new CheckoutPage.Way(
                code,
                title,
                icon == null
                        ? words.of("checkout.ddp", Map.of("service", "Demo Parcel"))
                        : words.of("pay." + code + ".note"),
                eur(cents),
                icon,
                on,
                more);
    }

    private Field field(
            String name,
            String value,
            String width,
            @Nullable String hint,
            @Nullable String error) {
        return new Field(
                name,
                words.of("field." + name),
                value,
                "text",
                "off",
                null,
                width,
                true,
                120,
                null,
                null,
                hint,
                error,
                List.of());
    }

    private OrderPage order() {
        String range = display.dateRange(FROM, TO);
        return new OrderPage(
                frame(words.of("order.word") + " PO-24817", "/order/PO-24817")
                        .hidden()
                        .at("", List.of(new Link("", words.of("order.word") + " PO-24817", true))),
                "PO-24817",
                words.of("order.arrives", Map.of("range", range)),
                words.of("order.lead.late"),
                List.of(),
                new OrderPage.Trouble(
                        words.of("order.trouble.customs"),
                        List.of(
                                entry("order.trouble.what", "order.trouble.customs.what"),
                                entry("order.trouble.done", "order.trouble.customs.done"),
                                entry("order.trouble.who", "order.trouble.customs.who"),
                                entry("order.trouble.when", "order.trouble.by"))),
                List.of(
                        stage("order.stage.ordered", "done"),
                        stage("order.stage.packed", "done"),
                        stage("order.stage.travels", "done"),
                        stage("order.stage.customs", "stop"),
                        stage("order.stage.driver", "next"),
                        stage("order.stage.delivered", "next")),
                new OrderPage.Route("Ningbo", "Leipzig", "Ningbo – Leipzig", false),
                List.of(
                        new OrderPage.Parcel(
                                words.of("order.parcel", Map.of("carrier", "DP")), "LX1CN")),
                List.of(
                        new OrderPage.Happening(
                                "2026-11-21T05:40:00Z",
                                "Sat 21 Nov, 06:40",
                                words.of("phase.customs-held"),
                                "Leipzig"),
                        new OrderPage.Happening(
                                "2026-11-20T05:40:00Z",
                                "Fri 20 Nov, 06:40",
                                words.of("phase.arrived"),
                                "Leipzig/Halle")),
                List.of(
                        new OrderPage.Deed(
                                "chat", words.of("order.do.ask"), "/x/help/contact", null),
                        new OrderPage.Deed(
                                "parcel",
                                words.of("order.do.return"),
                                null,
                                words.of("order.do.returnClosed"))),
                items(),
                bill(),
                List.of("Jonas Behrend", "Karl-Heine-Straße 61", "04229 Leipzig", country),
                List.of(new ProductPage.Entry(words.of("order.paid"), "Card, Mon 16 Nov")),
                null,
                false);
    }

    private OrderPage.Stage stage(String key, String state) {
        return new OrderPage.Stage(words.of(key), display.shortDate(FROM), state);
    }

    private ProductPage.Entry entry(String name, String value) {
        return new ProductPage.Entry(
                words.of(name), words.of(value, Map.of("day", display.dayAndMonth(FROM))));
    }

    private TrackPage track() {
        return new TrackPage(
                frame(words.of("track.title"), "/track"),
                List.of(),
                false,
                List.of(
                        new Field(
                                "number",
                                words.of("track.number"),
                                "",
                                "text",
                                "off",
                                null,
                                "",
                                true,
                                20,
                                null,
                                null,
                                null,
                                null,
                                List.of()),
                        new Field(
                                "email",
                                words.of("track.email"),
                                "",
                                "email",
                                "email",
                                "email",
                                "",
                                true,
                                120,
                                null,
                                null,
                                null,
                                null,
                                List.of())),
                "");
    }

    private HelpPage help() {
        return new HelpPage(
                frame(words.of("foot.delivery"), "/help/delivery"),
                words.of("foot.delivery"),
                "<h2>Germany</h2><p>Two to four days.</p><table><tr><th>Way</th><th>Price</th></tr>"
                        + "<tr><td>Standard</td><td>4,90</td></tr></table>",
                List.of(Link.to("/x/help/returns", words.of("foot.imprint"))),
                null,
                null);
    }

    private LostPage lost() {
        return new LostPage(
                frame(words.of("lost.404"), "/lost").hidden(),
                404,
                words.of("lost.404"),
                words.of("lost.404.text"),
                List.of(Link.to("/x/", words.of("lost.home"))));
    }

    private CartPage.Line line(String picture, String title, long cents, @Nullable String warning) {
        return new CartPage.Line(
                picture,
                title,
                "/x/p/halt",
                pic(picture, ""),
                "Ink blue, 24 L",
                1,
                9,
                eur(cents),
                warning);
    }

    private List<CheckoutPage.Item> items() {
        return List.of(
                new CheckoutPage.Item(
                        pic("backpack-front", ""), "Halt backpack", "Ink blue · 1", eur(8900)),
                new CheckoutPage.Item(pic("mug-front", ""), "Rest mug", "Bone · 1", eur(1900)));
    }

    private Bill bill() {
        return new Bill(
                List.of(
                        new Sum(words.of("bill.items", Map.of("count", 3)), null, eur(13400)),
                        new Sum(
                                words.of("bill.delivery", Map.of("country", country)),
                                null,
                                eur(490)),
                        new Sum(words.of("bill.door"), null, eur(0))),
                new Sum(words.of("bill.total"), null, eur(13890)),
                words.of("bill.inside"),
                List.of(
                        new Sum(words.of("bill.goods"), null, eur(10660)),
                        new Sum(words.of("bill.freight"), null, eur(412)),
                        new Sum(words.of("bill.duty"), "2 × 3,00", eur(600)),
                        new Sum(words.of("bill.tax"), "19 %", eur(2218))),
                null);
    }

    private Card card(String picture, String name, long cents) {
        return new Card(
                "/x/p/" + name,
                title(name + " backpack", "Rucksack " + name, "ハルト バックパック", "حقيبة ظهر هالت"),
                title(
                        "Waxed canvas, fits a laptop",
                        "Gewachstes Segeltuch, für den Laptop",
                        "ワックス加工のキャンバス",
                        "من قماش الكانفاس المشمّع"),
                pic(picture, ""),
                eur(cents),
                null,
                cents == 6400 ? words.of("card.flag.new") : null,
                words.of("card.terms.included", Map.of("range", display.shortRange(FROM, TO))),
                List.of("#27374B", "#9EAA90", "#DDD0BA"),
                words.of("card.colours", Map.of("count", 3)));
    }

    private Pic pic(String name, String alt) {
        return new Pic("/media/" + name + ".svg", alt, 1000, 1000);
    }

    private String eur(long cents) {
        return display.money(Money.of(cents, "EUR"));
    }

    private String title(String en, String de, String ja, String ar) {
        return switch (language.tag()) {
            case "de" -> de;
            case "ja" -> ja;
            case "ar" -> ar;
            default -> en;
        };
    }
}
