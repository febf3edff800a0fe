package io.portolan.storefront;

import io.portolan.storefront.view.CartPage;
import io.portolan.storefront.view.CheckoutPage;
import io.portolan.storefront.view.Field;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.Notice;
import io.portolan.storefront.view.OrderPage;
import io.portolan.storefront.view.ProductPage;
import io.portolan.storefront.view.TrackPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Examples of the pages from the bag to the parcel.
final class SampleOrders extends SampleShop {

    SampleOrders(String tag) {
        super(tag);
    }

    CartPage cart() {
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

    CheckoutPage checkout() {
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

    OrderPage order() {
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

    TrackPage track() {
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
}
