package io.portolan.admin;

import io.portolan.orders.Order;
import io.portolan.shipping.Phase;
import io.portolan.shipping.Shipment;
import io.portolan.shipping.Shipments;
import java.util.List;
import org.springframework.stereotype.Component;

/// Parcels as pages show them.
@Component
class OrderParcels {

    private final Shipments shipments;

    OrderParcels(Shipments shipments) {
        this.shipments = shipments;
    }

    List<OrderView.Parcel> of(Shell shell, Order order) {
        return shipments.ofOrder(order.id()).stream()
                .map(shipment -> parcel(shell, shipment))
                .toList();
    }

    private static OrderView.Parcel parcel(Shell shell, Shipment shipment) {
        return new OrderView.Parcel(
                shipment.id().toString(),
                status(shell, shipment),
                detail(shell, shipment),
                shipment.carrierName(),
                tracking(shipment),
                promised(shell, shipment),
                shipment.trackingNumber() != null && shell.may("orders.dispatch"));
    }

    static String tracking(Shipment shipment) {
        String number = shipment.trackingNumber();
        return number == null ? "" : number;
    }

    static String detail(Shell shell, Shipment shipment) {
        String place = shipment.place() == null ? "" : shipment.place();
        if (shipment.phaseAt() == null) return shell.moment(shipment.createdAt());
        return place.isEmpty()
                ? shell.moment(shipment.phaseAt())
                : place + " · " + shell.moment(shipment.phaseAt());
    }

    static String promised(Shell shell, Shipment shipment) {
        var days = shipment.promised();
        return days == null
                ? ""
                : shell.t(
                        "stage.promised",
                        "dates",
                        shell.display().shortRange(days.from(), days.to()));
    }

    static Status status(Shell shell, Shipment shipment) {
        return switch (shipment.state()) {
            case BOOKING, UNKNOWN -> Status.move(shell.t("parcel.booking"));
            case REFUSED -> Status.act(shell.t("parcel.refused", "why", why(shell, shipment)));
            case BOOKED -> travelling(shell, shipment);
        };
    }

    private static String why(Shell shell, Shipment shipment) {
        String word = shipment.refusal() == null ? "" : shipment.refusal();
        return Shell.words(shell.language()).has("refusal." + word)
                ? shell.t("refusal." + word)
                : word;
    }

    private static Status travelling(Shell shell, Shipment shipment) {
        Phase phase = shipment.phase();
        String text = shell.t("phase." + phase.word());
        if (shipment.reason() != null && !phase.isFinal()) {
            return Status.act(text + ": " + shell.t("trouble." + shipment.reason().word()));
        }
        if (phase.troubled()) return Status.act(text);
        return switch (phase) {
            case LABELLED -> Status.idle(text);
            case DELIVERED -> Status.ok(text);
            case CANCELLED, RETURNED -> Status.off(text);
            default -> Status.move(text);
        };
    }
}
