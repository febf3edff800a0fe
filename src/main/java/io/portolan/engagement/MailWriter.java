package io.portolan.engagement;

import io.portolan.engagement.MailView.Button;
import io.portolan.engagement.MailView.Fact;
import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import io.portolan.platform.wire.OwnAddress;
import io.portolan.shipping.TrackedParcel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Finds the words of a mail in its reader's language.
@Component
class MailWriter {

    private static final Set<MailKind> WITH_BILL =
            Set.of(MailKind.ORDER_CONFIRMED, MailKind.ORDER_CANCELLED, MailKind.ORDER_REFUNDED);
    private static final Set<MailKind> WITH_DAYS =
            Set.of(
                    MailKind.PARCEL_SENT,
                    MailKind.PARCEL_CUSTOMS,
                    MailKind.PARCEL_HELD,
                    MailKind.PARCEL_CLEARED,
                    MailKind.PARCEL_MISSED,
                    MailKind.PARCEL_TROUBLE);

    private final Markets markets;
    private final OwnAddress address;
    private final String shop;

    MailWriter(
            Markets markets,
            OwnAddress address,
            @Value("${portolan.shop.name:Ostro}") String shop) {
        this.markets = markets;
        this.address = address;
        this.shop = shop;
    }

    MailView write(Order order, Occasion occasion) {
        Market market = markets.require(order.market());
        Words words = Texts.in("mail", order.language());
        Display display = Display.in(order.language(), order.country(), market.zone());
        Map<String, Object> holes = holes(order, occasion, display, market);
        String kind = occasion.kind().word();
        boolean about = WITH_BILL.contains(occasion.kind());
        return new MailView(
                order.language().tag(),
                order.language().direction(),
                shop,
                words.of("title." + kind, holes),
                words.of("headline." + kind, holes),
                paragraphs(words, kind, occasion, holes),
                facts(words, order, occasion, display),
                occasion.code().isEmpty() ? null : occasion.code(),
                button(words, order, occasion),
                about ? paper(words, order) : null,
                about ? BillDrawing.of(order, words, display) : null,
                List.of(words.of("foot.why", holes), words.of("foot.answer", holes)));
    }

    private static List<String> paragraphs(
            Words words, String kind, Occasion occasion, Map<String, Object> holes) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.of("text." + kind, holes));
        String reason = "reason." + occasion.reason();
        if (!occasion.reason().isEmpty() && words.has(reason)) paragraphs.add(words.of(reason));
        if (words.has("more." + kind)) paragraphs.add(words.of("more." + kind, holes));
        return paragraphs;
    }

    private static List<Fact> facts(Words words, Order order, Occasion occasion, Display display) {
        List<Fact> facts = new ArrayList<>();
        TrackedParcel parcel = occasion.parcel();
        if (occasion.kind() == MailKind.ORDER_CONFIRMED) {
            Bill.Delivery delivery = order.bill().delivery();
            facts.add(fact(words, "arrives", display.dateRange(delivery.from(), delivery.to())));
            facts.add(fact(words, "carrier", delivery.carrier() + " " + delivery.service()));
        }
        if (parcel == null) return facts;
        if (WITH_DAYS.contains(occasion.kind())) {
            TrackedParcel.Days days = parcel.estimated();
            facts.add(fact(words, "arrives", display.dateRange(days.from(), days.to())));
        }
        facts.add(fact(words, "carrier", parcel.carrier()));
        facts.add(fact(words, "tracking", parcel.number()));
        if (!occasion.place().isEmpty()) facts.add(fact(words, "place", occasion.place()));
        return facts;
    }

    private static Fact fact(Words words, String key, String value) {
        return new Fact(words.of("fact." + key), value);
    }

    /// The short link: the shop leads on to the order's own market and language.
    private Button button(Words words, Order order, Occasion occasion) {
        String path = "/order/%s?t=%s".formatted(order.number(), order.token());
        String key = occasion.parcel() == null ? "button.order" : "button.track";
        return new Button(words.of(key), address.world() + path);
    }

    private Button paper(Words words, Order order) {
        String path = "/order/%s/summary.pdf?t=%s".formatted(order.number(), order.token());
        return new Button(words.of("link.paper"), address.world() + path);
    }

    private Map<String, Object> holes(
            Order order, Occasion occasion, Display display, Market market) {
        Bill.Delivery delivery = order.bill().delivery();
        TrackedParcel parcel = occasion.parcel();
        Money amount = occasion.amount() == null ? order.total() : occasion.amount();
        Map<String, Object> holes = new HashMap<>();
        holes.put("shop", shop);
        holes.put("number", order.number());
        holes.put("amount", display.money(amount));
        holes.put("country", display.countryInSentence(order.country()));
        holes.put("returnDays", market.returnDays());
        holes.put("place", occasion.place());
        holes.put("carrier", parcel == null ? delivery.carrier() : parcel.carrier());
        holes.put(
                "range",
                parcel == null
                        ? display.dateRange(delivery.from(), delivery.to())
                        : display.dateRange(parcel.estimated().from(), parcel.estimated().to()));
        return holes;
    }
}
