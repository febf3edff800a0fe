package io.portolan.checkout;

import io.portolan.kernel.Money;
import io.portolan.landedcost.Reckoning;
import io.portolan.orders.Bill;
import io.portolan.pricing.CouponAnswer;
import io.portolan.shipping.ShippingOffer;
import io.portolan.shipping.ShippingOption;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a cart costs now, and what stands in its way.
///
/// @param bill null while there is nothing to sell in the cart
/// @param reckoning the question and answer about landed cost that the bill rests on
/// @param ways how it can travel, or why it cannot
/// @param chosen the way it is priced with: the buyer's choice, else the cheapest
/// @param sums what each way comes to, where some leave duty and tax to the door; empty where none
///     does
/// @param couponRefused why the code in the cart does nothing
/// @param coupon the coupon that counts
public record Quote(
        @Nullable Bill bill,
        @Nullable Reckoning reckoning,
        ShippingOffer ways,
        @Nullable ShippingOption chosen,
        List<Sum> sums,
        CouponAnswer.@Nullable Reason couponRefused,
        @Nullable UUID coupon,
        List<Warning> warnings) {

    static final String ELSEWHERE = "elsewhere";

    public Quote {
        warnings = List.copyOf(warnings);
        sums = List.copyOf(sums);
    }

    /// Whether the total is not of the address in the cart, because nobody knows duty and tax
    /// there.
    public boolean elsewhere() {
        return warnings.stream().anyMatch(warning -> warning.code().equals(ELSEWHERE));
    }

    /// What the goods come to by one way of travel.
    ///
    /// @param way its code
    /// @param now what is charged
    /// @param door what is due at the door, an estimate
    public record Sum(String way, Money now, Money door) {

        public Money inAll() {
            return now.plus(door);
        }
    }

    /// Something the buyer should know of a line or of the whole cart.
    ///
    /// @param code `unavailable`, `sold-out`, `fewer-left`, `not-shippable`, `coupon-refused`,
    ///     `estimate`, `rate-stale`, `elsewhere`: the total is not of the address in the cart
    /// @param line the line's number, null for the cart
    /// @param rule of what is `unavailable`: why it may not be sold here (`SaleStop.word`); null
    ///     where it has no price here or is gone
    public record Warning(
            String code, @Nullable Integer line, String detail, @Nullable String rule) {

        Warning(String code, @Nullable Integer line, String detail) {
            this(code, line, detail, null);
        }
    }
}
