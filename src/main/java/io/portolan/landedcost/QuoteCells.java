package io.portolan.landedcost;

import io.portolan.kernel.CrossFooting;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// What of each component of a quote falls on the pieces of its lines.
final class QuoteCells {

    private final LandedCostRequest asked;
    private final LandedCostQuote quote;

    QuoteCells(LandedCostRequest asked, LandedCostQuote quote) {
        this.asked = asked;
        this.quote = quote;
    }

    /// A component's share of these pieces.
    Money share(int component, List<RefundRequest.Pieces> pieces) {
        List<Money> perLine = perLine(component);
        Money sum = Money.zero(quote.currency());
        for (RefundRequest.Pieces some : pieces) {
            Money whole = perLine.get(some.line());
            long bought = asked.lines().get(some.line()).quantity();
            Money until = upTo(whole, some.before() + some.quantity(), bought);
            sum = sum.plus(until.minus(upTo(whole, some.before(), bought)));
        }
        return sum;
    }

    /// What the first `pieces` of a line come to, half up: the next ones begin where they end.
    private static Money upTo(Money whole, long pieces, long bought) {
        return new Money(
                BigDecimal.valueOf(whole.minor())
                        .multiply(BigDecimal.valueOf(pieces))
                        .divide(BigDecimal.valueOf(bought), 0, RoundingMode.HALF_UP)
                        .longValueExact(),
                whole.currency());
    }

    private List<Money> perLine(int at) {
        LandedCostQuote.Component component = quote.components().get(at);
        if (component.shares() != null) return component.shares();
        ChargeKind.Group group = component.kind().group();
        List<LandedCostQuote.Component> before = quote.components().subList(0, at);
        int place = (int) before.stream().filter(c -> c.kind().group() == group).count();
        long[] rows =
                quote.components().stream()
                        .filter(c -> c.kind().group() == group)
                        .mapToLong(c -> c.amount().minor())
                        .toArray();
        long[] columns = quote.lines().stream().mapToLong(line -> of(line, group)).toArray();
        List<Money> perLine = new ArrayList<>();
        for (long cell : CrossFooting.proportional(rows, columns)[place]) {
            perLine.add(new Money(cell, quote.currency()));
        }
        return perLine;
    }

    private static long of(LandedCostQuote.Line line, ChargeKind.Group group) {
        return switch (group) {
            case DUTY -> line.duty().minor();
            case TAX -> line.tax().minor();
            case FEES -> line.fees().minor();
        };
    }
}
