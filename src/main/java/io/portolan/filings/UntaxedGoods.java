package io.portolan.filings;

import io.portolan.kernel.Money;
import io.portolan.orders.Bill;
import io.portolan.orders.PiecesBack;
import io.portolan.orders.PiecesLeft;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What of the base of a tax of nothing goes with pieces. Its amount does not say which goods it is
/// of: they are those that bear no other tax of its kind, by their value.
final class UntaxedGoods {

    private final Bill bill;
    private final List<PiecesBack> gone = new ArrayList<>();
    private @Nullable PiecesBack all;

    UntaxedGoods(Bill bill) {
        this.bill = bill;
    }

    void gone(PiecesBack pieces) {
        gone.add(pieces);
    }

    /// What these pieces take of the base that is left: the last of the goods take all of it.
    ///
    /// @param tax one whose amount on the bill is zero
    Money base(Bill.Charge tax, Money left, PiecesBack pieces) {
        Set<Integer> goods = goods(tax.kind());
        Money worth = worth(whole(), goods);
        for (PiecesBack one : gone) worth = worth.minus(worth(one, goods));
        return worth.minor() <= 0
                ? Money.zero(left.currency())
                : MovementMaker.share(left, worth(pieces, goods), worth);
    }

    /// The numbers of the lines; all of them when each bears another tax of the kind.
    private Set<Integer> goods(String kind) {
        Set<Integer> goods = new TreeSet<>();
        for (PiecesBack.Line line : whole().lines()) {
            boolean none =
                    IntStream.range(0, bill.charges().size())
                            .filter(i -> bill.charges().get(i).kind().equals(kind))
                            .allMatch(i -> line.charged().get(i).isZero());
            if (none) goods.add(line.number());
        }
        return goods.isEmpty() ? whole().counts().keySet() : goods;
    }

    /// What the buyer gets for the goods, with duty, fees and, where it is taxed, delivery.
    private Money worth(PiecesBack pieces, Set<Integer> goods) {
        boolean delivery = pieces.delivery() && bill.taxesDelivery();
        Money worth = Money.zero(pieces.currency());
        for (PiecesBack.Line line : pieces.lines()) {
            if (!goods.contains(line.number())) continue;
            worth = worth.plus(line.net());
            if (delivery) worth = worth.plus(line.delivery());
            for (int i = 0; i < line.back().size(); i++) {
                boolean tax = bill.charges().get(i).group() == Bill.Group.TAX;
                if (!tax) worth = worth.plus(line.back().get(i));
            }
        }
        return worth;
    }

    private PiecesBack whole() {
        PiecesBack known = all;
        if (known != null) return known;
        PiecesLeft left = new PiecesLeft(bill, List.of());
        TreeMap<Integer, Integer> pieces = new TreeMap<>();
        for (Bill.Line line : bill.lines()) pieces.put(line.number(), line.quantity());
        known = left.take(pieces, true).orElseThrow();
        all = known;
        return known;
    }
}
