package io.portolan.catalog.translation;

import io.portolan.kernel.Language;

/// How complete a language is: how many texts are in each state.
public record Figures(Language language, int missing, int machine, int outdated, int reviewed) {

    public int of(State state) {
        return switch (state) {
            case MISSING -> missing;
            case MACHINE -> machine;
            case OUTDATED -> outdated;
            case REVIEWED -> reviewed;
        };
    }

    public int all() {
        return missing + machine + outdated + reviewed;
    }

    /// What says what its source says now, in whole percent; 100 only when nothing is missing or
    /// outdated.
    public int percent() {
        int all = all();
        return all == 0 ? 100 : (int) ((machine + reviewed) * 100L / all);
    }
}
