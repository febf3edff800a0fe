package io.portolan.shipping;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a parcel stands after everything that was seen of it, in whatever order it was told.
///
/// @param at when it was seen there, null before it was seen at all
record Progress(
        Phase phase, @Nullable Trouble reason, @Nullable Instant at, @Nullable String place) {

    static final Progress LABELLED = new Progress(Phase.LABELLED, null, null, null);

    static final Comparator<TrackedEvent> BY_TIME =
            Comparator.comparing(TrackedEvent::time).thenComparing(TrackedEvent::phase);

    /// The phase is that of the latest sighting whose word we understand; what is final stays so,
    /// but for a delivered parcel that turns back.
    static Progress of(List<TrackedEvent> events) {
        Progress progress = LABELLED;
        boolean understood = false;
        for (TrackedEvent event : events.stream().sorted(BY_TIME).toList()) {
            if (event.phase() == Phase.UNKNOWN && understood) continue;
            if (!progress.phase.isFinal() || turnsBack(progress.phase, event.phase())) {
                progress = after(event);
            }
            understood |= event.phase() != Phase.UNKNOWN;
        }
        return progress;
    }

    private static boolean turnsBack(Phase from, Phase to) {
        return from == Phase.DELIVERED && (to == Phase.RETURNING || to == Phase.RETURNED);
    }

    private static Progress after(TrackedEvent event) {
        return new Progress(event.phase(), event.reason(), event.time(), event.place());
    }
}
