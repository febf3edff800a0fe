package io.portolan.admin;

import io.portolan.orders.Order;
import io.portolan.payments.RefundOutcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What staff are told about a refund: on to the order, or the form again with what is wrong.
@Component
class RefundAnswers {

    private final OrderDesk orders;
    private final Desk desk;

    RefundAnswers(OrderDesk orders, Desk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    /// The answer to a sum that was typed.
    ResponseEntity<byte[]> of(
            Shell shell, Order order, RefundOutcome outcome, OrderDesk.Typed typed) {
        Said said = said(shell, outcome);
        return said.to() == null
                ? refused(shell, order, typed, said.status(), said.problem())
                : to(order, said.to());
    }

    /// The answer to pieces that were chosen.
    ResponseEntity<byte[]> of(Shell shell, Order order, RefundOutcome outcome, PieceWish wish) {
        Said said = said(shell, outcome);
        return said.to() == null
                ? pieces(shell, order, wish, said.status(), said.problem())
                : to(order, said.to());
    }

    ResponseEntity<byte[]> refused(
            Shell shell, Order order, OrderDesk.Typed typed, int status, String problem) {
        OrderDesk.Wish again = OrderDesk.Wish.mend(problem, typed);
        return desk.page(status, "order.jte", orders.view(shell, order, again));
    }

    ResponseEntity<byte[]> refused(
            Shell shell, Order order, PieceWish wish, int status, String key) {
        return pieces(shell, order, wish, status, shell.t(key));
    }

    private ResponseEntity<byte[]> pieces(
            Shell shell, Order order, PieceWish wish, int status, String problem) {
        OrderDesk.Wish again = OrderDesk.Wish.mend(problem, wish);
        return desk.page(status, "order.jte", orders.view(shell, order, again));
    }

    private ResponseEntity<byte[]> to(Order order, String said) {
        return desk.to("/admin/orders/" + order.number() + "?said=" + said);
    }

    /// @param to what the order's page says; null when there is a problem
    private record Said(@Nullable String to, int status, String problem) {

        static Said done(String to) {
            return new Said(to, 303, "");
        }

        static Said problem(int status, String problem) {
            return new Said(null, status, problem);
        }
    }

    private static Said said(Shell shell, RefundOutcome outcome) {
        return switch (outcome) {
            case RefundOutcome.Refunded refunded -> Said.done("refunded");
            case RefundOutcome.Pending pending -> Said.done("refunding");
            case RefundOutcome.Declined(var id, var why) ->
                    Said.problem(
                            409,
                            shell.t(
                                    "order.refund.declined",
                                    Map.of("why", shell.t("reason." + why.word()))));
            case RefundOutcome.TooMuch(var left) ->
                    Said.problem(
                            409,
                            shell.t(
                                    "order.refund.toomuch",
                                    Map.of("left", shell.display().money(left))));
            case RefundOutcome.NothingCaptured() ->
                    Said.problem(409, shell.t("order.refund.nothing"));
            case RefundOutcome.KeyTaken taken -> Said.problem(409, shell.t("order.refund.twice"));
        };
    }
}
