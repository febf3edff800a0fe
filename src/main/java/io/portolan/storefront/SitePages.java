package io.portolan.storefront;

import io.portolan.catalog.Category;
import io.portolan.catalog.ProductCollection;
import io.portolan.checkout.Offer;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.web.Everyone;
import io.portolan.storefront.view.Link;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What machines read: which pages there are and which to leave alone.
@Controller
@Everyone("for search engines")
class SitePages {

    private final Fronts fronts;
    private final Markets markets;
    private final Showcase showcase;
    private final PublicPages pages;

    SitePages(Fronts fronts, Markets markets, Showcase showcase, PublicPages pages) {
        this.showcase = showcase;
        this.fronts = fronts;
        this.markets = markets;
        this.pages = pages;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        String origin = fronts.fallback().place().origin();
        String text =
                """
                User-agent: *
                Disallow: /*/cart
                Disallow: /*/checkout
                Disallow: /*/order/
                Disallow: /*/search
                Disallow: /admin
                Disallow: /api/
                Sitemap: %s/sitemap.xml
                """
                        .formatted(origin);
        return answer(request, "text/plain;charset=UTF-8", text);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        StringBuilder xml = new StringBuilder(64_000);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (Market market : markets.open()) {
            for (Language language : market.languages()) list(fronts.of(market, language), xml);
        }
        return answer(
                request, "application/xml;charset=UTF-8", xml.append("</urlset>\n").toString());
    }

    private void list(Front front, StringBuilder xml) {
        add(front, "/", xml);
        for (Category category : front.shelf().categories()) {
            if (!front.shelf().offersIn(category.code()).isEmpty()) {
                add(front, front.ways().shelf(category.code(), front.language()), xml);
            }
        }
        List<ProductCollection> collections = showcase.on(front.shelf());
        if (!collections.isEmpty()) add(front, Ways.COLLECTIONS, xml);
        for (ProductCollection one : collections) {
            add(front, front.ways().collection(one.code(), front.language()), xml);
        }
        for (Offer offer : front.shelf().offers()) {
            add(front, front.ways().product(offer.handle(), front.language()), xml);
        }
        String help = front.prefix() + "/help/";
        front.place().foot().stream()
                .flatMap(column -> column.links().stream())
                .map(Link::href)
                .filter(href -> href.startsWith(help))
                .forEach(href -> add(front, href.substring(front.prefix().length()), xml));
    }

    private static void add(Front front, String rest, StringBuilder xml) {
        xml.append("<url><loc>")
                .append(front.place().origin())
                .append(front.prefix())
                .append(rest)
                .append("</loc></url>\n");
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, String type, String text) {
        return pages.shared(request, type, text.getBytes(StandardCharsets.UTF_8));
    }
}
