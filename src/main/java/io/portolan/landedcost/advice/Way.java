package io.portolan.landedcost.advice;

import io.portolan.kernel.Money;
import io.portolan.landedcost.Togetherness;
import java.time.LocalDate;
import java.util.List;

/// One way to send an order.
///
/// @param parcels one for each place that sends something, in the order the places were given
public record Way(List<Parcel> parcels) {

    public Way {
        parcels = List.copyOf(parcels);
    }

    /// What one place sends.
    ///
    /// @param lines which lines of the order are in it, whole or in part
    /// @param pieces how many of each of these lines
    public record Parcel(Place from, List<Integer> lines, List<Long> pieces, Sending sending) {

        public Parcel {
            lines = List.copyOf(lines);
            pieces = List.copyOf(pieces);
        }
    }

    /// Freight, insurance, duty, tax and fees of all parcels.
    public Money cost() {
        return Sending.cost(parcels.stream().map(Parcel::sending).toList());
    }

    /// The day the last parcel is promised for.
    public LocalDate arrives() {
        return parcels.stream()
                .map(parcel -> parcel.from().arrives())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /// Whether something it rests on is not certain: a quote, or how its parcels count together.
    public boolean estimate(Togetherness law) {
        return (parcels.size() > 1 && law.doubt() != null)
                || parcels.stream().anyMatch(parcel -> parcel.sending().quote().estimate());
    }
}
