package io.portolan.storefront;

import io.portolan.engagement.Messages;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.platform.web.Everyone;
import io.portolan.storefront.view.Field;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.Notice;
import io.portolan.storefront.view.TrackPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds an order again by its number and e-mail address: a code is mailed, and the code opens it.
/// What is answered does not tell whether there is such an order.
@Controller
@Everyone("shop page; the code comes by mail")
@RequestMapping(Places.AT + "/track")
class TrackPages {

    private final Fronts fronts;
    private final Orders orders;
    private final Messages messages;
    private final Tickets tickets;
    private final PublicPages pages;

    TrackPages(
            Fronts fronts, Orders orders, Messages messages, Tickets tickets, PublicPages pages) {
        this.fronts = fronts;
        this.orders = orders;
        this.messages = messages;
        this.tickets = tickets;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(@PathVariable String place, HttpServletRequest request) {
        Front front = fronts.kept(place);
        return pages.shared(request, "track", first(front, "", "", Map.of()));
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            @PathVariable String place,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String email) {
        Front front = fronts.kept(place);
        String tidy = number.strip().toUpperCase(Locale.ROOT);
        Map<String, String> faults = faults(front, tidy, email.strip());
        if (!faults.isEmpty()) return pages.own(422, "track", first(front, tidy, email, faults));
        Tickets.Issued issued = tickets.issue(tidy);
        orders.byEmail(tidy, email.strip())
                .ifPresent(order -> messages.writeCode(order, issued.code()));
        return pages.own(200, "track", second(front, issued.ticket(), List.of()));
    }

    @PostMapping("/code")
    ResponseEntity<byte[]> open(
            @PathVariable String place,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String code) {
        Front front = fronts.kept(place);
        Optional<Order> order =
                tickets.open(ticket, code.replaceAll("[^0-9]", "")).flatMap(orders::byNumber);
        if (order.isEmpty()) {
            Notice wrong = Notice.bad(front.t("track.wrongCode"), List.of());
            return pages.own(422, "track", second(front, ticket, List.of(wrong)));
        }
        return PublicPages.see(
                OrderPages.address(front, order.get().number(), order.get().token()));
    }

    private static Map<String, String> faults(Front front, String number, String email) {
        Map<String, String> faults = new java.util.LinkedHashMap<>();
        if (!number.matches("[A-Z0-9-]{4,30}")) faults.put("number", front.t("error.number"));
        if (!email.matches("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,63}")) {
            faults.put("email", front.t("error.email"));
        }
        return faults;
    }

    private static TrackPage first(
            Front front, String number, String email, Map<String, String> faults) {
        List<Notice> notices = new ArrayList<>();
        if (!faults.isEmpty()) {
            List<Link> links =
                    faults.entrySet().stream()
                            .map(fault -> Link.to("#" + fault.getKey(), fault.getValue()))
                            .toList();
            notices.add(Notice.bad(front.t("error.summary", Map.of("count", links.size())), links));
        }
        return page(
                front,
                notices,
                false,
                List.of(
                        field("number", front.t("track.number"), number, "off", faults),
                        field("email", front.t("track.email"), email, "email", faults)),
                "");
    }

    private static TrackPage second(Front front, String ticket, List<Notice> notices) {
        Field code =
                new Field(
                        "code",
                        front.t("track.code"),
                        "",
                        "text",
                        "one-time-code",
                        "numeric",
                        "",
                        true,
                        9,
                        null,
                        null,
                        null,
                        null,
                        List.of());
        return page(front, notices, true, List.of(code), ticket);
    }

    private static TrackPage page(
            Front front,
            List<Notice> notices,
            boolean codeStep,
            List<Field> fields,
            String ticket) {
        String title = front.t("track.metaTitle", Map.of("shop", front.shop()));
        return new TrackPage(
                front.frame(title, title, "/track").hidden(), notices, codeStep, fields, ticket);
    }

    private static Field field(
            String name,
            String label,
            String value,
            String autocomplete,
            Map<String, String> faults) {
        @Nullable String fault = faults.get(name);
        boolean mail = name.equals("email");
        return new Field(
                name,
                label,
                value,
                mail ? "email" : "text",
                autocomplete,
                mail ? "email" : null,
                "",
                true,
                mail ? 254 : 30,
                null,
                null,
                null,
                fault,
                List.of());
    }
}
