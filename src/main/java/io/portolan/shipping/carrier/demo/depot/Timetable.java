package io.portolan.shipping.carrier.demo.depot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The lines the demo carrier runs, from `reference/shipping/depot-timetable.json`.
record Timetable(String note, From from, List<Line> lines) {

    record From(String country, String collected, String sorted, String left) {}

    /// @param doorHours by service
    record Line(
            String country,
            ZoneId zone,
            String code,
            String gateway,
            String hub,
            Map<String, Integer> doorHours) {}

    static Timetable read() {
        String file = "/reference/shipping/depot-timetable.json";
        try (InputStream in = Timetable.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("missing: " + file);
            return JsonMapper.shared().readValue(in, Timetable.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable Line to(String country) {
        for (Line line : lines) if (line.country().equals(country)) return line;
        return null;
    }
}
