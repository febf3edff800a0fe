package io.portolan.landedcost.advice;

import io.portolan.landedcost.Togetherness;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The ways to send an order from the places given, those that no other way beats in both cost and
/// day, the cheapest first. Empty when the places together have too little.
///
/// @param law what the destination takes for one consignment; goods of one order in several
///     parcels are held against limits accordingly
public record Ways(List<Way> best, int tried, Togetherness law) {

    private static final Comparator<Way> CHEAPEST =
            Comparator.comparing(Way::cost)
                    .thenComparing(Way::arrives)
                    .thenComparingInt(way -> way.parcels().size());

    public Ways {
        best = List.copyOf(best);
    }

    static Ways of(List<Way> all, Togetherness law) {
        List<Way> sorted = all.stream().sorted(CHEAPEST).toList();
        List<Way> best = new java.util.ArrayList<>();
        for (Way way : sorted) {
            if (best.isEmpty() || way.arrives().isBefore(best.getLast().arrives())) best.add(way);
        }
        return new Ways(best, all.size(), law);
    }

    /// The one that costs least; of several the one that arrives first.
    public Optional<Way> cheapest() {
        return best.stream().findFirst();
    }

    /// The one that arrives first; of several the one that costs least.
    public Optional<Way> fastest() {
        return best.isEmpty() ? Optional.empty() : Optional.of(best.getLast());
    }
}
