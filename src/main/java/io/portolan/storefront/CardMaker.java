package io.portolan.storefront;

import io.portolan.catalog.Option;
import io.portolan.catalog.Picture;
import io.portolan.checkout.Offer;
import io.portolan.checkout.Shelf;
import io.portolan.kernel.Money;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Words;
import io.portolan.shipping.ShippingOption;
import io.portolan.storefront.view.Card;
import io.portolan.storefront.view.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Draws the cards of one front.
final class CardMaker {

    private static final int NEW_FOR_DAYS = 45;

    private final Shelf shelf;
    private final Place place;
    private final Pics pics;
    private final Ways ways;
    private final Words words;
    private final Display display;
    private final LocalDate today;

    CardMaker(
            Shelf shelf,
            Place place,
            Pics pics,
            Ways ways,
            Words words,
            Display display,
            LocalDate today) {
        this.ways = ways;
        this.shelf = shelf;
        this.place = place;
        this.pics = pics;
        this.words = words;
        this.display = display;
        this.today = today;
    }

    Card card(Offer offer) {
        List<String> swatches = swatches(offer);
        Picture picture = offer.picture();
        return new Card(
                place.prefix() + ways.product(offer.handle(), shelf.language()),
                offer.title(),
                offer.summary(),
                picture == null ? null : pics.of(picture, shelf.language()).silent(),
                price(offer),
                was(offer),
                offer.product().added().isAfter(today.minusDays(NEW_FOR_DAYS))
                        ? words.of("card.flag.new")
                        : null,
                terms(offer.delivery()),
                swatches,
                words.of("card.colours", Map.of("count", swatches.size())));
    }

    private String price(Offer offer) {
        String lowest = display.money(offer.price().amount());
        return offer.pricesVary() ? words.of("card.from", Map.of("price", lowest)) : lowest;
    }

    private @Nullable String was(Offer offer) {
        Money before = offer.price().compareAt();
        if (before == null) return null;
        return words.of("card.was", Map.of("price", Front.apart(display.money(before))));
    }

    private String terms(@Nullable ShippingOption delivery) {
        String kind = shelf.market().showsTaxIncluded() ? "included" : "excluded";
        if (delivery == null) return words.of("card.terms." + kind + ".bare");
        String range = display.shortRange(delivery.from(), delivery.to());
        return words.of("card.terms." + kind, Map.of("range", range));
    }

    private static List<String> swatches(Offer offer) {
        return offer.options().stream()
                .flatMap(option -> option.values().stream())
                .map(Option.Value::swatch)
                .filter(Objects::nonNull)
                .limit(6)
                .toList();
    }
}
