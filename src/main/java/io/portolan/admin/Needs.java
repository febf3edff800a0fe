package io.portolan.admin;

import io.portolan.engagement.Message;
import io.portolan.engagement.Messages;
import io.portolan.orders.OrderFilter;
import io.portolan.orders.OrderState;
import io.portolan.orders.Orders;
import io.portolan.orders.PaymentStanding;
import io.portolan.shipping.Shipments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What needs a person, most pressing first. A line appears only when there is something to do.
@Component
class Needs {

    private final Orders orders;
    private final Shipments shipments;
    private final Messages messages;

    Needs(Orders orders, Shipments shipments, Messages messages) {
        this.orders = orders;
        this.shipments = shipments;
        this.messages = messages;
    }

    List<HomePage.Need> of(Shell shell) {
        List<HomePage.Need> needs = new ArrayList<>();
        Map<OrderState, Long> counts = orders.countByState();
        if (shell.may("orders.read")) toDispatch(shell, needs, counts);
        if (shell.may("orders.read")) inTrouble(shell, needs);
        if (shell.may("payments.read")) inDoubt(shell, needs);
        if (shell.may("mail.read")) unsent(shell, needs);
        return needs;
    }

    private void inTrouble(Shell shell, List<HomePage.Need> needs) {
        int count = shipments.needingAttention().size();
        if (count == 0) return;
        needs.add(
                new HomePage.Need(
                        Status.act(shell.t("when.now")),
                        shell.t("need.parcels"),
                        shell.t("need.parcels.why"),
                        count,
                        null,
                        "/admin/parcels",
                        shell.t("need.parcels.do")));
    }

    private void unsent(Shell shell, List<HomePage.Need> needs) {
        long count = messages.countByState().getOrDefault(Message.State.FAILED, 0L);
        if (count == 0) return;
        needs.add(
                new HomePage.Need(
                        Status.act(shell.t("when.today")),
                        shell.t("need.mails"),
                        shell.t("need.mails.why"),
                        count,
                        null,
                        "/dev/outbox",
                        shell.t("need.mails.do")));
    }

    private void inDoubt(Shell shell, List<HomePage.Need> needs) {
        OrderFilter pending =
                new OrderFilter(
                        Set.of(),
                        Set.of(PaymentStanding.PENDING),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1);
        long count = orders.list(pending).total();
        if (count == 0) return;
        needs.add(
                new HomePage.Need(
                        Status.wait(shell.t("when.itself")),
                        shell.t("need.unknown"),
                        shell.t("need.unknown.why"),
                        count,
                        null,
                        "/admin/orders?view=doubt",
                        shell.t("need.unknown.do")));
    }

    private static void toDispatch(
            Shell shell, List<HomePage.Need> needs, Map<OrderState, Long> counts) {
        long count = counts.getOrDefault(OrderState.CONFIRMED, 0L);
        if (count == 0) return;
        needs.add(
                new HomePage.Need(
                        Status.act(shell.t("when.today")),
                        shell.t("need.dispatch"),
                        shell.t("need.dispatch.why"),
                        count,
                        null,
                        "/admin/orders?view=dispatch",
                        shell.t("need.dispatch.do")));
    }
}
