package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.util.EnumMap;
import java.util.Map;

/// How complete a language is: how many texts are in each state.
public record Figures(Language language, Map<State, Integer> counts) {

    public Figures {
        counts = Map.copyOf(counts);
    }

    public int of(State state) {
        return counts.getOrDefault(state, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Everything that is not missing, in whole percent; 100 only when nothing is missing.
    public int percent() {
        int all = all();
        return all == 0 ? 100 : (int) ((all - of(State.MISSING)) * 100L / all);
    }

    static Map<State, Integer> none() {
        return new EnumMap<>(State.class);
    }
}
