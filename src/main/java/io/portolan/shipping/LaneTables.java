package io.portolan.shipping;

import io.portolan.kernel.Money;
import io.portolan.shipping.Rates.Lane;
import io.portolan.shipping.Rates.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// The ways to send to each market, as the merchant sees and changes them. A change is in force for
/// the next quote: no restart.
@org.springframework.stereotype.Service
public class LaneTables {

    /// A service one can sell.
    public record Way(String code, String carrier, String name, boolean tracked) {}

    /// A service as sold to a market.
    ///
    /// @param doorFee what the carrier asks of the buyer who pays duty and tax at the door; null
    ///     for
    ///     nothing, and with `DDP`
    /// @param free whether the market's free delivery is by this service
    /// @param fromDays working days at the destination, counted from the day after dispatch
    /// @param steps the price up to and including so many grams, in the market's currency
    public record Sold(
            String service,
            Incoterm incoterm,
            Clearance clearance,
            @Nullable Money doorFee,
            boolean free,
            int fromDays,
            int toDays,
            Map<Long, Money> steps) {

        public Sold {
            steps = java.util.Collections.unmodifiableMap(new TreeMap<>(steps));
            if (steps.isEmpty()) throw new IllegalArgumentException(service + " has no price");
        }
    }

    /// All ways of a market.
    ///
    /// @param version what a change has to name; 0 while they are those the shop came with
    public record Table(List<Sold> ways, int version) {

        public Table {
            ways = List.copyOf(ways);
        }
    }

    private final Rates rates;
    private final LaneStore store;
    private final TransactionTemplate transactions;

    LaneTables(Rates rates, LaneStore store, TransactionTemplate transactions) {
        this.rates = rates;
        this.store = store;
        this.transactions = transactions;
    }

    /// The services there are.
    public List<Way> services() {
        return rates.services().stream().map(LaneTables::way).toList();
    }

    private static Way way(Service service) {
        return new Way(service.code(), service.carrierName(), service.name(), service.tracked());
    }

    /// How one sends to this market now; without ways when nobody said.
    public Table of(String market) {
        List<Sold> ways = rates.lanes(market).stream().map(LaneTables::sold).toList();
        return new Table(ways, store.version(market));
    }

    private static Sold sold(Lane lane) {
        return new Sold(
                lane.service(),
                lane.incoterm(),
                lane.clearance(),
                lane.doorFee(),
                lane.freeable(),
                lane.fromDays(),
                lane.toDays(),
                lane.byWeight());
    }

    /// Puts these ways in the place of this version. False when somebody else saved since. Refuses
    /// with `IllegalArgumentException` a service that there is not.
    public synchronized boolean save(String market, List<Sold> ways, int version) {
        List<Lane> lanes = ways.stream().map(way -> lane(market, way)).toList();
        boolean saved =
                Boolean.TRUE.equals(
                        transactions.execute(t -> store.replace(market, lanes, version)));
        if (saved) rates.reload();
        return saved;
    }

    private Lane lane(String market, Sold way) {
        return new Lane(
                market,
                rates.service(way.service()).code(),
                way.incoterm(),
                way.clearance(),
                way.doorFee(),
                way.free(),
                way.fromDays(),
                way.toDays(),
                new TreeMap<>(way.steps()));
    }
}
