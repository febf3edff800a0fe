package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shop's clock, which can be turned forward in demo mode.
///
/// @param can whether it can be turned here at all
public record ClockPage(
        Shell shell,
        String shop,
        String machine,
        String ahead,
        boolean can,
        List<Step> steps,
        @Nullable String notice) {

    public ClockPage {
        steps = List.copyOf(steps);
    }

    public record Step(int hours, String text) {}

    public String t(String key) {
        return shell.t(key);
    }
}
