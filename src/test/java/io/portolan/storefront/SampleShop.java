package io.portolan.storefront;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import io.portolan.storefront.view.Bill;
import io.portolan.storefront.view.Card;
import io.portolan.storefront.view.CheckoutPage;
import io.portolan.storefront.view.Frame;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.Pic;
import io.portolan.storefront.view.Place;
import io.portolan.storefront.view.Sum;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What the examples of pages have in common: a language, a market, goods, money.
class SampleShop {

    static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    static final LocalDate TO = LocalDate.of(2026, 12, 3);

    final Language language;
    final Words words;
    final Display display;
    final Place place;
    final String country;

    SampleShop(String tag) {
        this.language = Language.of(tag);
        this.words = Texts.in("storefront", language);
        this.display = Display.in(language, ZoneId.of("Europe/Berlin"));
        this.country = display.country(CountryCode.of("DE"));
        this.place = place();
    }

    Place place() {
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

    Place.MarketLink market(String tag, String code, String label, String dir) {
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

    Place.FootColumn column(String title, String... keys) {
        return new Place.FootColumn(
                words.of(title),
                java.util.Arrays.stream(keys)
                        .map(key -> Link.to("/x/help/" + key, words.of(key, Map.of("days", 30))))
                        .toList());
    }

    Frame frame(String title, String rest) {
        return Frame.of(place, title + " — Ostro", title, rest);
    }

    List<CheckoutPage.Item> items() {
        return List.of(
                new CheckoutPage.Item(
                        pic("backpack-front", ""), "Halt backpack", "Ink blue · 1", eur(8900)),
                new CheckoutPage.Item(pic("mug-front", ""), "Rest mug", "Bone · 1", eur(1900)));
    }

    Bill bill() {
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
                null,
                null);
    }

    Card card(String picture, String name, long cents) {
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

    Pic pic(String name, String alt) {
        return new Pic("/media/" + name + ".svg", alt, 1000, 1000);
    }

    String eur(long cents) {
        return display.money(Money.of(cents, "EUR"));
    }

    String title(String en, String de, String ja, String ar) {
        return switch (language.tag()) {
            case "de" -> de;
            case "ja" -> ja;
            case "ar" -> ar;
            default -> en;
        };
    }
}
