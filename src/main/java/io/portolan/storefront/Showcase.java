package io.portolan.storefront;

import io.portolan.catalog.ProductCollection;
import io.portolan.checkout.Offer;
import io.portolan.checkout.OfferCollections;
import io.portolan.checkout.Offers;
import io.portolan.checkout.Shelf;
import io.portolan.storefront.view.Card;
import io.portolan.storefront.view.HomePage;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.Pic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Collections as the pages of a market show them; those without goods there are left out of lists.
@Component
class Showcase {

    private static final int ON_HOME = 4;

    private final OfferCollections collections;
    private final Offers offers;

    Showcase(OfferCollections collections, Offers offers) {
        this.collections = collections;
        this.offers = offers;
    }

    /// Another number when other collections are shown.
    int showing() {
        return collections.showing();
    }

    @Nullable ProductCollection open(String code) {
        return collections.open(code);
    }

    List<Offer> goods(ProductCollection collection, Front front) {
        return collections.offers(collection, front.shelf());
    }

    /// Those with goods on this shelf, in their order.
    List<ProductCollection> on(Shelf shelf) {
        return collections.open().stream()
                .filter(collection -> !collections.offers(collection, shelf).isEmpty())
                .toList();
    }

    List<HomePage.Door> doors(Front front) {
        List<HomePage.Door> doors = new ArrayList<>();
        for (ProductCollection collection : on(front.shelf())) {
            List<Offer> goods = goods(collection, front);
            doors.add(
                    new HomePage.Door(
                            front.toCollection(collection.code()),
                            collection.name(front.language()),
                            front.t("home.count", Map.of("count", goods.size())),
                            picture(collection, goods, front)));
        }
        return doors;
    }

    private static @Nullable Pic picture(
            ProductCollection collection, List<Offer> goods, Front front) {
        if (collection.picture() != null) return front.pics().silent(collection.picture());
        return goods.stream()
                .map(Offer::picture)
                .filter(Objects::nonNull)
                .findFirst()
                .map(picture -> front.pics().of(picture, front.language()).silent())
                .orElse(null);
    }

    /// The first collection with the first of its goods; null when there is none.
    HomePage.@Nullable Shown first(Front front) {
        List<ProductCollection> all = on(front.shelf());
        if (all.isEmpty()) return null;
        ProductCollection first = all.getFirst();
        List<Card> cards =
                goods(first, front).stream()
                        .limit(ON_HOME)
                        .map(offer -> front.card(offer, offers.availability(offer)))
                        .toList();
        return new HomePage.Shown(
                first.name(front.language()),
                first.blurb(front.language()),
                Link.to(front.toCollection(first.code()), front.t("collections.see")),
                Link.to(front.prefix() + Ways.COLLECTIONS, front.t("collections.all")),
                cards);
    }
}
