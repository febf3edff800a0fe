package io.portolan.checkout;

import io.portolan.kernel.Money;
import io.portolan.landedcost.Channel;
import io.portolan.landedcost.ChargeKind;
import io.portolan.landedcost.Incoterm;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.LandedCostQuote.Component;
import io.portolan.orders.Bill;
import io.portolan.shipping.ShippingOption;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A quote by who takes its charges: the seller with the price, or the carrier at the door. The
/// goods themselves cost the same either way.
record Divided(LandedCostQuote quote, @Nullable ShippingOption way) {

    static Incoterm terms(@Nullable ShippingOption way) {
        return way == null ? Incoterm.DDP : Incoterm.valueOf(way.incoterm().name());
    }

    static Channel channel(@Nullable ShippingOption way) {
        return way == null ? Channel.COURIER : Channel.valueOf(way.clearance().name());
    }

    private boolean atSale(Component part) {
        return quote.atSale(part.kind(), terms(way));
    }

    /// What the seller charges.
    List<Component> charged() {
        return quote.components().stream().filter(this::atSale).toList();
    }

    private List<Component> left() {
        return quote.components().stream().filter(Predicate.not(this::atSale)).toList();
    }

    Money charged(ChargeKind.Group group) {
        return sum(charged(), group);
    }

    /// What the seller charges, all of it.
    Money total() {
        return Money.sum(quote.currency(), charged().stream().map(Component::amount).toList());
    }

    /// What is due at the door; null when nothing is.
    Bill.@Nullable Due due() {
        List<Component> left = left();
        Money none = Money.zero(quote.currency());
        Money sum = Money.sum(quote.currency(), left.stream().map(Component::amount).toList());
        if (sum.isZero()) return null;
        Money fee = way == null ? null : way.doorFee();
        Money carrier = fee == null ? none : fee;
        return new Bill.Due(
                sum(left, ChargeKind.Group.DUTY),
                sum(left, ChargeKind.Group.TAX),
                sum(left, ChargeKind.Group.FEES),
                carrier,
                sum.plus(carrier),
                charges(left));
    }

    private Money sum(List<Component> parts, ChargeKind.Group group) {
        return Money.sum(
                quote.currency(),
                parts.stream()
                        .filter(part -> part.kind().group() == group)
                        .map(Component::amount)
                        .toList());
    }

    /// Charges as a bill writes them.
    static List<Bill.Charge> charges(List<Component> parts) {
        return parts.stream().map(Divided::charge).toList();
    }

    private static Bill.Charge charge(Component part) {
        return new Bill.Charge(
                part.kind().code(),
                part.words(),
                part.details(),
                part.base(),
                part.rate(),
                part.amount(),
                part.rule().id(),
                source(part.rule()),
                part.rule().from(),
                part.rule().to(),
                part.shares());
    }

    private static String source(LandedCostQuote.RuleRef rule) {
        String source = rule.source();
        return source == null ? "an estimate, no source" : source;
    }
}
