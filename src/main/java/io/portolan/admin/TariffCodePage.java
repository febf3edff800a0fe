package io.portolan.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one code pays everywhere.
///
/// @param problem what is wrong with what was asked; null when nothing is
public record TariffCodePage(
        Shell shell,
        String code,
        String dotted,
        String name,
        String from,
        String on,
        @Nullable String problem,
        List<Place> places) {

    public TariffCodePage {
        places = List.copyOf(places);
    }

    /// One tariff.
    public record Place(
            String book,
            String countries,
            String line,
            String duty,
            OriginView origin,
            List<Part> onTop,
            List<Part> lower,
            List<String> doubts) {
        public Place {
            onTop = List.copyOf(onTop);
            lower = List.copyOf(lower);
            doubts = List.copyOf(doubts);
        }
    }

    /// A duty on top or a preference.
    ///
    /// @param falls whether it counts on the day
    public record Part(String name, String duty, boolean falls, OriginView origin) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, Map<String, ?> values) {
        return shell.t(key, values);
    }
}
