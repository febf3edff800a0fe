package io.portolan.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void aParcelNobodyHasSeenIsLabelled() {
        assertThat(Progress.of(List.of()).phase()).isEqualTo(Phase.LABELLED);
    }

    @Test
    void theLatestSightingCountsInWhateverOrderTheyAreTold() {
        List<TrackedEvent> events =
                new ArrayList<>(
                        List.of(
                                at(1, Phase.PICKED_UP),
                                at(20, Phase.IN_TRANSIT),
                                at(60, Phase.CUSTOMS),
                                at(80, Phase.CUSTOMS_CLEARED)));
        for (int seed = 0; seed < 24; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(Progress.of(events).phase()).isEqualTo(Phase.CUSTOMS_CLEARED);
        }
    }

    @Test
    void atTheSameMinuteTheHigherRungCounts() {
        assertThat(Progress.of(List.of(at(5, Phase.CUSTOMS), at(5, Phase.IN_TRANSIT))).phase())
                .isEqualTo(Phase.CUSTOMS);
    }

    @Test
    void whatIsDeliveredStaysDelivered() {
        assertThat(Progress.of(List.of(at(9, Phase.DELIVERED), at(10, Phase.IN_TRANSIT))).phase())
                .isEqualTo(Phase.DELIVERED);
    }

    @Test
    void butItMayTurnBack() {
        assertThat(
                        Progress.of(
                                        List.of(
                                                at(9, Phase.DELIVERED),
                                                at(30, Phase.RETURNING),
                                                at(90, Phase.RETURNED)))
                                .phase())
                .isEqualTo(Phase.RETURNED);
    }

    @Test
    void aWordNobodyUnderstandsMovesNothing() {
        Progress progress = Progress.of(List.of(at(1, Phase.PICKED_UP), at(2, Phase.UNKNOWN)));
        assertThat(progress.phase()).isEqualTo(Phase.PICKED_UP);
        assertThat(Progress.of(List.of(at(2, Phase.UNKNOWN))).phase()).isEqualTo(Phase.UNKNOWN);
    }

    private static TrackedEvent at(int hours, Phase phase) {
        Instant time = START.plus(Duration.ofHours(hours));
        return new TrackedEvent(time, "Leipzig", null, phase, null, "event.sorted", "");
    }
}
