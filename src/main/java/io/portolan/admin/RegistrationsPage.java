package io.portolan.admin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the shop has to register for tax.
///
/// @param near places with sales, the nearest first
/// @param quiet places without
/// @param priced ids of places on which prices depend
/// @param denied ids of those where the merchant says not to be registered
/// @param may whether this reader may say where the merchant is registered
public record RegistrationsPage(
        Shell shell,
        List<Row> near,
        List<Row> quiet,
        Chart chart,
        boolean may,
        Set<String> priced,
        Set<String> denied,
        @Nullable String notice,
        @Nullable String problem) {

    public RegistrationsPage {
        near = List.copyOf(near);
        quiet = List.copyOf(quiet);
        priced = Set.copyOf(priced);
        denied = Set.copyOf(denied);
    }

    /// One place.
    ///
    /// @param limit in words: an amount, a number of sales, the first sale
    /// @param counts what the law of the place counts and in which time, in words
    /// @param pace when it is reached at today's pace, in words
    /// @param doubt why the threshold is an estimate; empty when it is none
    public record Row(
            String id,
            String place,
            String scheme,
            Status status,
            String percent,
            String sold,
            String sales,
            String limit,
            String counts,
            String period,
            String pace,
            String source,
            String doubt,
            String since) {}

    /// Bars from zero, and lines at 70, 90 and 100 per cent.
    public record Chart(List<Bar> bars, List<Line> lines, int width, int height) {
        public Chart {
            bars = List.copyOf(bars);
            lines = List.copyOf(lines);
        }
    }

    public record Bar(String code, int y, int width, String percent) {}

    public record Line(int x, String text) {}

    public String t(String key) {
        return shell.t(key);
    }
}
