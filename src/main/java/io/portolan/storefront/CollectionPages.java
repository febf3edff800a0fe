package io.portolan.storefront;

import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.translation.Item;
import io.portolan.checkout.Offer;
import io.portolan.checkout.Offers;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import io.portolan.storefront.view.CollectionsPage;
import io.portolan.storefront.view.Frame;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.ShelfPage;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All collections of a market, and the goods of one with the filters of a shelf.
@Controller
@Everyone("shop page")
@RequestMapping(Places.AT + Ways.COLLECTIONS)
class CollectionPages {

    private final Fronts fronts;
    private final Showcase showcase;
    private final Offers offers;
    private final Ways ways;
    private final PublicPages pages;
    private final Clock clock;

    CollectionPages(
            Fronts fronts,
            Showcase showcase,
            Offers offers,
            Ways ways,
            PublicPages pages,
            Clock clock) {
        this.fronts = fronts;
        this.showcase = showcase;
        this.offers = offers;
        this.ways = ways;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> all(@PathVariable String place, HttpServletRequest request) {
        Front front = fronts.at(place);
        String title = front.t("collections.title");
        Frame frame =
                front.frame(
                                title + " — " + front.shop(),
                                front.t("shelf.meta", about(front, title)),
                                Ways.COLLECTIONS)
                        .at(front.prefix() + Ways.COLLECTIONS, List.of(new Link("", title, true)));
        CollectionsPage page =
                new CollectionsPage(frame, title, showcase.doors(front), front.place().doors());
        return pages.shared(request, "collections", page);
    }

    @GetMapping("/{code}")
    ResponseEntity<byte[]> one(
            @PathVariable String place,
            @PathVariable("code") String sought,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        Front front = fronts.at(place);
        String code = ways.code(Item.Kind.COLLECTION, front.language(), sought);
        ProductCollection collection = showcase.open(code);
        if (collection == null) throw Refusal.notFound("This collection");
        var moved = ways.moved(Item.collection(code), front, sought, request);
        if (moved != null) return moved;
        Asked asked = Asked.of(parameters);
        String rest = ways.collection(code, front.language());
        List<Offer> goods = showcase.goods(collection, front);
        LocalDate today = LocalDate.ofInstant(clock.instant(), front.market().zone());
        ShelfMaker maker =
                new ShelfMaker(front, offers, asked, front.prefix() + rest, today, goods);
        String title = collection.name(front.language());
        ShelfPage page =
                maker.page(
                        frame(front, collection, rest, asked),
                        title,
                        collection.blurb(front.language()));
        return pages.shared(request, "shelf", page);
    }

    private Frame frame(Front front, ProductCollection collection, String rest, Asked asked) {
        String title = collection.name(front.language());
        String told = collection.seoDescription(front.language());
        Frame frame =
                front.frame(
                                collection.seoTitle(front.language()) + " — " + front.shop(),
                                told.isEmpty() ? front.t("shelf.meta", about(front, title)) : told,
                                rest)
                        .also(ways.everywhere(Item.collection(collection.code())))
                        .at(
                                front.prefix() + Ways.COLLECTIONS,
                                List.of(
                                        Link.to(
                                                front.prefix() + Ways.COLLECTIONS,
                                                front.t("collections.title")),
                                        new Link("", title, true)));
        return asked.plain() ? frame : frame.hidden();
    }

    private static Map<String, String> about(Front front, String title) {
        return Map.of("title", title, "shop", front.shop(), "country", front.country());
    }
}
