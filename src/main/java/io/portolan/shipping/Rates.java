package io.portolan.shipping;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What each service costs to each market: as the merchant keeps it, else as
/// `reference/shipping/rates.json` has it.
@Component
final class Rates {

    /// One service of one carrier.
    ///
    /// @param carrier the code of the carrier that moves it, e.g. `demo`
    record Service(String code, String carrier, String carrierName, String name, boolean tracked) {}

    /// A service as sold in one market.
    ///
    /// @param doorFee what the carrier asks of the buyer at the door; null for nothing
    /// @param freeable whether the market's free delivery is by this service
    /// @param fromDays working days at the destination, counted from the day after dispatch
    /// @param byWeight the price up to and including this many grams
    record Lane(
            String market,
            String service,
            Incoterm incoterm,
            Clearance clearance,
            @Nullable Money doorFee,
            boolean freeable,
            int fromDays,
            int toDays,
            TreeMap<Long, Money> byWeight) {

        Lane {
            if (incoterm == Incoterm.DDP && doorFee != null) {
                throw new IllegalArgumentException(market + ", " + service + ": a fee at no door");
            }
        }

        /// The price, or null when it is too heavy.
        ///
        /// @param freeFrom goods worth at least this travel free, where the lane allows it
        @Nullable Money price(Weight weight, Money goods, @Nullable Money freeFrom) {
            var band = byWeight.ceilingEntry(weight.grams());
            if (band == null) return null;
            boolean free = freeable && freeFrom != null && goods.compareTo(freeFrom) >= 0;
            return free ? Money.zero(goods.currency()) : band.getValue();
        }
    }

    private record Table(String note, List<Service> services, List<LaneRow> lanes) {}

    private record LaneRow(
            String market,
            String service,
            Incoterm incoterm,
            @Nullable Clearance clearance,
            @Nullable Long doorFee,
            String currency,
            boolean freeable,
            List<Integer> days,
            List<Band> bands) {

        Lane lane() {
            Currency in = Currency.of(currency);
            TreeMap<Long, Money> byWeight = new TreeMap<>();
            for (Band band : bands) byWeight.put(band.upToGrams, new Money(band.minor, in));
            return new Lane(
                    market,
                    service,
                    incoterm,
                    clearance == null ? Clearance.COURIER : clearance,
                    doorFee == null ? null : new Money(doorFee, in),
                    freeable,
                    days.getFirst(),
                    days.getLast(),
                    byWeight);
        }
    }

    private record Band(long upToGrams, long minor) {}

    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, List<Lane>> lanes = new HashMap<>();

    private final @Nullable LaneStore store;
    private volatile @Nullable Map<String, List<Lane>> own;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// @param store where the merchant's own are kept; without one those of the file hold
    Rates(@Nullable LaneStore store) {
        this.store = store;
        Table table = Reference.read("rates.json", Table.class);
        for (Service service : table.services) services.put(service.code(), service);
        for (LaneRow row : table.lanes) {
            service(row.service);
            lanes.computeIfAbsent(row.market, m -> new ArrayList<>()).add(row.lane());
        }
    }

    /// The lanes of a market, none when the market is not served.
    List<Lane> lanes(String market) {
        List<Lane> kept = own().get(market);
        return kept == null ? lanes.getOrDefault(market, List.of()) : kept;
    }

    private Map<String, List<Lane>> own() {
        Map<String, List<Lane>> known = own;
        return known == null ? read() : known;
    }

    void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    /// Reads what is committed.
    void reload() {
        read();
        listeners.forEach(Runnable::run);
    }

    private synchronized Map<String, List<Lane>> read() {
        Map<String, List<Lane>> read = store == null ? Map.of() : store.all();
        own = read;
        return read;
    }

    List<Service> services() {
        return List.copyOf(services.values());
    }

    /// The lane by which this market sells this service, null when it does not.
    @Nullable Lane lane(String market, String service) {
        for (Lane lane : lanes(market)) if (lane.service().equals(service)) return lane;
        return null;
    }

    Service service(String code) {
        Service service = services.get(code);
        if (service == null) throw new IllegalArgumentException("no such service: " + code);
        return service;
    }
}
