package io.portolan.storefront;

import io.portolan.catalog.Category;
import io.portolan.catalog.translation.Item;
import io.portolan.checkout.Offers;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
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

/// Shelves and search. The address is the whole state: filters are a form that asks by GET.
@Controller
@Everyone("shop page")
@RequestMapping(Places.AT)
class ShelfPages {

    private final Fronts fronts;
    private final Offers offers;
    private final Finder finder;
    private final SearchWays leads;
    private final Ways ways;
    private final PublicPages pages;
    private final Clock clock;

    ShelfPages(
            Fronts fronts,
            Offers offers,
            Finder finder,
            SearchWays leads,
            Ways ways,
            PublicPages pages,
            Clock clock) {
        this.clock = clock;
        this.fronts = fronts;
        this.offers = offers;
        this.finder = finder;
        this.leads = leads;
        this.ways = ways;
        this.pages = pages;
    }

    @GetMapping("/c/{code}")
    ResponseEntity<byte[]> shelf(
            @PathVariable String place,
            @PathVariable("code") String sought,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        Front front = fronts.at(place);
        String code = ways.code(Item.Kind.CATEGORY, front.language(), sought);
        Category category = front.shelf().category(code);
        if (category == null) throw Refusal.notFound("This shelf");
        var moved = ways.moved(Item.category(code), front, sought, request);
        if (moved != null) return moved;
        Asked asked = Asked.of(parameters);
        String rest = ways.shelf(code, front.language());
        String title = category.name(front.language());
        Frame frame =
                frame(front, title, rest, asked)
                        .also(ways.everywhere(Item.category(code)))
                        .at(front.prefix() + rest, crumb(title));
        ShelfMaker maker =
                new ShelfMaker(
                        front,
                        offers,
                        asked,
                        front.prefix() + rest,
                        today(front),
                        front.shelf().offersIn(category.code()));
        ShelfPage page = maker.page(frame, title, category.blurb(front.language()));
        return pages.shared(request, "shelf", page);
    }

    @GetMapping("/search")
    ResponseEntity<byte[]> search(
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        Front front = fronts.at(place);
        Asked asked = Asked.of(parameters);
        ResponseEntity<byte[]> led = leads.of(asked, front, request);
        if (led != null) return led;
        String title =
                asked.query().isEmpty()
                        ? front.t("shelf.all")
                        : front.t("search.title", Map.of("query", asked.query()));
        Finder.Result found = finder.find(asked.query(), front);
        Frame frame =
                front.frame(
                                title + " — " + front.shop(),
                                front.t("search.meta", Map.of("shop", front.shop())),
                                "/search" + asked.at(1).address())
                        .asking(asked.query());
        ShelfMaker maker =
                new ShelfMaker(
                        front,
                        offers,
                        asked,
                        front.prefix() + "/search",
                        today(front),
                        found.offers());
        return pages.shared(request, "shelf", maker.page(frame, title, "", found.said()));
    }

    private LocalDate today(Front front) {
        return LocalDate.ofInstant(clock.instant(), front.market().zone());
    }

    private static Frame frame(Front front, String title, String rest, Asked asked) {
        Frame frame =
                front.frame(
                        title + " — " + front.shop(),
                        front.t(
                                "shelf.meta",
                                Map.of(
                                        "title",
                                        title,
                                        "shop",
                                        front.shop(),
                                        "country",
                                        front.country())),
                        rest);
        return asked.plain() ? frame : frame.hidden();
    }

    private static List<Link> crumb(String title) {
        return List.of(new Link("", title, true));
    }
}
