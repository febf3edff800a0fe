package io.portolan.admin;

import io.portolan.kernel.ShipmentId;
import io.portolan.shipping.Papers;
import io.portolan.shipping.Shipment;
import io.portolan.shipping.Shipments;
import io.portolan.shipping.TrackedParcel;
import io.portolan.shipping.Tracking;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The list of parcels, put together for its page.
@Component
class Parcels {

    private static final int MOST_TROUBLED = 200;

    private final Shipments shipments;
    private final Tracking tracking;
    private final Papers papers;

    Parcels(Shipments shipments, Tracking tracking, Papers papers) {
        this.shipments = shipments;
        this.tracking = tracking;
        this.papers = papers;
    }

    Optional<byte[]> label(ShipmentId id) {
        return papers.label(id);
    }

    ParcelsPage list(Shell shell, String view, String q, @Nullable UUID after, int limit) {
        List<Shipment> troubled = shipments.needingAttention(MOST_TROUBLED);
        boolean all = view.equals("all") || !q.isEmpty();
        List<Shipment> shown = all ? found(q, after, limit) : troubled;
        @Nullable String next =
                all && q.isEmpty() && shown.size() == limit
                        ? "/admin/parcels?view=all&after=" + shown.getLast().id()
                        : null;
        return new ParcelsPage(
                shell,
                List.of(
                        new OrdersPage.Tab(
                                shell.t("parcels.troubled"),
                                "/admin/parcels",
                                troubled.size(),
                                !all,
                                true),
                        new OrdersPage.Tab(
                                shell.t("parcels.all"), "/admin/parcels?view=all", -1, all, false)),
                q,
                shown.stream().map(shipment -> row(shell, shipment)).toList(),
                next,
                all);
    }

    private List<Shipment> found(String q, @Nullable UUID after, int limit) {
        if (q.isEmpty()) {
            return shipments.newest(after == null ? null : new ShipmentId(after), limit);
        }
        @Nullable TrackedParcel parcel = tracking.of(q);
        @Nullable Shipment shipment = parcel == null ? null : shipments.find(parcel.id());
        return shipment == null ? List.of() : List.of(shipment);
    }

    private static ParcelsPage.Row row(Shell shell, Shipment shipment) {
        return new ParcelsPage.Row(
                shipment.id().toString(),
                OrderParcels.tracking(shipment),
                shipment.orderNumber(),
                shipment.country().value(),
                shipment.carrierName(),
                OrderParcels.status(shell, shipment),
                OrderParcels.detail(shell, shipment),
                OrderParcels.promised(shell, shipment),
                shipment.trackingNumber() != null && shell.may("orders.dispatch"));
    }
}
