package io.portolan.storefront;

import io.portolan.catalog.Picture;
import io.portolan.checkout.Offer;
import io.portolan.checkout.Shelf;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.orders.Bill;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Words;
import io.portolan.storefront.view.Card;
import io.portolan.storefront.view.Frame;
import io.portolan.storefront.view.Pic;
import io.portolan.storefront.view.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One market in one language, ready to be shown: its shelf, its words, a card for each offer. Made
/// once for each shelf, read by many requests.
record Front(
        Shelf shelf,
        Place place,
        Words words,
        Display display,
        Map<String, Card> cards,
        Pics pics,
        Ways ways) {

    private static final String ISOLATE = "\u2068";
    private static final String END = "\u2069";

    Market market() {
        return shelf.market();
    }

    Language language() {
        return shelf.language();
    }

    String prefix() {
        return place.prefix();
    }

    /// The full path of an offer's page.
    String toProduct(String handle) {
        return prefix() + ways.product(handle, language());
    }

    String toShelf(String code) {
        return prefix() + ways.shelf(code, language());
    }

    String toCollection(String code) {
        return prefix() + ways.collection(code, language());
    }

    String shop() {
        return place.shop();
    }

    String country() {
        return place.country();
    }

    String t(String key) {
        return words.of(key);
    }

    String t(String key, Map<String, ?> values) {
        return words.of(key, values);
    }

    String money(Money amount) {
        return display.money(amount);
    }

    /// An amount inside a sentence, kept apart from the direction of the words around it.
    String said(Money amount) {
        return apart(display.money(amount));
    }

    static String apart(String text) {
        return ISOLATE + text + END;
    }

    /// The card as it is now: sold out is said when it is true.
    Card card(Offer offer, Offer.Availability availability) {
        Card card = cards.get(offer.handle());
        if (card == null) throw new IllegalStateException("no card for " + offer.handle());
        return availability == Offer.Availability.SOLD_OUT
                ? card.flagged(t("card.flag.out"))
                : card;
    }

    /// The picture of something that was put in a bag, cut as its product says. Null when it had
    /// none.
    @Nullable Pic picture(Bill.Line line) {
        Offer offer = shelf.offer(line.sku());
        String path = line.picture();
        if (offer != null && path != null) {
            for (Picture picture : offer.pictures()) {
                if (picture.path().equals(path)) return pics.of(picture, language()).silent();
            }
        }
        return pics.silent(path);
    }

    Frame frame(String title, String description, String rest) {
        return Frame.of(place, title, description, rest);
    }
}
