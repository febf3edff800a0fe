package io.portolan.admin;

import io.portolan.kernel.ShipmentId;
import io.portolan.shipping.Papers;
import io.portolan.shipping.Shipment;
import io.portolan.shipping.Shipments;
import io.portolan.shipping.TrackedParcel;
import io.portolan.shipping.Tracking;
import io.portolan.shipping.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /// What troubled parcels lack: a label, the leave of customs, or something on their way.
    enum View {
        TROUBLED,
        LABEL,
        HELD,
        LATE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean shows(Shipment shipment) {
            return this == TROUBLED || this == of(shipment);
        }

        static View of(Shipment shipment) {
            if (shipment.state() != Shipment.State.BOOKED) return LABEL;
            @Nullable Trouble why = shipment.reason();
            return why != null && why.word().startsWith("customs") ? HELD : LATE;
        }

        static View of(String word) {
            for (View view : values()) if (view.word().equals(word)) return view;
            return TROUBLED;
        }

        String href() {
            return this == TROUBLED ? "/admin/parcels" : "/admin/parcels?view=" + word();
        }
    }

    /// How many parcels need someone, by what they lack.
    Map<View, Long> troubles() {
        return shipments.needingAttention(MOST_TROUBLED).stream()
                .collect(Collectors.groupingBy(View::of, Collectors.counting()));
    }

    ParcelsPage list(Shell shell, String view, String q, @Nullable UUID after, int limit) {
        List<Shipment> troubled = shipments.needingAttention(MOST_TROUBLED);
        boolean all = view.equals("all") || !q.isEmpty();
        View wanted = View.of(view);
        List<Shipment> shown =
                all ? found(q, after, limit) : troubled.stream().filter(wanted::shows).toList();
        @Nullable String next =
                all && q.isEmpty() && shown.size() == limit
                        ? "/admin/parcels?view=all&after=" + shown.getLast().id()
                        : null;
        return new ParcelsPage(
                shell,
                tabs(shell, troubled, all ? null : wanted),
                q,
                shown.stream().map(shipment -> row(shell, shipment)).toList(),
                next,
                all);
    }

    private static List<OrdersPage.Tab> tabs(
            Shell shell, List<Shipment> troubled, @Nullable View wanted) {
        List<OrdersPage.Tab> tabs = new ArrayList<>();
        for (View view : View.values()) {
            long count = troubled.stream().filter(view::shows).count();
            tabs.add(
                    new OrdersPage.Tab(
                            shell.t("parcels." + view.word()),
                            view.href(),
                            count,
                            view == wanted,
                            view == View.TROUBLED));
        }
        tabs.add(
                new OrdersPage.Tab(
                        shell.t("parcels.all"),
                        "/admin/parcels?view=all",
                        -1,
                        wanted == null,
                        false));
        return tabs;
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
