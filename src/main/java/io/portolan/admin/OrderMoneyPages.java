package io.portolan.admin;

import io.portolan.kernel.Money;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.payments.RefundOutcome;
import io.portolan.payments.Refunds;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Money back: a sum, or all of it with the order.
@Controller
class OrderMoneyPages {

    static final List<String> REASONS =
            List.of("not-sent", "goods-back", "damaged", "late", "goodwill", "other");

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,4})?");

    private final Orders orders;
    private final Refunds refunds;
    private final OrderDesk orderDesk;
    private final RefundAnswers answers;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    OrderMoneyPages(
            Orders orders,
            Refunds refunds,
            OrderDesk orderDesk,
            RefundAnswers answers,
            AuditTrail audit,
            Clock clock,
            Desk desk) {
        this.orders = orders;
        this.refunds = refunds;
        this.orderDesk = orderDesk;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @PostMapping("/admin/orders/{number}/refund")
    @StaffOnly("orders.refund")
    ResponseEntity<byte[]> refund(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String key,
            Caller caller,
            HttpServletRequest request) {
        Order order = order(number);
        Shell shell = desk.shell(request, caller, "orders");
        OrderDesk.Typed typed = new OrderDesk.Typed(amount, reason);
        Optional<Money> wanted = typed(order, amount.strip());
        if (wanted.isEmpty()) {
            return answers.refused(shell, order, typed, 422, shell.t("order.refund.unread"));
        }
        if (key.isBlank() || !REASONS.contains(reason)) {
            return answers.refused(shell, order, typed, 422, shell.t("order.refund.noreason"));
        }
        RefundOutcome outcome =
                refunds.request(
                        order.id(),
                        wanted.get(),
                        reason,
                        Actor.of(caller),
                        order.number() + " " + key);
        return answers.of(shell, order, outcome, typed);
    }

    @PostMapping("/admin/orders/{number}/cancel")
    @StaffOnly("orders.cancel")
    ResponseEntity<byte[]> cancel(
            @PathVariable String number, Caller caller, HttpServletRequest request) {
        Order order = order(number);
        if (!orders.cancel(order.id(), "merchant", caller.name())) {
            Shell shell = desk.shell(request, caller, "orders");
            OrderDesk.Wish wish = OrderDesk.Wish.problem(shell.t("order.cancel.late"));
            return desk.page(409, "order.jte", orderDesk.view(shell, order, wish));
        }
        write(caller, order);
        Money left = order(number).refundable();
        if (left.isZero()) return desk.to("/admin/orders/" + number + "?said=cancelled");
        // The same key each time, so that cancelling twice gives back once.
        refunds.request(
                order.id(), left, "cancelled", Actor.of(caller), order.number() + " cancelled");
        return desk.to("/admin/orders/" + number + "?said=cancelled");
    }

    /// An amount in digits with a point or a comma before its cents; never more digits than the
    /// currency has, never thousands marks.
    private static Optional<Money> typed(Order order, String amount) {
        if (!AMOUNT.matcher(amount).matches()) return Optional.empty();
        try {
            BigDecimal major = new BigDecimal(amount.replace(',', '.'));
            Money money = Money.ofMajor(major, order.total().currency(), RoundingMode.UNNECESSARY);
            return money.minor() > 0 ? Optional.of(money) : Optional.empty();
        } catch (ArithmeticException unread) {
            return Optional.empty();
        }
    }

    private void write(Caller caller, Order order) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "order.cancel",
                        "order",
                        order.id().toString(),
                        null,
                        clock.instant(),
                        Map.of("number", order.number())));
    }

    private Order order(String number) {
        return orders.byNumber(number).orElseThrow(() -> Refusal.notFound("Order " + number));
    }
}
