package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The exchange rates the shop sells by: what each pair is worth now, who says so and how old that
/// is; who is asked and when; what was entered by hand.
///
/// @param may whether the reader may change anything here
public record RatesPage(
        Shell shell,
        List<Pair> pairs,
        List<Publisher> publishers,
        List<Held> held,
        List<String> currencies,
        Fields policy,
        Fields manual,
        boolean may,
        @Nullable String notice,
        @Nullable String problem) {

    public RatesPage {
        pairs = List.copyOf(pairs);
        publishers = List.copyOf(publishers);
        held = List.copyOf(held);
        currencies = List.copyOf(currencies);
    }

    /// One pair of currencies that a market sells by.
    ///
    /// @param line the last days as points of a drawing of 120 by 32; empty when there are too few
    public record Pair(
            String name,
            String rate,
            String source,
            boolean demo,
            String day,
            Status status,
            String line,
            String change) {}

    /// Somebody who can be asked for rates.
    public record Publisher(
            String id,
            String title,
            boolean proved,
            boolean chosen,
            String home,
            Status status,
            String newest,
            String next,
            List<Need> needs) {
        public Publisher {
            needs = List.copyOf(needs);
        }
    }

    /// What a publisher wants to know.
    public record Need(String name, boolean secret) {}

    /// A rate that holds by somebody's word.
    ///
    /// @param id empty for one that cannot be ended here
    public record Held(
            String id, String pair, String rate, String until, String why, Status status) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
