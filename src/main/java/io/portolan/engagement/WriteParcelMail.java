package io.portolan.engagement;

import io.portolan.kernel.OrderId;
import io.portolan.kernel.ShipmentId;
import io.portolan.orders.Orders;
import io.portolan.platform.facts.FactConsumer;
import io.portolan.shipping.ParcelFact;
import io.portolan.shipping.Phase;
import io.portolan.shipping.TrackedParcel;
import io.portolan.shipping.Tracking;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells buyers where their parcels are. A mail follows a real scan: the label alone is no news,
/// and neither is what was overtaken long before we heard of it.
@Component
class WriteParcelMail implements FactConsumer<ParcelFact> {

    private static final Duration OVERTAKEN = Duration.ofHours(36);
    private static final Set<MailKind> NEVER_OVERTAKEN =
            Set.of(MailKind.PARCEL_SENT, MailKind.PARCEL_DELIVERED, MailKind.PARCEL_RETURNING);

    private final Orders orders;
    private final Tracking tracking;
    private final Mailroom mailroom;
    private final Clock clock;

    WriteParcelMail(Orders orders, Tracking tracking, Mailroom mailroom, Clock clock) {
        this.orders = orders;
        this.tracking = tracking;
        this.mailroom = mailroom;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "engagement.parcel-mail";
    }

    @Override
    public void on(List<ParcelFact> facts) {
        for (ParcelFact fact : facts) {
            switch (fact) {
                case ParcelFact.ParcelDispatched labelled -> {
                    // The first mail waits for the carrier to have it.
                }
                case ParcelFact.ParcelMoved moved -> tell(moved);
            }
        }
    }

    private void tell(ParcelFact.ParcelMoved moved) {
        MailKind kind = kind(Phase.of(moved.phase()), moved.reason());
        if (kind == null || overtaken(kind, moved)) return;
        TrackedParcel parcel = tracking.of(new ShipmentId(moved.aggregate()));
        if (parcel == null) return;
        String reason = Objects.requireNonNullElse(moved.reason(), "");
        orders.find(new OrderId(moved.orderId()))
                .ifPresent(
                        order ->
                                mailroom.write(
                                        order,
                                        Occasion.parcel(kind, parcel, moved.place(), reason)));
    }

    private boolean overtaken(MailKind kind, ParcelFact.ParcelMoved moved) {
        return !NEVER_OVERTAKEN.contains(kind)
                && moved.at().plus(OVERTAKEN).isBefore(clock.instant());
    }

    private static @Nullable MailKind kind(Phase phase, @Nullable String reason) {
        return switch (phase) {
            case PICKED_UP -> MailKind.PARCEL_SENT;
            case CUSTOMS -> reason == null ? MailKind.PARCEL_CUSTOMS : MailKind.PARCEL_HELD;
            case CUSTOMS_CLEARED -> MailKind.PARCEL_CLEARED;
            case OUT_FOR_DELIVERY -> MailKind.PARCEL_OUT;
            case READY_FOR_PICKUP -> MailKind.PARCEL_READY;
            case DELIVERED -> MailKind.PARCEL_DELIVERED;
            case ATTEMPT_FAILED -> MailKind.PARCEL_MISSED;
            case EXCEPTION -> MailKind.PARCEL_TROUBLE;
            case RETURNING -> MailKind.PARCEL_RETURNING;
            case LABELLED, IN_TRANSIT, AT_LOCAL_HUB, RETURNED, CANCELLED, STALE, UNKNOWN -> null;
        };
    }
}
