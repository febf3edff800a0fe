package io.portolan.landedcost;

import io.portolan.kernel.Money;
import io.portolan.kernel.ReturnCase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads off the rules what becomes of each charge when money goes back.
final class RefundAssessment {

    private static final String LIMITS_STAY =
            "What is left of the order is not held against limits again.";
    private static final String NEVER_SENT =
            "The goods were never sent: nothing is taken at a border they have not reached.";
    private static final LandedCostQuote.RuleRef NOT_IMPORTED =
            new LandedCostQuote.RuleRef("world.not-imported", null, null, null, false);
    private static final String AT_THE_DOOR =
            "The buyer paid it at the door: none of it comes back to the seller.";

    private final List<Rule.Refund> rules;
    private final boolean inland;
    private final RefundRequest request;

    /// @param rules those of the place before the general ones
    RefundAssessment(List<Rule.Refund> rules, boolean inland, RefundRequest request) {
        this.rules = rules;
        this.inland = inland;
        this.request = request;
    }

    LandedCostRefund answer() {
        List<LandedCostRefund.Part> parts = request.charges().stream().map(this::part).toList();
        List<LandedCostRefund.Remark> notes = new ArrayList<>();
        Rule.Refund limits = rule(RefundTerms.Returned.LIMITS);
        boolean declared = request.cause() != ReturnCase.NOT_SENT;
        if (limits != null && !inland && declared) {
            notes.add(new LandedCostRefund.Remark(limits.law().ref(), LIMITS_STAY));
        }
        Money back = sum(request.charges().stream().map(RefundRequest.Charged::back).toList());
        return new LandedCostRefund(
                back,
                sum(parts.stream().map(LandedCostRefund.Part::recovered).toList()),
                sum(parts.stream().map(LandedCostRefund.Part::lost).toList()),
                parts.stream().anyMatch(part -> part.rule().estimate()),
                parts,
                notes);
    }

    private Money sum(List<Money> amounts) {
        if (amounts.isEmpty()) throw new IllegalArgumentException("no charges");
        return Money.sum(amounts.getFirst().currency(), amounts);
    }

    private LandedCostRefund.Part part(RefundRequest.Charged charged) {
        if (notDue(charged)) {
            Money none = Money.zero(charged.amount().currency());
            return new LandedCostRefund.Part(
                    charged,
                    LandedCostRefund.Fate.NOT_DUE,
                    none,
                    none,
                    null,
                    null,
                    NOT_IMPORTED,
                    NEVER_SENT);
        }
        Rule.Refund rule = rule(what(charged.kind()));
        if (rule == null) {
            throw new IllegalStateException("no rule of refunds for " + charged.kind());
        }
        LocalDate over = over(rule);
        boolean none = atTheDoor(charged) || over != null;
        Money recovered = none ? Money.zero(charged.amount().currency()) : recovered(rule, charged);
        Money lost = charged.back().minus(recovered);
        return new LandedCostRefund.Part(
                charged,
                none ? LandedCostRefund.Fate.LOST : fate(rule),
                recovered,
                lost.isNegative() ? Money.zero(lost.currency()) : lost,
                recovered.isZero() ? null : claim(rule),
                over,
                rule.law().ref(),
                why(rule, charged, over));
    }

    /// What is not certain, or why the rule helps the seller no more.
    private @Nullable String why(
            Rule.Refund rule, RefundRequest.Charged charged, @Nullable LocalDate over) {
        if (atTheDoor(charged)) return AT_THE_DOOR;
        if (over != null) return "The last day to claim it was " + over + ".";
        return rule.law().doubt() == null ? null : rule.law().why();
    }

    /// What the border would have taken of goods that never left.
    private boolean notDue(RefundRequest.Charged charged) {
        return request.cause() == ReturnCase.NOT_SENT
                && what(charged.kind()) != RefundTerms.Returned.SALE_TAX;
    }

    private boolean atTheDoor(RefundRequest.Charged charged) {
        return !request.paidBySeller() && what(charged.kind()) != RefundTerms.Returned.SALE_TAX;
    }

    /// The last day to claim it, when the refund comes after it.
    private @Nullable LocalDate over(Rule.Refund rule) {
        if (rule.fate() != RefundTerms.Fate.CLAIMED) return null;
        LocalDate until = until(rule);
        return until.isBefore(request.day()) ? until : null;
    }

    /// A return is lower by what the buyer got; a claim is for what was paid for the goods.
    private static Money recovered(Rule.Refund rule, RefundRequest.Charged charged) {
        return switch (rule.fate()) {
            case CORRECTED -> charged.back();
            case CLAIMED ->
                    rule.share() == null
                            ? charged.amount()
                            : charged.amount().times(rule.share(), RoundingMode.HALF_UP);
            case LOST, STAYS -> charged.amount().times(BigDecimal.ZERO, RoundingMode.UNNECESSARY);
        };
    }

    private static LandedCostRefund.Fate fate(Rule.Refund rule) {
        return switch (rule.fate()) {
            case CORRECTED -> LandedCostRefund.Fate.CORRECTED;
            case CLAIMED -> LandedCostRefund.Fate.CLAIMED;
            case LOST, STAYS -> LandedCostRefund.Fate.LOST;
        };
    }

    private LandedCostRefund.@Nullable Claim claim(Rule.Refund rule) {
        String authority = rule.authority();
        String form = rule.form();
        RefundTerms.Claimant claimant = rule.claimant();
        if (authority == null || form == null || claimant == null) return null;
        return new LandedCostRefund.Claim(
                authority,
                claimant.name().toLowerCase(Locale.ROOT),
                form,
                until(rule),
                rule.conditions() == null ? List.of() : rule.conditions());
    }

    private LocalDate until(Rule.Refund rule) {
        LocalDate until = request.sold();
        if (rule.days() != null) until = until.plusDays(rule.days());
        if (rule.months() != null) until = until.plusMonths(rule.months());
        return until;
    }

    /// A sale that is taken back before anything was sent is corrected like goods that came back.
    private Rule.@Nullable Refund rule(RefundTerms.Returned what) {
        ReturnCase cause =
                request.cause() == ReturnCase.NOT_SENT ? ReturnCase.RETURN : request.cause();
        for (Rule.Refund rule : rules) {
            if (rule.cases().contains(cause) && rule.charges().contains(what)) return rule;
        }
        return null;
    }

    private RefundTerms.Returned what(ChargeKind kind) {
        boolean atSale = inland || request.scheme() != null || kind == ChargeKind.SALES_TAX;
        return switch (kind) {
            case DUTY, ADDITIONAL, ANTIDUMPING -> RefundTerms.Returned.DUTY;
            case VAT, GST, SALES_TAX ->
                    atSale ? RefundTerms.Returned.SALE_TAX : RefundTerms.Returned.IMPORT_TAX;
            case EXCISE -> RefundTerms.Returned.EXCISE;
            case LEVY, FEE -> RefundTerms.Returned.FEES;
        };
    }
}
