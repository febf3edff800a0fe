package io.portolan.engagement;

import io.portolan.engagement.MailView.BillView;
import io.portolan.engagement.MailView.Fact;
import io.portolan.engagement.MailView.Inside;
import io.portolan.engagement.MailView.Item;
import io.portolan.kernel.Money;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The bill of an order as its mail shows it: the same figures as the order page.
final class BillDrawing {

    private final Order order;
    private final Words words;
    private final Display display;
    private final List<Fact> sums = new ArrayList<>();

    private BillDrawing(Order order, Words words, Display display) {
        this.order = order;
        this.words = words;
        this.display = display;
    }

    static BillView of(Order order, Words words, Display display) {
        return new BillDrawing(order, words, display).draw();
    }

    private BillView draw() {
        Bill bill = order.bill();
        Bill.Totals totals = bill.totals();
        sum("bill.items", totals.items());
        if (!totals.saved().isZero()) sum("bill.saved", totals.saved().negated());
        sum("bill.delivery", totals.deliveryShown());
        if (!bill.taxIncluded()) {
            sums.addAll(charged(bill));
        }
        Bill.Due due = bill.due();
        if (bill.taxIncluded() && due != null) {
            sum("bill.notCharged", due.imported().negated());
        }
        if (due == null && !bill.delivery().incoterm().isEmpty()) {
            sum("bill.door", Money.zero(totals.currency()));
        }
        return new BillView(
                words.of("bill.title", Map.of("number", order.number())),
                bill.lines().stream().map(this::item).toList(),
                List.copyOf(sums),
                new Fact(words.of("bill.total"), display.money(totals.total())),
                inside(bill),
                due == null ? null : due(due));
    }

    private MailView.Due due(Bill.Due due) {
        List<Fact> parts = new ArrayList<>();
        if (!due.duty().isZero()) parts.add(fact("bill.duty", due.duty()));
        if (!due.tax().isZero()) parts.add(fact("bill.tax", due.tax()));
        if (!due.fees().isZero()) parts.add(fact("bill.fees", due.fees()));
        if (!due.carrier().isZero()) parts.add(fact("bill.carrier", due.carrier()));
        return new MailView.Due(
                fact("bill.due", due.total()), List.copyOf(parts), words.of("bill.dueNote"));
    }

    private Inside inside(Bill bill) {
        String title = words.of("bill.inside");
        if (!bill.taxIncluded()) return new Inside(title, List.of());
        Bill.Totals totals = bill.totals();
        List<Fact> parts = new ArrayList<>();
        parts.add(fact("bill.goods", totals.goods().minus(totals.discounts())));
        parts.add(fact("bill.delivery", totals.shipping()));
        parts.addAll(charged(bill));
        return new Inside(title, List.copyOf(parts));
    }

    /// Duty and tax also where they are nothing, unless the door takes its own of them.
    private List<Fact> charged(Bill bill) {
        Bill.Totals totals = bill.totals();
        boolean all = bill.due() == null;
        List<Fact> parts = new ArrayList<>();
        if (all || !totals.duty().isZero()) parts.add(fact("bill.duty", totals.duty()));
        if (all || !totals.tax().isZero()) parts.add(fact("bill.tax", totals.tax()));
        if (!totals.fees().isZero()) parts.add(fact("bill.fees", totals.fees()));
        return parts;
    }

    private Item item(Bill.Line line) {
        String count = display.number(line.quantity());
        String detail = line.options().isEmpty() ? count : line.options() + " · " + count;
        return new Item(line.title(), detail, display.money(line.price()));
    }

    private void sum(String key, Money amount) {
        sums.add(fact(key, amount));
    }

    private Fact fact(String key, Money amount) {
        Map<String, Object> holes =
                Map.of(
                        "count",
                        order.pieces(),
                        "country",
                        display.countryInSentence(order.country()));
        return new Fact(words.of(key, holes), display.money(amount));
    }
}
