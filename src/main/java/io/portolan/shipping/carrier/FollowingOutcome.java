package io.portolan.shipping.carrier;

import java.util.List;
import java.util.Map;

/// What a carrier says of parcels.
public sealed interface FollowingOutcome {

    /// By tracking number.
    record Seen(Map<String, List<Sighting>> sightings) implements FollowingOutcome {
        public Seen {
            sightings = Map.copyOf(sightings);
        }
    }

    /// It said nothing of use; ask later.
    record Silent(String why) implements FollowingOutcome {}
}
