package io.portolan.admin;

import io.portolan.orders.Order;
import io.portolan.orders.OrderEvent;
import io.portolan.orders.OrderPapers;
import io.portolan.orders.Orders;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OrderPages {

    private static final int LONGEST_NOTE = 1_000;

    private final Orders orders;
    private final OrderPapers papers;
    private final OrderDesk orderDesk;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    OrderPages(
            Orders orders,
            OrderPapers papers,
            OrderDesk orderDesk,
            AuditTrail audit,
            Clock clock,
            Desk desk) {
        this.orders = orders;
        this.papers = papers;
        this.orderDesk = orderDesk;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping("/admin/orders/{number}")
    @StaffOnly("orders.read")
    ResponseEntity<byte[]> show(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "orders");
        boolean known = Shell.words(shell.language()).has("order.said." + said);
        @Nullable String notice = known ? shell.t("order.said." + said) : null;
        OrderDesk.Wish wish = OrderDesk.Wish.of(source, notice);
        return desk.page("order.jte", orderDesk.view(shell, order(number), wish));
    }

    @PostMapping("/admin/orders/{number}/note")
    @StaffOnly("orders.note")
    ResponseEntity<byte[]> note(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            Caller caller) {
        Order order = order(number);
        String note = text.strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("text", "length", "A note has 1 to 1,000 characters.");
        }
        if (CardNumbers.in(note)) {
            throw Refusal.invalid(
                    "text", "card-number", "This looks like a card number. Those are not kept.");
        }
        orders.note(
                new OrderEvent(
                        order.id(),
                        clock.instant(),
                        "staff",
                        "note",
                        Map.of("text", note),
                        caller.name()));
        return desk.to("/admin/orders/" + number + "?said=noted#timeline");
    }

    /// Shows the customer in clear, in this answer only; who, why and when is kept before.
    @PostMapping("/admin/orders/{number}/unmask")
    @StaffOnly("personal.unmask")
    ResponseEntity<byte[]> unmask(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String purpose,
            Caller caller,
            HttpServletRequest request) {
        Order order = order(number);
        Shell shell = desk.shell(request, caller, "orders");
        if (!OrderDesk.PURPOSES.contains(purpose)) return purposeMissing(shell, order);
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "order.unmask",
                        "order",
                        order.id().toString(),
                        purpose,
                        clock.instant(),
                        Map.of("number", number)));
        OrderDesk.Wish wish = OrderDesk.Wish.inClear();
        return desk.page("order.jte", orderDesk.view(shell, order, wish));
    }

    /// What the buyer can print, with the buyer masked.
    @GetMapping("/admin/orders/{number}/summary.pdf")
    @StaffOnly("orders.read")
    ResponseEntity<byte[]> summary(@PathVariable String number) {
        Order order = order(number);
        return paper(order, papers.maskedSummary(order));
    }

    /// The same in clear; who, why and when is kept before.
    @PostMapping("/admin/orders/{number}/summary.pdf")
    @StaffOnly("personal.unmask")
    ResponseEntity<byte[]> summaryInClear(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String purpose,
            Caller caller,
            HttpServletRequest request) {
        Order order = order(number);
        if (!OrderDesk.PURPOSES.contains(purpose)) {
            return purposeMissing(desk.shell(request, caller, "orders"), order);
        }
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "order.paper",
                        "order",
                        order.id().toString(),
                        purpose,
                        clock.instant(),
                        Map.of("number", number)));
        return paper(order, papers.summary(order));
    }

    private ResponseEntity<byte[]> purposeMissing(Shell shell, Order order) {
        OrderDesk.Wish wish = OrderDesk.Wish.problem(shell.t("order.purpose.missing"));
        return desk.page(422, "order.jte", orderDesk.view(shell, order, wish));
    }

    private static ResponseEntity<byte[]> paper(Order order, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        "inline; filename=\"order-" + order.number() + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(pdf);
    }

    private Order order(String number) {
        return orders.byNumber(number).orElseThrow(() -> Refusal.notFound("Order " + number));
    }
}
