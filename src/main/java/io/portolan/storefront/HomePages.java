package io.portolan.storefront;

import io.portolan.catalog.Category;
import io.portolan.checkout.Offer;
import io.portolan.checkout.Offers;
import io.portolan.kernel.Money;
import io.portolan.platform.web.Everyone;
import io.portolan.shipping.ShippingOption;
import io.portolan.shipping.ShippingOptions;
import io.portolan.storefront.view.Card;
import io.portolan.storefront.view.Frame;
import io.portolan.storefront.view.HomePage;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.Pic;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The first page of each market. The bare address shows one of them and suggests the others;
/// nobody is sent away from where they landed.
@Controller
@Everyone("shop page")
class HomePages {

    private static final int BEST = 8;

    private final ShippingOptions shipping;
    private final Fronts fronts;
    private final Offers offers;
    private final Showcase showcase;
    private final PublicPages pages;

    HomePages(
            Fronts fronts,
            Offers offers,
            Showcase showcase,
            PublicPages pages,
            ShippingOptions shipping) {
        this.shipping = shipping;
        this.showcase = showcase;
        this.fronts = fronts;
        this.offers = offers;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> anywhere(HttpServletRequest request) {
        Front front = fronts.fallback();
        Frame frame = frame(front).canonicalAt(front.place().origin() + "/");
        return pages.shared(request, "home", view(front, frame));
    }

    @GetMapping(Places.AT + "/")
    ResponseEntity<byte[]> home(@PathVariable String place, HttpServletRequest request) {
        Front front = fronts.at(place);
        return pages.shared(request, "home", view(front, frame(front)));
    }

    @GetMapping(Places.AT)
    ResponseEntity<byte[]> withoutSlash(@PathVariable String place) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, fronts.at(place).prefix() + "/")
                .build();
    }

    private static Frame frame(Front front) {
        return front.frame(
                front.t("home.metaTitle", Map.of("shop", front.shop())),
                front.t("home.meta", Map.of("country", front.country())),
                "");
    }

    private HomePage view(Front front, Frame frame) {
        List<HomePage.Door> doors = new ArrayList<>();
        for (Category category : front.shelf().categories()) {
            int count = front.shelf().offersIn(category.code()).size();
            if (count > 0) doors.add(door(front, category, count));
        }
        List<Card> best =
                front.shelf().offers().stream()
                        .limit(BEST)
                        .map(offer -> front.card(offer, offers.availability(offer)))
                        .toList();
        Link first =
                front.place().doors().isEmpty()
                        ? Link.to("#best", front.t("shelf.all"))
                        : front.place().doors().getFirst();
        return new HomePage(
                frame,
                new Pic("/shop/hero.svg", front.t("home.hero"), 2000, 1000),
                Link.to(first.href(), front.t("home.see", Map.of("door", first.text()))),
                doors,
                best,
                promises(front),
                showcase.first(front));
    }

    private static HomePage.Door door(Front front, Category category, int count) {
        String picture = category.picture();
        return new HomePage.Door(
                front.toShelf(category.code()),
                category.name(front.language()),
                front.t("home.count", Map.of("count", count)),
                front.pics().silent(picture));
    }

    private List<HomePage.Promise> promises(Front front) {
        List<HomePage.Promise> promises = new ArrayList<>();
        front.shelf().offers().stream()
                .map(Offer::delivery)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(delivery -> promises.add(delivery(front, delivery)));
        String kind =
                front.market().showsTaxIncluded() ? "promise.doorIncluded" : "promise.doorExcluded";
        boolean door = shipping.someAtTheDoor(front.market().code());
        promises.add(
                new HomePage.Promise(
                        "coin",
                        front.t(door ? "promise.known" : "promise.door"),
                        front.t(door ? "promise.knownNote" : kind)));
        promises.add(
                new HomePage.Promise(
                        "return",
                        front.t("promise.returns", Map.of("days", front.market().returnDays())),
                        front.t("promise.returnsNote")));
        promises.add(
                new HomePage.Promise("lock", front.t("promise.pay"), front.t("promise.payNote")));
        return promises;
    }

    private static HomePage.Promise delivery(Front front, ShippingOption delivery) {
        Money free = front.market().freeShippingFrom();
        String price = front.said(delivery.price());
        String note =
                free == null
                        ? front.t(
                                "promise.arrivesNote",
                                Map.of("country", front.country(), "price", price))
                        : front.t(
                                "promise.arrivesFree",
                                Map.of(
                                        "country",
                                        front.country(),
                                        "price",
                                        price,
                                        "free",
                                        front.said(free)));
        String range = front.display().dateRange(delivery.from(), delivery.to());
        return new HomePage.Promise("truck", range, note);
    }
}
