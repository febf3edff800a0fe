package io.portolan.orders;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Pieces of an order that go back together, and their exact share of its bill: the shares of all
/// pieces of a line are what the bill says of the line, in whatever order they go. One currency.
///
/// @param delivery whether the buyer gets their share of delivery and fees as well
public record PiecesBack(boolean delivery, List<Line> lines) {

    public PiecesBack {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) throw new IllegalArgumentException("no pieces");
    }

    /// Pieces of one line.
    ///
    /// @param number of the line on the bill
    /// @param net their goods without duty and tax
    /// @param delivery their share of delivery, whether the buyer gets it or not
    /// @param charged their share of each charge, in the order of the bill
    /// @param back what of it goes back to the buyer
    public record Line(
            int number,
            int quantity,
            Money net,
            Money delivery,
            List<Money> charged,
            List<Money> back) {
        public Line {
            charged = List.copyOf(charged);
            back = List.copyOf(back);
        }

        /// With this much more for delivery and of each charge.
        Line with(Money more, List<Money> charges) {
            return new Line(
                    number,
                    quantity,
                    net,
                    delivery.plus(more),
                    sums(charged, charges),
                    sums(back, charges));
        }

        private static List<Money> sums(List<Money> some, List<Money> more) {
            return IntStream.range(0, some.size())
                    .mapToObj(i -> some.get(i).plus(more.get(i)))
                    .toList();
        }
    }

    /// How many pieces, by the line's number.
    public Map<Integer, Integer> counts() {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Line line : lines) counts.put(line.number(), line.quantity());
        return counts;
    }

    /// What goes back in words of the bill: `2 × OST-MIL-36-OAT`.
    public String said(Bill bill) {
        return bill.lines().stream()
                .filter(line -> counts().containsKey(line.number()))
                .map(line -> counts().get(line.number()) + " × " + line.sku())
                .collect(Collectors.joining(", "));
    }

    public Currency currency() {
        return lines.getFirst().net().currency();
    }

    /// What the buyer gets for the goods alone.
    public Money net() {
        return Money.sum(currency(), lines.stream().map(Line::net).toList());
    }

    /// What the buyer gets for delivery.
    public Money deliveryBack() {
        if (!delivery) return Money.zero(currency());
        return Money.sum(currency(), lines.stream().map(Line::delivery).toList());
    }

    /// The pieces' share of each charge, in the order of the bill.
    public List<Money> charged() {
        return byCharge(lines.stream().map(Line::charged).toList());
    }

    /// What the buyer gets of each charge, in the order of the bill.
    public List<Money> back() {
        return byCharge(lines.stream().map(Line::back).toList());
    }

    /// All the buyer gets.
    public Money total() {
        return net().plus(deliveryBack()).plus(Money.sum(currency(), back()));
    }

    private List<Money> byCharge(List<List<Money>> ofLines) {
        List<Money> sums = new ArrayList<>();
        for (int i = 0; i < ofLines.getFirst().size(); i++) {
            Money sum = Money.zero(currency());
            for (List<Money> line : ofLines) sum = sum.plus(line.get(i));
            sums.add(sum);
        }
        return sums;
    }
}
