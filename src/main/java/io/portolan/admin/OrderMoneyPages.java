package io.portolan.admin;

import io.portolan.kernel.Money;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.payments.DeclineReason;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Money back: a sum, whole pieces, or all of it with the order.
@Controller
class OrderMoneyPages {

    static final List<String> REASONS =
            List.of("goods-back", "damaged", "late", "goodwill", "other");

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,4})?");

    private final Orders orders;
    private final Refunds refunds;
    private final OrderDesk orderDesk;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    OrderMoneyPages(
            Orders orders,
            Refunds refunds,
            OrderDesk orderDesk,
            AuditTrail audit,
            Clock clock,
            Desk desk) {
        this.orders = orders;
        this.refunds = refunds;
        this.orderDesk = orderDesk;
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
            @RequestParam Map<String, String> form,
            Caller caller,
            HttpServletRequest request) {
        Order order = order(number);
        Form back = new Form(request, caller, order, new OrderDesk.Typed(amount, reason));
        Optional<Money> wanted =
                amount.isBlank() ? pieces(order, form) : typed(order, amount.strip());
        if (wanted.isEmpty()) return back.refused(422, "order.refund.unread", Map.of());
        if (key.isBlank() || !REASONS.contains(reason)) {
            return back.refused(422, "order.refund.noreason", Map.of());
        }
        return answer(
                refunds.request(
                        order.id(),
                        wanted.get(),
                        reason,
                        Actor.of(caller),
                        order.number() + " " + key),
                back);
    }

    private ResponseEntity<byte[]> answer(RefundOutcome outcome, Form form) {
        String page = "/admin/orders/" + form.order().number() + "?said=";
        return switch (outcome) {
            case RefundOutcome.Refunded refunded -> desk.to(page + "refunded");
            case RefundOutcome.Pending pending -> desk.to(page + "refunding");
            case RefundOutcome.Declined(var id, var why) ->
                    form.refused(409, "order.refund.declined", Map.of("why", form.say(why)));
            case RefundOutcome.TooMuch(Money left) ->
                    form.refused(409, "order.refund.toomuch", Map.of("left", form.say(left)));
            case RefundOutcome.NothingCaptured() ->
                    form.refused(409, "order.refund.nothing", Map.of());
            case RefundOutcome.KeyTaken taken -> form.refused(409, "order.refund.twice", Map.of());
        };
    }

    /// A refund as it was sent, to be shown again when it is refused.
    private final class Form {

        private final Shell shell;
        private final Order order;
        private final OrderDesk.Typed typed;

        Form(HttpServletRequest request, Caller caller, Order order, OrderDesk.Typed typed) {
            this.shell = desk.shell(request, caller, "orders");
            this.order = order;
            this.typed = typed;
        }

        Order order() {
            return order;
        }

        String say(Money money) {
            return shell.display().money(money);
        }

        String say(DeclineReason reason) {
            return shell.t("reason." + reason.word());
        }

        ResponseEntity<byte[]> refused(int status, String key, Map<String, String> values) {
            OrderDesk.Wish wish = OrderDesk.Wish.mend(shell.t(key, values), typed);
            return desk.page(status, "order.jte", orderDesk.view(shell, order, wish));
        }
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

    /// What was paid for the pieces, duty and tax included: each line's money shared out evenly.
    private static Optional<Money> pieces(Order order, Map<String, String> form) {
        List<Money> parts = new ArrayList<>();
        for (Bill.Line line : order.bill().lines()) {
            int count = number(form.getOrDefault("line." + line.sku(), "0"));
            if (count < 0 || count > line.quantity()) return Optional.empty();
            Money paid = line.net().plus(line.duty()).plus(line.tax());
            parts.addAll(
                    paid.split(Collections.nCopies(line.quantity(), BigDecimal.ONE))
                            .subList(0, count));
        }
        Money sum = Money.sum(order.total().currency(), parts);
        return sum.minor() > 0 ? Optional.of(sum) : Optional.empty();
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
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
