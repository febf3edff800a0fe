package io.portolan.orders;

import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.orders.papers.SummaryView;
import io.portolan.orders.papers.SummaryView.Block;
import io.portolan.orders.papers.SummaryView.Cell;
import io.portolan.orders.papers.SummaryView.Line;
import io.portolan.payments.OperationKind;
import io.portolan.payments.OrderPayments;
import io.portolan.payments.PaymentMethod;
import io.portolan.payments.PaymentState;
import io.portolan.payments.PaymentView;
import io.portolan.platform.paper.Faces;
import io.portolan.platform.paper.Sheet;
import io.portolan.platform.text.Direction;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Draws the summary of an order: the frozen bill with the figures of the order page, in the
/// language the order was placed in.
final class SummaryMaker {

    private final Order order;
    private final Market market;
    private final List<String> seller;
    private final List<String> buyer;
    private final OrderPayments payments;
    private final Words words;
    private final Display display;

    /// @param seller as the merchant's country writes an address
    /// @param buyer as the country of destination writes one; empty when nobody may know
    SummaryMaker(
            Order order,
            Market market,
            List<String> seller,
            List<String> buyer,
            OrderPayments payments) {
        this.order = order;
        this.market = market;
        this.seller = seller;
        this.buyer = buyer;
        this.payments = payments;
        this.words = Texts.in("documents", order.language());
        this.display = Display.in(order.language(), order.country(), market.zone());
    }

    SummaryView view(String shop) {
        Bill bill = order.bill();
        return new SummaryView(
                order.language().tag(),
                order.language().direction(),
                Sheet.of(order.country()).size(),
                Faces.of(order.language()).families(),
                shop,
                words.of("summary.title"),
                order.number(),
                words.of("standing." + order.payment().word()),
                blocks(),
                placed(
                        text(words.of("summary.goods")),
                        text(words.of("summary.hs")),
                        text(words.of("summary.origin")),
                        number(words.of("summary.quantity")),
                        number(words.of("summary.unit")),
                        number(words.of("summary.price"))),
                bill.lines().stream().map(this::goods).toList(),
                sums(bill),
                sum("summary.total", Map.of(), bill.totals().total()),
                words.of("summary.inside"),
                bill.taxIncluded() ? inside(bill) : List.of(),
                notes(bill));
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(block("summary.seller", seller));
        if (!buyer.isEmpty()) blocks.add(block("summary.buyer", buyer));
        blocks.add(block("summary.order", facts()));
        blocks.add(block("summary.payment", money()));
        return fromTheRight() ? blocks.reversed() : blocks;
    }

    private Block block(String caption, List<String> lines) {
        return new Block(
                words.of(caption),
                lines.stream().map(line -> new Line(line, Direction.of(line))).toList());
    }

    private List<String> facts() {
        Bill.Delivery delivery = order.bill().delivery();
        LocalDate day = order.placedAt().atZone(market.zone()).toLocalDate();
        List<String> facts = new ArrayList<>();
        facts.add(words.of("summary.number", Map.of("number", order.number())));
        facts.add(words.of("summary.placed", Map.of("day", display.date(day))));
        facts.add(delivery.carrier() + " " + delivery.service());
        facts.add(
                words.of(
                        "summary.arrives",
                        Map.of("range", display.dateRange(delivery.from(), delivery.to()))));
        return facts;
    }

    /// What was paid and what went back; a try that failed took nothing.
    private List<String> money() {
        List<String> lines = new ArrayList<>();
        lines.add(words.of("standing." + order.payment().word()));
        for (PaymentView one : payments.operations()) {
            if (one.state() == PaymentState.FAILED) continue;
            boolean back = one.kind() == OperationKind.REFUND;
            if (!back) {
                PaymentMethod method = new PaymentMethod(one.method(), one.provider(), false, null);
                lines.add(method.title(order.language()));
            }
            String when = display.moment(one.changedAt());
            Map<String, String> values =
                    Map.of("amount", display.money(one.amount()), "when", when);
            String key =
                    back
                            ? "summary.refunded"
                            : one.state() == PaymentState.SUCCEEDED
                                    ? "summary.paid"
                                    : "summary.pending";
            lines.add(words.of(key, values));
        }
        return lines;
    }

    private List<Cell> goods(Bill.Line line) {
        String sku = line.sku().value();
        String small = line.options().isEmpty() ? sku : line.options() + " · " + sku;
        return placed(
                new Cell(line.title(), small, "text"),
                text(line.hs() == null ? "" : line.hs().dotted()),
                text(line.origin() == null ? "" : display.country(line.origin())),
                number(display.number(line.quantity())),
                number(display.money(line.unitPrice())),
                number(display.money(line.price())));
    }

    private List<List<Cell>> sums(Bill bill) {
        Bill.Totals totals = bill.totals();
        List<List<Cell>> sums = new ArrayList<>();
        sums.add(sum("summary.items", Map.of("count", order.pieces()), totals.items()));
        if (!totals.saved().isZero()) {
            String code = bill.coupon() == null ? "" : bill.coupon();
            sums.add(sum("summary.discount", Map.of("code", code), totals.saved().negated()));
        }
        Map<String, String> country = Map.of("country", display.countryInSentence(order.country()));
        sums.add(sum("summary.delivery", country, totals.deliveryShown()));
        if (!bill.taxIncluded()) sums.addAll(charges(bill));
        Bill.Due due = bill.due();
        if (bill.taxIncluded() && due != null) {
            sums.add(sum("summary.notCharged", Map.of(), due.imported().negated()));
        }
        return sums;
    }

    private List<List<Cell>> inside(Bill bill) {
        Bill.Totals totals = bill.totals();
        List<List<Cell>> inside = new ArrayList<>();
        inside.add(sum("summary.net", Map.of(), totals.goods().minus(totals.discounts())));
        inside.add(sum("summary.freight", Map.of(), totals.shipping()));
        inside.addAll(charges(bill));
        return inside;
    }

    private List<List<Cell>> charges(Bill bill) {
        List<List<Cell>> charges = new ArrayList<>();
        for (Bill.Charge charge : bill.charges()) {
            String base =
                    charge.rate() == null
                            ? ""
                            : words.of("summary.on", Map.of("base", display.money(charge.base())));
            charges.add(
                    placed(
                            new Cell(charge.label(order.language()), base, "text"),
                            number(display.money(charge.amount()))));
        }
        return charges;
    }

    private List<String> notes(Bill bill) {
        List<String> notes = new ArrayList<>();
        if (bill.scheme() != null) {
            notes.add(words.of("summary.scheme", Map.of("scheme", bill.scheme())));
        }
        Bill.Due due = bill.due();
        String terms = bill.delivery().incoterm();
        // With DAP and nothing due, all there is was charged.
        if (due == null) notes.add(words.of("terms." + (terms.equals("DAP") ? "DDP" : terms)));
        if (due != null) notes.add(due(due));
        else if (bill.estimate()) notes.add(words.of("summary.estimate"));
        notes.add(words.of("summary.noInvoice"));
        return notes;
    }

    private String due(Bill.Due due) {
        return words.of(
                "summary.due",
                Map.of(
                        "amount", display.money(due.total()),
                        "duty", display.money(due.duty()),
                        "tax", display.money(due.tax()),
                        "fees", display.money(due.fees().plus(due.carrier()))));
    }

    private List<Cell> sum(String key, Map<String, ?> values, Money amount) {
        return placed(text(words.of(key, values)), number(display.money(amount)));
    }

    /// The cells of a row as they are printed: the printer does not turn tables.
    private List<Cell> placed(Cell... cells) {
        List<Cell> row = List.of(cells);
        return fromTheRight() ? row.reversed() : row;
    }

    private boolean fromTheRight() {
        return order.language().direction().equals("rtl");
    }

    private static Cell text(String text) {
        return new Cell(text, "", "text");
    }

    private static Cell number(String text) {
        return new Cell(text, "", "num");
    }
}
