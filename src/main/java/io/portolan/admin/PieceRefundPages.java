package io.portolan.admin;

import io.portolan.kernel.Money;
import io.portolan.kernel.ReturnCase;
import io.portolan.kernel.Uuid7;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.orders.PieceRefund;
import io.portolan.orders.PieceRefunds;
import io.portolan.orders.PiecesBack;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Money back for pieces: first a look at what it comes to, then the refund.
@Controller
@StaffOnly("orders.refund")
class PieceRefundPages {

    private static final String PATH = "/admin/orders/{number}/pieces";

    private final Orders orders;
    private final PieceRefunds refunds;
    private final RefundAnswers answers;
    private final Clock clock;
    private final Desk desk;

    PieceRefundPages(
            Orders orders, PieceRefunds refunds, RefundAnswers answers, Clock clock, Desk desk) {
        this.orders = orders;
        this.refunds = refunds;
        this.answers = answers;
        this.clock = clock;
        this.desk = desk;
    }

    /// What is wanted, read; a refusal when it cannot be had.
    private record Read(@Nullable PiecesBack pieces, @Nullable String problem) {}

    @GetMapping(PATH)
    ResponseEntity<byte[]> look(
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Caller caller,
            HttpServletRequest request) {
        Order order = order(number);
        Shell shell = desk.shell(request, caller, "orders");
        PieceWish wish = new PieceWish(form);
        Read read = read(order, wish);
        ReturnCase cause = wish.cause();
        if (read.pieces() == null || cause == null) {
            return answers.refused(shell, order, wish, 422, problem(read));
        }
        return desk.page("refund.jte", page(shell, order, wish, cause, read.pieces()));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> send(
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Caller caller,
            HttpServletRequest request) {
        Order order = order(number);
        Shell shell = desk.shell(request, caller, "orders");
        PieceWish wish = new PieceWish(form);
        ReturnCase cause = wish.cause();
        if (wish.key().isBlank() || cause == null) {
            return answers.refused(shell, order, wish, 422, "order.refund.pieces.nocase");
        }
        String key = order.number() + " " + wish.key();
        Read read = sentBefore(order, wish, key).orElseGet(() -> read(order, wish));
        if (read.pieces() == null) return answers.refused(shell, order, wish, 422, problem(read));
        PieceRefunds.Outcome outcome =
                refunds.request(
                        order,
                        new PieceRefunds.Wish(
                                read.pieces(),
                                cause,
                                PieceWish.reason(cause),
                                Actor.of(caller),
                                key));
        return switch (outcome) {
            case PieceRefunds.Outcome.Asked(var asked) -> answers.of(shell, order, asked, wish);
            case PieceRefunds.Outcome.Gone() ->
                    answers.refused(shell, order, wish, 409, "order.refund.pieces.gone");
        };
    }

    /// The same form again means the same pieces, though they are gone by now.
    private Optional<Read> sentBefore(Order order, PieceWish wish, String key) {
        Map<Integer, Integer> wanted = wish.pieces(order.bill());
        if (wanted == null) return Optional.empty();
        wanted.values().removeIf(count -> count == 0);
        return refunds.asked(order.id(), key)
                .map(PieceRefund::pieces)
                .filter(pieces -> pieces.delivery() == wish.delivery())
                .filter(pieces -> pieces.counts().equals(wanted))
                .map(pieces -> new Read(pieces, null));
    }

    private Read read(Order order, PieceWish wish) {
        if (wish.cause() == null) return new Read(null, "order.refund.pieces.nocase");
        Map<Integer, Integer> wanted = wish.pieces(order.bill());
        if (wanted == null) return new Read(null, "order.refund.pieces.unread");
        if (wanted.values().stream().allMatch(count -> count == 0)) {
            return new Read(null, "order.refund.pieces.none");
        }
        return refunds.left(order)
                .take(wanted, wish.delivery())
                .filter(pieces -> pieces.total().minor() > 0)
                .map(pieces -> new Read(pieces, null))
                .orElseGet(() -> new Read(null, "order.refund.pieces.gone"));
    }

    private static String problem(Read read) {
        return read.problem() == null ? "order.refund.pieces.nocase" : read.problem();
    }

    private RefundPage page(
            Shell shell, Order order, PieceWish wish, ReturnCase cause, PiecesBack pieces) {
        List<OrderView.Choice> hidden = new ArrayList<>();
        hidden.add(new OrderView.Choice("case", cause.code()));
        if (wish.delivery()) hidden.add(new OrderView.Choice("delivery", "on"));
        pieces.counts()
                .forEach(
                        (line, count) ->
                                hidden.add(new OrderView.Choice("line." + line, "" + count)));
        return new RefundPage(
                shell,
                order.number(),
                shell.t("return." + cause.code()),
                Uuid7.at(clock.millis()).toString(),
                hidden,
                order.bill().lines().stream()
                        .filter(line -> pieces.counts().containsKey(line.number()))
                        .map(line -> said(line, pieces.counts()))
                        .toList(),
                rows(shell, order.bill(), pieces),
                pieces.total());
    }

    private static String said(Bill.Line line, Map<Integer, Integer> counts) {
        String options = line.options().isEmpty() ? "" : ", " + line.options();
        return counts.get(line.number()) + " × " + line.title() + options;
    }

    private static List<RefundPage.Row> rows(Shell shell, Bill bill, PiecesBack pieces) {
        List<RefundPage.Row> rows = new ArrayList<>();
        rows.add(new RefundPage.Row(shell.t("paid.goods"), pieces.net(), pieces.net()));
        Money delivery =
                Money.sum(
                        pieces.currency(),
                        pieces.lines().stream().map(PiecesBack.Line::delivery).toList());
        rows.add(new RefundPage.Row(shell.t("paid.shipping"), delivery, pieces.deliveryBack()));
        for (int i = 0; i < bill.charges().size(); i++) {
            rows.add(
                    new RefundPage.Row(
                            bill.charges().get(i).label(shell.language()),
                            pieces.charged().get(i),
                            pieces.back().get(i)));
        }
        return rows;
    }

    private Order order(String number) {
        return orders.byNumber(number).orElseThrow(() -> Refusal.notFound("Order " + number));
    }
}
