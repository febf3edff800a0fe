package io.portolan.storefront;

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
    private final PublicPages pages;

    HelpPages(Fronts fronts, HelpTexts texts, PublicPages pages) {
        this.fronts = fronts;
        this.texts = texts;
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
        HelpTexts.Text text = texts.of(page, front, self.text());
        return pages.shared(
                request,
                "help",
                new HelpPage(
                        front.frame(
                                        text.title() + " — " + front.shop(),
                                        front.t(
                                                "help.meta",
                                                Map.of(
                                                        "title",
                                                        text.title(),
                                                        "shop",
                                                        front.shop())),
                                        "/help/" + page)
                                .at("", List.of(new Link("", text.title(), true))),
                        text.title(),
                        text.html(),
                        links(front, page),
                        page.equals(COOKIES) ? front.prefix() + "/counting" : null,
                        said(front, counted)));
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
