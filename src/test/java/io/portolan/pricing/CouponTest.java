package io.portolan.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CouponTest {

    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Market GERMANY = new Markets().require("de");
    private static final Market JAPAN = new Markets().require("jp");

    @Test
    void takesAPercentageRoundedHalfUpOnTheSum() {
        Coupon tenth = percent("10", 0, 5);

        assertThat(tenth.answer(GERMANY, Money.of(1995, "EUR"), NOW))
                .isEqualTo(new CouponAnswer.Valid(tenth, Money.of(200, "EUR")));
        assertThat(tenth.answer(JAPAN, Money.of(1994, "JPY"), NOW))
                .isEqualTo(new CouponAnswer.Valid(tenth, Money.of(199, "JPY")));
    }

    @Test
    void takesAnAmountButNeverMoreThanTheGoods() {
        Coupon five = amount(List.of(Money.of(500, "EUR")), List.of());

        assertThat(five.answer(GERMANY, Money.of(8900, "EUR"), NOW))
                .isEqualTo(new CouponAnswer.Valid(five, Money.of(500, "EUR")));
        assertThat(five.answer(GERMANY, Money.of(300, "EUR"), NOW))
                .isEqualTo(new CouponAnswer.Valid(five, Money.of(300, "EUR")));
        assertThat(five.answer(JAPAN, Money.of(300, "JPY"), NOW)).isEqualTo(refused("NOT_HERE"));
    }

    @Test
    void refusesACouponThatHasEnded() {
        Money goods = Money.of(8900, "EUR");
        Coupon tenth = percent("10", 0, 5);

        assertThat(tenth.answer(GERMANY, goods, FROM.minusMillis(1))).isEqualTo(refused("NOT_YET"));
        assertThat(tenth.answer(GERMANY, goods, FROM)).isInstanceOf(CouponAnswer.Valid.class);
        assertThat(tenth.answer(GERMANY, goods, TO.minusMillis(1)))
                .isInstanceOf(CouponAnswer.Valid.class);
        assertThat(tenth.answer(GERMANY, goods, TO)).isEqualTo(refused("ENDED"));
    }

    @Test
    void refusesACouponThatWasUsedAsOftenAsItMay() {
        Money goods = Money.of(8900, "EUR");

        assertThat(percent("10", 4, 5).answer(GERMANY, goods, NOW))
                .isInstanceOf(CouponAnswer.Valid.class);
        assertThat(percent("10", 5, 5).answer(GERMANY, goods, NOW)).isEqualTo(refused("USED_UP"));
        assertThat(percent("10", 500, null).answer(GERMANY, goods, NOW))
                .isInstanceOf(CouponAnswer.Valid.class);
    }

    @Test
    void refusesACouponOfAnotherMarket() {
        Coupon german = amount(List.of(Money.of(5, "JPY")), List.of("de"));

        assertThat(german.answer(JAPAN, Money.of(300, "JPY"), NOW)).isEqualTo(refused("NOT_HERE"));
    }

    @Property
    void neverTakesMoreThanTheGoodsCost(
            @ForAll @LongRange(min = 0, max = 10_000_000) long goods,
            @ForAll @IntRange(min = 1, max = 1_000_000) int tenThousandths) {
        Coupon coupon = percent(BigDecimal.valueOf(tenThousandths, 4).toPlainString(), 0, null);
        Money discount = coupon.discount(Money.of(goods, "EUR"));

        assertThat(Objects.requireNonNull(discount).minor()).isBetween(0L, goods);
    }

    @Test
    void refusesADraftThatIsWorthNothing() {
        assertThatThrownBy(() -> draft("0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> draft("100.01")).isInstanceOf(IllegalArgumentException.class);
        assertThat(draft("100").code()).isEqualTo("HELLO 10".replace(" ", ""));
    }

    private static CouponDraft draft(String percent) {
        return new CouponDraft(
                " hello10 ",
                Coupon.Kind.PERCENT,
                new BigDecimal(percent),
                List.of(),
                FROM,
                null,
                null,
                List.of());
    }

    private static CouponAnswer refused(String reason) {
        return new CouponAnswer.Refused(CouponAnswer.Reason.valueOf(reason));
    }

    private static Coupon percent(String percent, int used, @Nullable Integer limit) {
        return new Coupon(
                new UUID(0, 1),
                "TENTH",
                Coupon.Kind.PERCENT,
                new BigDecimal(percent),
                List.of(),
                FROM,
                TO,
                limit,
                used,
                List.of());
    }

    private static Coupon amount(List<Money> amounts, List<String> markets) {
        return new Coupon(
                new UUID(0, 2),
                "FIVE",
                Coupon.Kind.AMOUNT,
                null,
                amounts,
                FROM,
                TO,
                null,
                0,
                markets);
    }
}
