package io.portolan.pricing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A code that takes something off the goods of an order.
///
/// @param code in capitals
/// @param percent of the goods, 10 is 10 %; null for amounts
/// @param amounts what it takes off, one for each currency; empty for a percentage
/// @param from the first moment it counts
/// @param to the first moment it no longer counts; null for never
/// @param usageLimit how many orders may use it; null for any number
/// @param used how many orders did
/// @param markets codes of the markets it counts in; empty for all
public record Coupon(
        UUID id,
        String code,
        Kind kind,
        @Nullable BigDecimal percent,
        List<Money> amounts,
        Instant from,
        @Nullable Instant to,
        @Nullable Integer usageLimit,
        int used,
        List<String> markets) {

    /// What it takes off.
    public enum Kind {
        @JsonProperty("percent")
        PERCENT,
        @JsonProperty("amount")
        AMOUNT
    }

    public Coupon {
        amounts = List.copyOf(amounts);
        markets = List.copyOf(markets);
    }

    /// What it takes off these goods: never more than they cost. A percentage is rounded half up to
    /// the minor unit once, on the sum. Null when it has no amount in this currency.
    @Nullable Money discount(Money goods) {
        if (percent != null) return goods.times(percent.movePointLeft(2), RoundingMode.HALF_UP);
        for (Money amount : amounts) {
            if (amount.currency().equals(goods.currency())) {
                return amount.compareTo(goods) > 0 ? goods : amount;
            }
        }
        return null;
    }

    CouponAnswer answer(Market market, Money goods, Instant at) {
        if (!markets.isEmpty() && !markets.contains(market.code())) {
            return new CouponAnswer.Refused(CouponAnswer.Reason.NOT_HERE);
        }
        if (at.isBefore(from)) return new CouponAnswer.Refused(CouponAnswer.Reason.NOT_YET);
        if (to != null && !at.isBefore(to)) {
            return new CouponAnswer.Refused(CouponAnswer.Reason.ENDED);
        }
        if (usageLimit != null && used >= usageLimit) {
            return new CouponAnswer.Refused(CouponAnswer.Reason.USED_UP);
        }
        Money discount = discount(goods);
        return discount == null
                ? new CouponAnswer.Refused(CouponAnswer.Reason.NOT_HERE)
                : new CouponAnswer.Valid(this, discount);
    }
}
