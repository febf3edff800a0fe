package io.portolan.shipping;

import io.portolan.kernel.OrderId;
import io.portolan.platform.facts.FactsRead;
import io.portolan.platform.time.ShopClock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/// Days that go by while parcels are on their way, for stories of other modules.
public final class TravelDays {

    private TravelDays() {}

    /// Lets days pass until the order's parcel was seen in this phase.
    public static void until(Phase wanted, OrderId order, ApplicationContext shop) {
        for (int day = 0; day < 15; day++) {
            if (seen(wanted, order, shop)) return;
            shop.getBean(ShopClock.class).turn(Duration.ofDays(1));
            shop.getBean(FollowParcels.class).followAll();
            FactsRead.all(shop);
        }
        throw new AssertionError("not seen within 15 days: " + wanted);
    }

    private static boolean seen(Phase wanted, OrderId order, ApplicationContext shop) {
        return shop.getBean(Tracking.class).ofOrder(order).stream()
                .flatMap(parcel -> parcel.events().stream())
                .anyMatch(event -> event.phase() == wanted);
    }
}
