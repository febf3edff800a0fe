package io.portolan.admin;

import io.portolan.checkout.GoodsBack;
import io.portolan.kernel.Money;
import io.portolan.kernel.ReturnCase;
import io.portolan.kernel.Uuid7;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.LandedCostRefund;
import io.portolan.landedcost.RuleBrowser;
import io.portolan.landedcost.RuleOrigin;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.PiecesBack;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the look at a refund together.
@Component
class RefundViews {

    private final RuleBrowser rules;
    private final Clock clock;

    RefundViews(RuleBrowser rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /// @param problem why it is shown again; null when it is looked at
    RefundPage page(
            Shell shell,
            Order order,
            PieceWish wish,
            GoodsBack.Look look,
            @Nullable String problem) {
        PiecesBack pieces = look.pieces();
        LandedCostRefund duties = look.duties();
        Money none = Money.zero(pieces.currency());
        return new RefundPage(
                shell,
                order.number(),
                shell.t("return." + look.cause().code()),
                problem,
                unpack(look) ? shell.t("refund.unpack") : null,
                Uuid7.at(clock.millis()).toString(),
                hidden(look),
                order.bill().lines().stream()
                        .filter(line -> pieces.counts().containsKey(line.number()))
                        .map(line -> said(line, pieces.counts()))
                        .toList(),
                rows(shell, order.bill(), look),
                pieces.total(),
                duties == null ? none : duties.recovered(),
                duties == null ? none : duties.lost(),
                duties != null && duties.estimate(),
                duties == null
                        ? List.of()
                        : duties.notes().stream().map(note -> note(shell, note)).toList());
    }

    /// A label was bought for them, too.
    private static boolean unpack(GoodsBack.Look look) {
        return look.sent() == GoodsBack.Sent.LABELLED && look.cause() == ReturnCase.NOT_SENT;
    }

    private static List<OrderView.Choice> hidden(GoodsBack.Look look) {
        List<OrderView.Choice> hidden = new ArrayList<>();
        hidden.add(new OrderView.Choice("case", look.cause().code()));
        hidden.add(new OrderView.Choice("total", PieceWish.said(look.pieces().total())));
        hidden.add(new OrderView.Choice("duties", PieceWish.duties(look)));
        if (look.pieces().delivery()) hidden.add(new OrderView.Choice("delivery", "on"));
        look.pieces()
                .counts()
                .forEach((line, n) -> hidden.add(new OrderView.Choice("line." + line, "" + n)));
        return hidden;
    }

    private static String said(Bill.Line line, Map<Integer, Integer> counts) {
        String options = line.options().isEmpty() ? "" : ", " + line.options();
        return counts.get(line.number()) + " × " + line.title() + options;
    }

    private List<RefundPage.Row> rows(Shell shell, Bill bill, GoodsBack.Look look) {
        PiecesBack pieces = look.pieces();
        List<RefundPage.Row> rows = new ArrayList<>();
        rows.add(plain(shell.t("paid.goods"), pieces.net(), pieces.net()));
        Money delivery =
                Money.sum(
                        pieces.currency(),
                        pieces.lines().stream().map(PiecesBack.Line::delivery).toList());
        rows.add(plain(shell.t("paid.shipping"), delivery, pieces.deliveryBack()));
        if (look.duties() == null) return rows;
        List<LandedCostRefund.Part> parts = look.duties().parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).of().amount().isZero()) continue;
            rows.add(row(shell, bill.charges().get(i).label(shell.language()), parts.get(i)));
        }
        return rows;
    }

    private static RefundPage.Row plain(String label, Money paid, Money back) {
        return new RefundPage.Row(label, paid, back, null, null, "", null, null);
    }

    private RefundPage.Row row(Shell shell, String label, LandedCostRefund.Part part) {
        return new RefundPage.Row(
                label,
                part.of().amount(),
                part.of().back(),
                part.recovered(),
                part.lost(),
                fate(shell, part),
                claim(shell, part.claim()),
                part.fate() == LandedCostRefund.Fate.NOT_DUE ? null : origin(shell, part.rule()));
    }

    private static String fate(Shell shell, LandedCostRefund.Part part) {
        return part.over() == null
                ? shell.t("refund.fate." + part.fate().code())
                : shell.t("refund.fate.over", "day", shell.display().date(part.over()));
    }

    private static RefundPage.@Nullable ClaimView claim(
            Shell shell, LandedCostRefund.@Nullable Claim claim) {
        if (claim == null) return null;
        return claim(
                shell,
                claim.authority(),
                claim.claimant(),
                claim.form(),
                claim.until(),
                claim.conditions());
    }

    /// How something is claimed, in the reader's words as far as there are any.
    static RefundPage.ClaimView claim(
            Shell shell,
            String authority,
            String claimant,
            String form,
            LocalDate until,
            List<String> conditions) {
        return new RefundPage.ClaimView(
                authority,
                shell.t("refund.claimant." + claimant),
                form,
                shell.display().date(until),
                conditions.stream()
                        .map(word -> EventWords.word(shell, "refund.if." + word, word))
                        .toList());
    }

    private RefundPage.Note note(Shell shell, LandedCostRefund.Remark note) {
        return new RefundPage.Note(shell.t("refund.limits"), origin(shell, note.rule()));
    }

    private OriginView origin(Shell shell, LandedCostQuote.RuleRef rule) {
        return rules.find(rule.id())
                .map(card -> TradeWords.origin(shell, card.origin()))
                .orElseGet(
                        () ->
                                TradeWords.origin(
                                        shell,
                                        new RuleOrigin(
                                                rule.id(),
                                                "published",
                                                rule.from(),
                                                rule.to(),
                                                rule.source(),
                                                null,
                                                null,
                                                null),
                                        null));
    }
}
