package io.portolan.admin;

import io.portolan.checkout.SendOrder;
import io.portolan.checkout.SendOrder.Sending;
import io.portolan.kernel.ShipmentId;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import io.portolan.shipping.DispatchOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Parcels: sending them, their papers, and which of them need someone.
@Controller
class ParcelPages {

    private static final int PAGE = 50;

    private final Orders orders;
    private final SendOrder sendOrder;
    private final Parcels parcels;
    private final OrderDesk orderDesk;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    ParcelPages(
            Orders orders,
            SendOrder sendOrder,
            Parcels parcels,
            OrderDesk orderDesk,
            AuditTrail audit,
            Clock clock,
            Desk desk) {
        this.orders = orders;
        this.sendOrder = sendOrder;
        this.parcels = parcels;
        this.orderDesk = orderDesk;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping("/admin/parcels")
    @StaffOnly("orders.read")
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "parcels");
        return desk.page("parcels.jte", parcels.list(shell, view, q.strip(), after, PAGE));
    }

    /// The label holds name and address: each print is written down.
    @GetMapping("/admin/parcels/{id}/label.pdf")
    @StaffOnly("orders.dispatch")
    ResponseEntity<byte[]> label(@PathVariable UUID id, Caller caller) {
        byte[] pdf =
                parcels.label(new ShipmentId(id))
                        .orElseThrow(() -> Refusal.notFound("A label of this parcel"));
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "parcel.label",
                        "parcel",
                        id.toString(),
                        "carrier",
                        clock.instant(),
                        Map.of()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"label-" + id + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(pdf);
    }

    @PostMapping("/admin/orders/{number}/dispatch")
    @StaffOnly("orders.dispatch")
    ResponseEntity<byte[]> dispatch(
            @PathVariable String number, Caller caller, HttpServletRequest request) {
        Order order =
                orders.byNumber(number).orElseThrow(() -> Refusal.notFound("Order " + number));
        String page = "/admin/orders/" + number + "?said=";
        return switch (sendOrder.send(order)) {
            case Sending.Asked(DispatchOutcome.Dispatched sent) -> {
                audit.write(
                        new AuditEntry(
                                Actor.of(caller),
                                "order.dispatch",
                                "order",
                                order.id().toString(),
                                null,
                                clock.instant(),
                                Map.of("number", number, "tracking", sent.trackingNumber())));
                yield desk.to(page + "dispatched");
            }
            case Sending.Asked(DispatchOutcome.Pending pending) -> desk.to(page + "pending");
            // The page says why by itself: the parcel is on it.
            case Sending.Asked(DispatchOutcome.Refused refused) -> desk.to(page + "refused");
            case Sending.NotReady notReady -> problem(request, caller, order, "dispatch.notready");
            case Sending.Erased erased -> problem(request, caller, order, "dispatch.erased");
            case Sending.NothingLeft none -> problem(request, caller, order, "dispatch.nothing");
            case Sending.Unweighed unweighed ->
                    problem(request, caller, order, "dispatch.unweighed");
        };
    }

    private ResponseEntity<byte[]> problem(
            HttpServletRequest request, Caller caller, Order order, String key) {
        Shell shell = desk.shell(request, caller, "orders");
        OrderDesk.Wish wish = OrderDesk.Wish.problem(shell.t(key));
        return desk.page(409, "order.jte", orderDesk.view(shell, order, wish));
    }
}
