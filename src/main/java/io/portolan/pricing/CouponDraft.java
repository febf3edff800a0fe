package io.portolan.pricing;

import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A coupon as somebody wants it to be; see `Coupon` for what the parts mean. Refuses with
/// `IllegalArgumentException` a percentage outside 0 to 100, an amount that is not above zero, and
/// an end before the beginning.
public record CouponDraft(
        String code,
        Coupon.Kind kind,
        @Nullable BigDecimal percent,
        List<Money> amounts,
        Instant from,
        @Nullable Instant to,
        @Nullable Integer usageLimit,
        List<String> markets) {

    private static final Pattern CODE = Pattern.compile("[\\p{Graph}&&\\p{ASCII}]{1,64}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CouponDraft {
        code = normal(code);
        amounts = amounts == null ? List.of() : List.copyOf(amounts);
        markets = markets == null ? List.of() : List.copyOf(markets);
        if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("code " + code);
        boolean worth =
                switch (kind) {
                    case PERCENT ->
                            percent != null
                                    && percent.signum() > 0
                                    && percent.compareTo(HUNDRED) <= 0
                                    && amounts.isEmpty();
                    case AMOUNT ->
                            percent == null
                                    && !amounts.isEmpty()
                                    && amounts.stream().allMatch(amount -> amount.minor() > 0);
                };
        if (!worth) throw new IllegalArgumentException("coupon " + code + " is worth nothing");
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("coupon " + code + " ends before it begins");
        }
        if (usageLimit != null && usageLimit < 0) {
            throw new IllegalArgumentException("coupon " + code + " has a limit below zero");
        }
    }

    /// A code as it is compared: without blanks around it, in capitals.
    static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
