package io.portolan.storefront;

import io.portolan.catalog.Category;
import io.portolan.catalog.QueryRule;
import io.portolan.catalog.Searches;
import io.portolan.catalog.translation.Item;
import io.portolan.checkout.Offer;
import io.portolan.checkout.Offers;
import io.portolan.platform.web.Everyone;
import io.portolan.storefront.view.HintsPage;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the search box offers while somebody types, and what browsers tell of searches.
@Controller
@Everyone("shop page")
@RequestMapping(Places.AT)
class SearchBoxPages {

    private static final int DAYS = 180;
    private static final int QUERIES = 3;
    private static final int SHELVES = 2;
    private static final int GOODS = 5;

    private final Fronts fronts;
    private final Counting counting;
    private final Offers offers;
    private final Searches searches;
    private final Ways ways;
    private final PublicPages pages;

    SearchBoxPages(
            Fronts fronts,
            Counting counting,
            Offers offers,
            Searches searches,
            Ways ways,
            PublicPages pages) {
        this.ways = ways;
        this.fronts = fronts;
        this.counting = counting;
        this.offers = offers;
        this.searches = searches;
        this.pages = pages;
    }

    @GetMapping("/search/suggest")
    ResponseEntity<byte[]> suggest(
            @PathVariable String place,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request) {
        Front front = fronts.at(place);
        String typed = QueryRule.key(q);
        List<HintsPage.Hint> hints = new ArrayList<>();
        if (!typed.isEmpty()) {
            queries(front, typed, hints);
            shelves(front, typed, hints);
            goods(front, typed, hints);
        }
        return pages.shared(request, "hints", new HintsPage(front.t("search.hints"), hints));
    }

    private void queries(Front front, String typed, List<HintsPage.Hint> hints) {
        String market = front.market().code();
        for (String query : searches.popular(market, front.language(), typed, QUERIES)) {
            String href =
                    front.prefix()
                            + "/search?q="
                            + URLEncoder.encode(query, StandardCharsets.UTF_8);
            hints.add(new HintsPage.Hint(href, query, ""));
        }
    }

    private static void shelves(Front front, String typed, List<HintsPage.Hint> hints) {
        int shown = 0;
        for (Category category : front.shelf().categories()) {
            String name = category.name(front.language());
            if (!QueryRule.key(name).startsWith(typed) || shown == SHELVES) continue;
            if (front.shelf().offersIn(category.code()).isEmpty()) continue;
            shown++;
            hints.add(
                    new HintsPage.Hint(
                            front.toShelf(category.code()), name, front.t("shelf.category")));
        }
    }

    private void goods(Front front, String typed, List<HintsPage.Hint> hints) {
        for (Offer offer : offers.search(front.shelf(), typed, GOODS).offers()) {
            hints.add(
                    new HintsPage.Hint(
                            front.toProduct(offer.handle()),
                            offer.title(),
                            front.money(offer.price().amount())));
        }
    }

    /// Counts a search.
    @PostMapping("/search/seen")
    ResponseEntity<Void> seen(
            @PathVariable String place,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request) {
        counting.searched(fronts.at(place), q, request);
        return done();
    }

    /// Counts that a product was opened from a search's result, or from what the box offered while
    /// somebody typed. That text counts as picked in the box, not as a search of its own.
    ///
    /// @param at where it stood in the result, 1 the first
    @PostMapping("/search/opened")
    ResponseEntity<Void> opened(
            @PathVariable String place,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String handle,
            @RequestParam(defaultValue = "0") int at,
            @RequestParam(defaultValue = "false") boolean box,
            HttpServletRequest request) {
        Front front = fronts.at(place);
        // The browser knows the address in the words of its language.
        String code = ways.code(Item.Kind.PRODUCT, front.language(), handle);
        if (front.shelf().offer(code) == null) return done();
        if (box) counting.picked(front, q, request);
        counting.opened(front, q, code, at, request);
        return done();
    }

    /// Yes or no to being counted. Nothing is counted before a yes.
    @PostMapping("/counting")
    ResponseEntity<byte[]> counting(
            @PathVariable String place, @RequestParam(defaultValue = "no") String to) {
        Front front = fronts.at(place);
        String answer = to.equals("yes") ? "yes" : "no";
        ResponseCookie cookie =
                ResponseCookie.from(Counting.COOKIE, answer)
                        .path("/")
                        .sameSite("Lax")
                        .maxAge(java.time.Duration.ofDays(DAYS))
                        .build();
        ResponseEntity<byte[]> back =
                PublicPages.see(front.prefix() + "/help/cookies?counted=" + answer + "#counting");
        return ResponseEntity.status(back.getStatusCode())
                .headers(back.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    private static ResponseEntity<Void> done() {
        return ResponseEntity.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
