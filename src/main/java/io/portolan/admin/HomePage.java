package io.portolan.admin;

import io.portolan.kernel.Money;
import java.util.List;

/// The first page: what needs someone, then how it goes.
public record HomePage(
        Shell shell,
        List<Need> needs,
        List<Figure> figures,
        Chart chart,
        List<MarketRow> markets,
        String period,
        String periodBefore,
        String currency) {

    public HomePage {
        needs = List.copyOf(needs);
        figures = List.copyOf(figures);
        markets = List.copyOf(markets);
    }

    /// A line of work.
    public record Need(
            Status status, String what, String detail, long count, String href, String action) {}

    /// A number with the period before. `tone` is `pos`, `neg` or empty.
    public record Figure(
            String label, String value, String unit, String change, String tone, String href) {}

    public record MarketRow(
            String code, String name, long orders, Money sales, String change, String tone) {}

    /// Bars of two periods, day by day, already measured for drawing.
    public record Chart(List<Bar> bars, List<Line> lines, int width, int height) {
        public Chart {
            bars = List.copyOf(bars);
            lines = List.copyOf(lines);
        }
    }

    public record Bar(
            int x,
            int width,
            int before,
            int now,
            int beforeY,
            int nowY,
            String day,
            String beforeText,
            String nowText) {}

    public record Line(int y, String text) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
