package io.portolan.storefront;

import io.portolan.catalog.SaleStop;
import io.portolan.markets.Market;
import io.portolan.platform.web.PageOfRefusal;
import io.portolan.platform.web.Refusal;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.LostPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Says in the shopper's words why there is no page, in the market they are in.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LostPages implements PageOfRefusal {

    private static final Logger LOG = LoggerFactory.getLogger(LostPages.class);
    private static final List<String> OTHERS = List.of("/admin", "/dev/", "/api/", "/demo/");

    private final Fronts fronts;
    private final PublicPages pages;

    LostPages(Fronts fronts, PublicPages pages) {
        this.fronts = fronts;
        this.pages = pages;
    }

    @Override
    public Optional<ResponseEntity<byte[]>> draw(HttpServletRequest request, Refusal refusal) {
        String path = request.getRequestURI();
        if (OTHERS.stream().anyMatch(path::startsWith) || !wantsPage(request)) {
            return Optional.empty();
        }
        Front front = front(path);
        if (front == null) return Optional.empty();
        Market closed = refusal.status() == 404 ? fronts.closed(place(path)) : null;
        String kind = closed == null ? kind(refusal) : "closed";
        Map<String, String> where = Map.of("country", country(front, closed));
        String title = front.t("lost." + kind, where);
        LostPage page =
                new LostPage(
                        front.frame(
                                        title + " — " + front.shop(),
                                        front.t("search.meta", Map.of("shop", front.shop())),
                                        "")
                                .hidden(),
                        refusal.status(),
                        title,
                        front.t("lost." + kind + ".text", where),
                        List.of(
                                closed == null
                                        ? Link.to(front.prefix() + "/", front.t("lost.home"))
                                        : Link.to("#markets", front.t("lost.elsewhere")),
                                Link.to(front.prefix() + "/help/contact", front.t("lost.help"))));
        return Optional.of(pages.own(refusal.status(), "lost", page));
    }

    /// A picture or a script that is missing is not answered with a page.
    private static boolean wantsPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/media/") || path.startsWith("/shop/")) return false;
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }

    /// The market of this address; null when not even its shelf can be drawn, which is what broke.
    private @Nullable Front front(String path) {
        try {
            return fronts.nearest(place(path));
        } catch (RuntimeException broken) {
            LOG.error("no front for {}", path, broken);
            return null;
        }
    }

    private static String place(String path) {
        int end = path.indexOf('/', 1);
        return path.length() > 1 ? path.substring(1, end < 0 ? path.length() : end) : "";
    }

    private static String country(Front front, @Nullable Market closed) {
        return closed == null
                ? front.country()
                : front.display().countriesInSentence(closed.countries());
    }

    private static String kind(Refusal refusal) {
        Object rule = refusal.more().get("rule");
        if (SaleStop.CERTIFICATE_LAPSED.word().equals(rule)) return "held";
        return switch (refusal.status()) {
            case 404 -> "404";
            case 410 -> "410";
            case 500, 502, 503 -> "500";
            default -> "other";
        };
    }
}
