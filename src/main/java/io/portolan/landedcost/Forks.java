package io.portolan.landedcost;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The points of one assessment at which its figures decide how it goes on: whether a sum is small
/// enough to be waived, whether a minimum is reached, which rate a price calls for. They can be
/// assumed, so that between them all charges follow prices in a straight line.
final class Forks {

    private final @Nullable List<Boolean> assumed;
    private List<Boolean> taken = List.of();

    /// @param assumed in the order in which they are met; null measures all of them
    Forks(@Nullable List<Boolean> assumed) {
        this.assumed = assumed;
    }

    /// The answer to the next question: what is assumed, else what was measured.
    boolean decide(boolean measured) {
        if (taken.isEmpty()) taken = new ArrayList<>();
        int next = taken.size();
        boolean answer = measured;
        if (assumed != null && next < assumed.size()) answer = assumed.get(next);
        taken.add(answer);
        return answer;
    }

    List<Boolean> taken() {
        return taken;
    }
}
