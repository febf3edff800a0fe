package io.portolan.orders;

import io.portolan.kernel.CrossFooting;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What of each charge of a bill falls on which of its lines.
final class ChargeCells {

    private final Bill bill;

    private ChargeCells(Bill bill) {
        this.bill = bill;
    }

    /// By charge, then by line; each charge's shares sum to its amount.
    static List<List<Money>> of(Bill bill) {
        ChargeCells cells = new ChargeCells(bill);
        return IntStream.range(0, bill.charges().size()).mapToObj(cells::shares).toList();
    }

    private List<Money> shares(int at) {
        Bill.Charge charge = bill.charges().get(at);
        List<Money> kept = charge.shares();
        int lines = bill.lines().size();
        if (kept != null && kept.size() == lines) return kept;
        if (lines == 1) return List.of(charge.amount());
        List<Money> onLines = onLines(charge.group());
        List<Bill.Charge> group =
                bill.charges().stream().filter(each -> each.group() == charge.group()).toList();
        long[] rows = group.stream().mapToLong(each -> each.amount().minor()).toArray();
        long[] columns = onLines.stream().mapToLong(Money::minor).toArray();
        // A bill of another shop need not add up: then its charges go by what stands on the lines.
        if (sum(rows) != sum(columns) || sum(rows) == 0) {
            return charge.amount().split(weights(onLines));
        }
        long[] cells = CrossFooting.proportional(rows, columns)[placeInGroup(at)];
        List<Money> shares = new ArrayList<>();
        for (long cell : cells) shares.add(new Money(cell, charge.amount().currency()));
        return shares;
    }

    private int placeInGroup(int at) {
        Bill.Group group = bill.charges().get(at).group();
        return (int)
                bill.charges().stream().limit(at).filter(each -> each.group() == group).count();
    }

    /// What stands on the lines; fees stand on none and go by the value of the goods.
    private List<Money> onLines(Bill.Group group) {
        List<Bill.Line> lines = bill.lines();
        return switch (group) {
            case DUTY -> lines.stream().map(Bill.Line::duty).toList();
            case TAX -> lines.stream().map(Bill.Line::tax).toList();
            case FEES ->
                    bill.totals()
                            .fees()
                            .split(weights(lines.stream().map(Bill.Line::net).toList()));
        };
    }

    static List<BigDecimal> weights(List<Money> amounts) {
        return amounts.stream().map(Money::major).map(BigDecimal::abs).toList();
    }

    private static long sum(long[] numbers) {
        long sum = 0;
        for (long number : numbers) sum += number;
        return sum;
    }
}
