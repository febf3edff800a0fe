package io.portolan.admin;

import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Measures the bars of two weeks for drawing: from zero, the highest at four fifths.
final class WeekChart {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 220;
    private static final int BASE = 196;
    private static final int START = 52;
    private static final int LINES = 4;

    private WeekChart() {}

    static HomePage.Chart of(Shell shell, Sales.Week now, Sales.Week before) {
        long top = 1;
        for (Sales.Day day : now.days()) top = Math.max(top, day.total().minor());
        for (Sales.Day day : before.days()) top = Math.max(top, day.total().minor());
        long scale = roundUp(top, now.total().currency().digits());
        int step = (WIDTH - START) / Sales.DAYS;
        int width = step / 2 - 10;
        List<HomePage.Bar> bars = new ArrayList<>();
        for (int i = 0; i < Sales.DAYS; i++) {
            Sales.Day today = now.days().get(i);
            Sales.Day then = before.days().get(i);
            int high = height(today.total(), scale);
            int was = height(then.total(), scale);
            bars.add(
                    new HomePage.Bar(
                            START + i * step + 8,
                            width,
                            was,
                            high,
                            BASE - was,
                            BASE - high,
                            shell.display().shortDate(today.date()),
                            shell.amount(then.total()),
                            shell.amount(today.total())));
        }
        return new HomePage.Chart(bars, lines(shell, scale, now.total()), WIDTH, HEIGHT);
    }

    private static List<HomePage.Line> lines(Shell shell, long scale, Money like) {
        List<HomePage.Line> lines = new ArrayList<>();
        for (int i = 0; i <= LINES; i++) {
            long major =
                    new Money(scale * i / LINES, like.currency())
                            .major()
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact();
            lines.add(
                    new HomePage.Line(
                            BASE - (BASE - 8) * i / LINES, shell.display().number(major)));
        }
        return lines;
    }

    private static int height(Money amount, long scale) {
        return Math.toIntExact(Math.max(0, amount.minor()) * (BASE - 8) / scale);
    }

    /// The next number of the form 1, 2, 4 or 8 times a power of ten, at least 40 major units.
    private static long roundUp(long top, int digits) {
        long scale = BigDecimal.TEN.pow(digits).longValueExact() * 40;
        int[] factors = {2, 5, 10};
        long decade = scale;
        for (int i = 0; scale < top; i++) {
            if (i == factors.length) {
                decade *= 10;
                i = 0;
            }
            scale = decade * factors[i];
        }
        return scale;
    }
}
