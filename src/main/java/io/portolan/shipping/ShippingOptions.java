package io.portolan.shipping;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.shipping.Rates.Lane;
import io.portolan.shipping.Rates.Service;
import io.portolan.shipping.ShippingOffer.NoWay;
import io.portolan.shipping.ShippingOffer.Reason;
import io.portolan.shipping.ShippingOffer.Ways;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// What delivery costs and when it arrives. Reads tables that are loaded once, asks nobody: safe on
/// the path of placing an order.
@Component
public class ShippingOptions {

    private final Rates rates;
    private final Arrival arrival;

    ShippingOptions(Rates rates, Arrival arrival) {
        this.rates = rates;
        this.arrival = arrival;
    }

    /// The ways to send these goods or why there is none: those that leave nothing to the door
    /// before the others, the cheapest first. The same question at
    /// the same moment gets the same answer.
    public ShippingOffer offer(ShippingAsk ask) {
        if (!ask.market().countries().contains(ask.destination())) return none(Reason.NOT_SERVED);
        List<Lane> lanes = rates.lanes(ask.market().code());
        if (lanes.isEmpty()) return none(Reason.NOT_SERVED);
        if (!ask.allWeighed()) return none(Reason.NOT_WEIGHED);
        List<ShippingOption> options = new ArrayList<>(lanes.size());
        for (Lane lane : lanes) {
            Money price = lane.price(ask.weight(), ask.goods(), ask.market().freeShippingFrom());
            if (price != null) options.add(option(lane, price, ask));
        }
        if (options.isEmpty()) return none(Reason.TOO_HEAVY);
        options.sort(
                Comparator.comparing(ShippingOption::incoterm)
                        .thenComparing(ShippingOption::price));
        return new Ways(options);
    }

    /// Runs after the merchant saved other ways to send.
    public void whenChanged(Runnable listener) {
        rates.whenChanged(listener);
    }

    /// Whether any way to send to this market leaves duty and tax to the door.
    public boolean someAtTheDoor(String market) {
        return rates.lanes(market).stream().anyMatch(lane -> lane.incoterm() == Incoterm.DAP);
    }

    private ShippingOption option(Lane lane, Money price, ShippingAsk ask) {
        Service service = rates.service(lane.service());
        CountryCode to = ask.destination();
        Arrival.Window window = arrival.of(lane, to, ask.postcode(), ask.now());
        return new ShippingOption(
                service.code(),
                service.carrierName(),
                service.name(),
                price,
                lane.incoterm(),
                lane.clearance(),
                lane.doorFee(),
                window.from(),
                window.to(),
                service.tracked());
    }

    private static ShippingOffer none(Reason reason) {
        return new NoWay(reason);
    }
}
