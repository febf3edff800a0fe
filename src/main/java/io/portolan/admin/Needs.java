package io.portolan.admin;

import io.portolan.engagement.Message;
import io.portolan.engagement.Messages;
import io.portolan.filings.Registration;
import io.portolan.filings.Registrations;
import io.portolan.kernel.OrderId;
import io.portolan.orders.Order;
import io.portolan.orders.OrderFilter;
import io.portolan.orders.OrderState;
import io.portolan.orders.Orders;
import io.portolan.orders.PaymentStanding;
import io.portolan.payments.PaymentWatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What needs a person, most pressing first. A line appears only when there is something to do, and
/// leads to where it is done.
@Component
class Needs {

    private static final int MOST = 100;

    private final Orders orders;
    private final Parcels parcels;
    private final Messages messages;
    private final PaymentWatch payments;
    private final ProductCounts products;
    private final Registrations registrations;
    private final List<NeedLines> others;

    Needs(
            Orders orders,
            Parcels parcels,
            Messages messages,
            PaymentWatch payments,
            ProductCounts products,
            Registrations registrations,
            List<NeedLines> others) {
        this.orders = orders;
        this.parcels = parcels;
        this.messages = messages;
        this.payments = payments;
        this.products = products;
        this.registrations = registrations;
        this.others = others;
    }

    List<HomePage.Need> of(Shell shell) {
        List<HomePage.Need> needs = new ArrayList<>();
        if (shell.may("payments.read")) flagged(shell, needs);
        if (shell.may("orders.read")) parcels(shell, needs);
        if (shell.may("orders.read")) toDispatch(shell, needs);
        for (NeedLines lines : others) lines.add(shell, needs);
        if (shell.may("mail.read")) unsent(shell, needs);
        if (shell.may("filings.read")) registrations(shell, needs);
        if (shell.may("products.read")) papers(shell, needs);
        if (shell.may("products.read")) unready(shell, needs);
        if (shell.may("payments.read")) inDoubt(shell, needs);
        return needs;
    }

    private void flagged(Shell shell, List<HomePage.Need> needs) {
        orders(shell, needs, "flagged", Status.act(shell.t("when.now")), payments.flagged(MOST));
    }

    private void parcels(Shell shell, List<HomePage.Need> needs) {
        Map<Parcels.View, Long> troubles = parcels.troubles();
        for (Parcels.View view :
                List.of(Parcels.View.HELD, Parcels.View.LABEL, Parcels.View.LATE)) {
            long count = troubles.getOrDefault(view, 0L);
            Status now = Status.act(shell.t("when.now"));
            add(shell, needs, "parcels." + view.word(), now, count, view.href());
        }
    }

    private void toDispatch(Shell shell, List<HomePage.Need> needs) {
        long count = orders.countByState().getOrDefault(OrderState.CONFIRMED, 0L);
        Status today = Status.act(shell.t("when.today"));
        add(shell, needs, "dispatch", today, count, "/admin/orders?view=dispatch");
    }

    private void unsent(Shell shell, List<HomePage.Need> needs) {
        long count = messages.countByState().getOrDefault(Message.State.FAILED, 0L);
        add(shell, needs, "mails", Status.act(shell.t("when.today")), count, "/dev/outbox");
    }

    private void registrations(Shell shell, List<HomePage.Need> needs) {
        String page = "/admin/registrations";
        List<Registration> all = registrations.recent(shell.zone());
        long due = count(all, Registration.Level.DUE);
        add(shell, needs, "register", Status.act(shell.t("when.now")), due, page);
        long close = count(all, Registration.Level.CLOSE);
        add(shell, needs, "register.close", Status.wait(shell.t("when.week")), close, page);
        long near = count(all, Registration.Level.NEAR);
        add(shell, needs, "register.near", Status.idle(shell.t("when.watch")), near, page);
    }

    private static long count(List<Registration> all, Registration.Level level) {
        return all.stream().filter(one -> one.level() == level).count();
    }

    private void papers(Shell shell, List<HomePage.Need> needs) {
        LocalDate today = LocalDate.ofInstant(shell.now(), shell.zone());
        long count = products.of(ProductQuery.View.PAPERS, today);
        String only = products.only(ProductQuery.View.PAPERS, today);
        Status now = Status.act(shell.t("when.today"));
        String list = ProductQuery.View.PAPERS.href();
        String one = "/admin/products/" + only + "#certificates";
        add(shell, needs, "papers", now, count, only == null ? list : one);
    }

    private void unready(Shell shell, List<HomePage.Need> needs) {
        LocalDate today = LocalDate.ofInstant(shell.now(), shell.zone());
        long count = products.of(ProductQuery.View.UNREADY, today);
        Status week = Status.wait(shell.t("when.week"));
        add(shell, needs, "products", week, count, ProductQuery.View.UNREADY.href());
    }

    private void inDoubt(Shell shell, List<HomePage.Need> needs) {
        Status itself = Status.wait(shell.t("when.itself"));
        long count = orders.list(pending()).total();
        add(shell, needs, "unknown", itself, count, "/admin/orders?view=doubt");
        orders(shell, needs, "refunds", itself, payments.refundsInDoubt(MOST));
    }

    private static OrderFilter pending() {
        Set<PaymentStanding> standing = Set.of(PaymentStanding.PENDING);
        return new OrderFilter(
                Set.of(), standing, null, null, null, null, null, OrderFilter.Whence.HERE, null, 1);
    }

    /// A line about orders that no list can show: it leads to the oldest of them.
    private void orders(
            Shell shell, List<HomePage.Need> needs, String key, Status status, List<OrderId> ids) {
        if (ids.isEmpty()) return;
        String number = orders.find(ids.getFirst()).map(Order::number).orElse("");
        add(shell, needs, key, status, ids.size(), "/admin/orders/" + number);
    }

    static void add(
            Shell shell,
            List<HomePage.Need> needs,
            String key,
            Status status,
            long count,
            String href) {
        if (count == 0) return;
        needs.add(
                new HomePage.Need(
                        status,
                        shell.t("need." + key),
                        shell.t("need." + key + ".why"),
                        count,
                        href,
                        shell.t("need." + key + ".do")));
    }
}
