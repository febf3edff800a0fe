package io.portolan.storefront;

import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import io.portolan.storefront.view.HelpPage;
import io.portolan.storefront.view.Link;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Help, policies, imprint.
@Controller
@Everyone("shop page")
class HelpPages {

    private static final String COOKIES = "cookies";

    private final Fronts fronts;
    private final HelpTexts texts;
    private final LegalPages legal;
    private final Orders orders;
    private final PublicPages pages;

    HelpPages(Fronts fronts, HelpTexts texts, LegalPages legal, Orders orders, PublicPages pages) {
        this.fronts = fronts;
        this.texts = texts;
        this.legal = legal;
        this.orders = orders;
        this.pages = pages;
    }

    @GetMapping(Places.AT + "/help/{page}")
    ResponseEntity<byte[]> help(
            @PathVariable String place,
            @PathVariable String page,
            @RequestParam(defaultValue = "") String counted,
            HttpServletRequest request) {
        Front front = fronts.kept(place);
        Link self = links(front, page).stream().filter(Link::current).findFirst().orElse(null);
        if (self == null) throw Refusal.notFound("This page");
        return pages.shared(
                request,
                "help",
                drawn(
                        front,
                        shown(page, front, self.text()),
                        "/help/" + page,
                        links(front, page),
                        page.equals(COOKIES) ? front.prefix() + "/counting" : null,
                        said(front, counted)));
    }

    /// The legal texts an order was placed under, as they stood then.
    @GetMapping(Places.AT + "/order/{number}/terms")
    ResponseEntity<byte[]> agreed(
            @PathVariable String place,
            @PathVariable String number,
            @RequestParam(name = "t", defaultValue = "") String token) {
        Order order =
                orders.byToken(number, token).orElseThrow(() -> Refusal.notFound("This order"));
        Front front = fronts.kept(place);
        LegalPages.Shown shown = legal.agreed(orders.agreedTexts(order.id()), front);
        String rest = "/order/" + number + "/terms?t=" + CartPages.encoded(token);
        HelpPage page = drawn(front, shown, rest, links(front, ""), null, null);
        return pages.own(200, "help", page.hidden());
    }

    private LegalPages.Shown shown(String page, Front front, String name) {
        LegalPages.@Nullable Shown law = legal.inForce(page, front);
        if (law != null) return law;
        HelpTexts.Text text = texts.of(page, front, name);
        return new LegalPages.Shown(text.title(), text.html(), List.of(), null);
    }

    private static HelpPage drawn(
            Front front,
            LegalPages.Shown shown,
            String rest,
            List<Link> others,
            @Nullable String counting,
            @Nullable String said) {
        Map<String, String> named = Map.of("title", shown.title(), "shop", front.shop());
        return new HelpPage(
                front.frame(shown.title() + " — " + front.shop(), front.t("help.meta", named), rest)
                        .at("", List.of(new Link("", shown.title(), true))),
                shown.title(),
                shown.html(),
                shown.notes(),
                shown.written(),
                others,
                counting,
                said);
    }

    private static @Nullable String said(Front front, String counted) {
        return switch (counted) {
            case "yes" -> front.t("counting.saidYes");
            case "no" -> front.t("counting.saidNo");
            default -> null;
        };
    }

    /// The pages that the foot names, in its order.
    private static List<Link> links(Front front, String page) {
        String base = front.prefix() + "/help/";
        return front.place().foot().stream()
                .flatMap(column -> column.links().stream())
                .filter(link -> link.href().startsWith(base))
                .map(link -> new Link(link.href(), link.text(), link.href().equals(base + page)))
                .toList();
    }
}
