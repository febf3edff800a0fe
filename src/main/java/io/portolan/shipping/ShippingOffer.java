package io.portolan.shipping;

import java.util.List;

/// The answer of [ShippingOptions].
public sealed interface ShippingOffer {

    /// At least one way: those that leave nothing to the door before the others, the cheapest
    /// first.
    record Ways(List<ShippingOption> options) implements ShippingOffer {
        public Ways {
            options = List.copyOf(options);
            if (options.isEmpty()) throw new IllegalArgumentException("no way is not a way");
        }
    }

    /// These goods cannot be sent there.
    record NoWay(Reason reason) implements ShippingOffer {}

    /// Why there is no way.
    enum Reason {
        /// One of the goods has no weight, so no price can be named: the merchant must weigh it.
        NOT_WEIGHED,
        /// Heavier than any service takes in one parcel.
        TOO_HEAVY,
        /// No service goes to this country from this market.
        NOT_SERVED
    }

    /// The options, empty when there is no way.
    default List<ShippingOption> options() {
        return switch (this) {
            case Ways ways -> ways.options;
            case NoWay none -> List.of();
        };
    }
}
