package io.portolan.admin;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.landedcost.KeptQuotes;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.PieceRefund;
import io.portolan.orders.PieceRefunds;
import io.portolan.orders.Settlement;
import io.portolan.payments.OperationKind;
import io.portolan.payments.OrderPayments;
import io.portolan.payments.PaymentView;
import io.portolan.payments.Payments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an order's money looks like: what was charged and why, what came in and what went back.
@Component
class OrderMoney {

    record Account(List<OrderView.Movement> movements, Money kept) {}

    private final Payments payments;
    private final PieceRefunds refunds;
    private final KeptQuotes quotes;

    OrderMoney(Payments payments, PieceRefunds refunds, KeptQuotes quotes) {
        this.payments = payments;
        this.refunds = refunds;
        this.quotes = quotes;
    }

    Account of(Shell shell, Order order) {
        OrderPayments all = payments.ofOrder(order.id());
        Currency currency = order.total().currency();
        List<PieceRefund> pieces = refunds.of(order.id());
        return new Account(
                all.operations().stream()
                        .map(
                                operation ->
                                        movement(
                                                shell,
                                                operation,
                                                decided(shell, order, pieces, operation)))
                        .toList(),
                all.captured(currency).minus(all.refunded(currency)));
    }

    private static List<String> decided(
            Shell shell, Order order, List<PieceRefund> refunds, PaymentView operation) {
        return refunds.stream()
                .filter(refund -> refund.refund().equals(operation.id()))
                .findFirst()
                .map(refund -> decided(shell, order, refund))
                .orElse(List.of());
    }

    /// Which pieces, why, and what was decided of their duty, tax and fees.
    private static List<String> decided(Shell shell, Order order, PieceRefund refund) {
        List<String> lines = new ArrayList<>();
        String cause = shell.t("return." + refund.cause().code());
        lines.add(cause + ": " + refund.pieces().said(order.bill()));
        if (refund.state() == PieceRefund.State.FAILED) return lines;
        Money lower = Money.zero(order.total().currency());
        Money lost = lower;
        for (Settlement settled : refund.settled()) {
            lost = lost.plus(settled.lost());
            Settlement.Claim claim = settled.claim();
            if (settled.fate() == Settlement.Fate.CORRECTED)
                lower = lower.plus(settled.recovered());
            if (claim == null) continue;
            Map<String, String> values =
                    Map.of(
                            "amount", shell.display().money(settled.recovered()),
                            "day", shell.display().date(claim.until()));
            lines.add(shell.t("order.refund.decided.claim", values));
        }
        if (!lower.isZero()) lines.add(said(shell, "back", lower));
        if (!lost.isZero()) lines.add(said(shell, "lost", lost));
        return lines;
    }

    private static String said(Shell shell, String what, Money amount) {
        return shell.t("order.refund.decided." + what, "amount", shell.display().money(amount));
    }

    private static OrderView.Movement movement(
            Shell shell, PaymentView operation, List<String> decided) {
        boolean refund = operation.kind() == OperationKind.REFUND;
        String reference =
                operation.providerReference() == null
                        ? operation.provider()
                        : operation.provider() + " " + operation.providerReference();
        return new OrderView.Movement(
                shell.t(
                        refund ? "money.refund" : "money.capture",
                        "method",
                        EventWords.word(shell, "method." + operation.method(), operation.method())),
                reference,
                refund ? operation.amount().negated() : operation.amount(),
                state(shell, operation),
                operation.flag(),
                decided);
    }

    private static Status state(Shell shell, PaymentView operation) {
        String text = shell.t("money." + operation.state().word());
        return switch (operation.state()) {
            case CREATED -> Status.idle(text);
            case SENT, PROCESSING -> Status.move(text);
            case NEEDS_ACTION, UNKNOWN, DUE -> Status.wait(text);
            case SUCCEEDED -> Status.ok(text);
            case FAILED ->
                    Status.off(
                            operation.reason() == null
                                    ? text
                                    : shell.t(
                                            "money.failed.why",
                                            "why",
                                            EventWords.word(
                                                    shell,
                                                    "reason." + operation.reason().word(),
                                                    operation.reason().word())));
        };
    }

    OrderView.Paid paid(Shell shell, Order order) {
        Bill bill = order.bill();
        Bill.Totals totals = bill.totals();
        List<OrderView.Amount> amounts = new ArrayList<>();
        add(amounts, shell.t("paid.goods"), totals.goods(), true);
        add(amounts, discount(shell, bill), totals.discounts().negated(), false);
        add(amounts, shell.t("paid.shipping"), totals.shipping(), true);
        charges(shell, bill).forEach((label, amount) -> add(amounts, label, amount, false));
        return new OrderView.Paid(
                amounts,
                bill.charges().stream().map(charge -> rule(shell, charge)).toList(),
                totals.total(),
                due(shell, bill.due()),
                bill.scheme(),
                bill.estimate(),
                bill.rate() == null ? "" : rate(shell, bill.rate()),
                bill.hash().substring(0, Math.min(8, bill.hash().length())),
                quotes(shell, order));
    }

    /// Where the working of the bill is; null where none was kept or the reader may not see it.
    private @Nullable String quotes(Shell shell, Order order) {
        boolean kept = shell.may("products.read") && !quotes.ofOrder(order.number()).isEmpty();
        return kept ? "/admin/quotes?id=" + order.number() : null;
    }

    private static List<OrderView.Amount> due(Shell shell, Bill.@Nullable Due due) {
        if (due == null) return List.of();
        List<OrderView.Amount> amounts = new ArrayList<>();
        for (Bill.Charge charge : due.charges()) {
            add(amounts, charge.label(shell.language()), charge.amount(), false);
        }
        add(amounts, shell.t("paid.carrier"), due.carrier(), false);
        add(amounts, shell.t("paid.due"), due.total(), true);
        return amounts;
    }

    /// What was charged, the same kind of charge once: each rule stands in the rows behind it.
    private static Map<String, Money> charges(Shell shell, Bill bill) {
        Map<String, Money> charges = new LinkedHashMap<>();
        for (Bill.Charge charge : bill.charges()) {
            charges.merge(charge.label(shell.language()), charge.amount(), Money::plus);
        }
        return charges;
    }

    private static String discount(Shell shell, Bill bill) {
        return bill.coupon() == null
                ? shell.t("paid.discount")
                : shell.t("paid.coupon", "code", bill.coupon());
    }

    private static void add(
            List<OrderView.Amount> amounts, String label, Money amount, boolean always) {
        if (always || !amount.isZero()) amounts.add(new OrderView.Amount(label, amount));
    }

    private static OrderView.Rule rule(Shell shell, Bill.Charge charge) {
        String from = charge.from() == null ? "" : charge.from().toString();
        String to = charge.to() == null ? "" : charge.to().toString();
        return new OrderView.Rule(
                charge.label(shell.language()),
                charge.kind(),
                charge.base(),
                charge.rate() == null ? "—" : shell.display().percent(charge.rate()),
                charge.amount(),
                charge.ruleId(),
                charge.source(),
                from.isEmpty() && to.isEmpty()
                        ? ""
                        : shell.t("order.rule.valid", Map.of("from", from, "to", to)));
    }

    private static String rate(Shell shell, Bill.Rate rate) {
        return shell.t(
                "order.rule.exchange",
                Map.of(
                        "from", rate.from().code(),
                        "to", rate.to().code(),
                        "rate", rate.rate().toPlainString(),
                        "date", rate.date().toString(),
                        "source", rate.source()));
    }
}
