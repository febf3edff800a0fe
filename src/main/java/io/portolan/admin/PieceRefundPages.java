package io.portolan.admin;

import io.portolan.checkout.GoodsBack;
import io.portolan.kernel.ReturnCase;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.orders.PieceRefunds;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import jakarta.servlet.http.HttpServletRequest;
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
    private final GoodsBack goodsBack;
    private final RefundViews views;
    private final RefundAnswers answers;
    private final Desk desk;

    PieceRefundPages(
            Orders orders,
            PieceRefunds refunds,
            GoodsBack goodsBack,
            RefundViews views,
            RefundAnswers answers,
            Desk desk) {
        this.orders = orders;
        this.refunds = refunds;
        this.goodsBack = goodsBack;
        this.views = views;
        this.answers = answers;
        this.desk = desk;
    }

    /// What is wanted, read; a refusal when it cannot be had.
    ///
    /// @param before whether it was sent before
    private record Read(GoodsBack.@Nullable Look look, @Nullable String problem, boolean before) {

        static Read of(GoodsBack.Look look) {
            return new Read(look, null, false);
        }

        static Read not(String problem) {
            return new Read(null, problem, false);
        }

        boolean seen(PieceWish wish) {
            if (look == null) return false;
            return before ? wish.saw(look.pieces().total()) : wish.saw(look);
        }
    }

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
        if (read.look() == null) return answers.refused(shell, order, wish, 422, problem(read));
        return desk.page("refund.jte", views.page(shell, order, wish, read.look(), null));
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
        if (read.look() == null) return answers.refused(shell, order, wish, 422, problem(read));
        if (!read.seen(wish)) return changed(shell, order, wish, read);
        String reason = PieceWish.reason(read.look().cause());
        return switch (goodsBack.send(order, read.look(), reason, Actor.of(caller), key)) {
            case PieceRefunds.Outcome.Asked(var asked) -> answers.of(shell, order, asked, wish);
            case PieceRefunds.Outcome.Gone() -> changed(shell, order, wish, read(order, wish));
        };
    }

    private ResponseEntity<byte[]> changed(Shell shell, Order order, PieceWish wish, Read now) {
        if (now.look() == null) return answers.refused(shell, order, wish, 409, problem(now));
        String changed = shell.t("refund.changed");
        return desk.page(409, "refund.jte", views.page(shell, order, wish, now.look(), changed));
    }

    /// The same form again means the same pieces, though they are gone by now.
    private Optional<Read> sentBefore(Order order, PieceWish wish, String key) {
        Map<Integer, Integer> wanted = wish.pieces(order.bill());
        if (wanted == null) return Optional.empty();
        wanted.values().removeIf(count -> count == 0);
        return refunds.asked(order.id(), key)
                .filter(before -> before.pieces().delivery() == wish.delivery())
                .filter(before -> before.pieces().counts().equals(wanted))
                .map(before -> new Read(goodsBack.again(order, before), null, true));
    }

    private Read read(Order order, PieceWish wish) {
        ReturnCase cause = wish.cause();
        if (cause == null) return Read.not("order.refund.pieces.nocase");
        Map<Integer, Integer> wanted = wish.pieces(order.bill());
        if (wanted == null) return Read.not("order.refund.pieces.unread");
        if (wanted.values().stream().allMatch(count -> count == 0)) {
            return Read.not("order.refund.pieces.none");
        }
        return goodsBack
                .look(order, wanted, wish.delivery(), cause)
                .map(Read::of)
                .orElseGet(() -> Read.not("order.refund.pieces.gone"));
    }

    private static String problem(Read read) {
        return read.problem() == null ? "order.refund.pieces.nocase" : read.problem();
    }

    private Order order(String number) {
        return orders.byNumber(number).orElseThrow(() -> Refusal.notFound("Order " + number));
    }
}
