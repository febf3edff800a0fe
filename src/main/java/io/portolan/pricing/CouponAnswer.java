package io.portolan.pricing;

import io.portolan.kernel.Money;

/// What a coupon does for a cart now.
public sealed interface CouponAnswer {

    /// It counts.
    ///
    /// @param discount what comes off the goods, in their currency; never more than they cost
    record Valid(Coupon coupon, Money discount) implements CouponAnswer {}

    /// It does nothing.
    record Refused(Reason reason) implements CouponAnswer {}

    /// Why a code does nothing.
    enum Reason {
        /// No coupon has this code.
        UNKNOWN,
        NOT_YET,
        ENDED,
        /// As many orders as it was made for have used it.
        USED_UP,
        /// It counts in other markets only.
        NOT_HERE
    }
}
