package io.portolan.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Uuid7;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.testing.ShopTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
class CouponsModuleTest {

    @Autowired Coupons coupons;
    @Autowired Markets markets;
    @Autowired Clock clock;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void countsExactlyTwentyOfTwoHundredRacingUses() throws Exception {
        Coupon coupon = coupon("RACE", 20);
        List<Future<Set<OrderId>>> answers = new ArrayList<>();
        try (ExecutorService buyers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                OrderId order = order();
                answers.add(
                        buyers.submit(
                                () -> coupons.use(List.of(new CouponUse(order, coupon.id())))));
            }
        }
        int refused = 0;
        for (Future<Set<OrderId>> answer : answers) refused += answer.get().size();

        assertThat(refused).isEqualTo(180);
        assertThat(find("RACE").used()).isEqualTo(20);
        assertThat(coupons.check("race", germany(), Money.of(1000, "EUR"), clock.instant()))
                .isEqualTo(new CouponAnswer.Refused(CouponAnswer.Reason.USED_UP));
    }

    @Test
    void grantsABatchInTheOrderItArrived() {
        Coupon coupon = coupon("BATCH", 3);
        Coupon other = coupon("BATCH2", null);
        List<OrderId> orders = new ArrayList<>();
        List<CouponUse> uses = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            OrderId order = order();
            orders.add(order);
            uses.add(new CouponUse(order, i % 2 == 0 ? coupon.id() : other.id()));
        }

        assertThat(coupons.use(uses)).containsExactlyInAnyOrder(orders.get(6), orders.get(8));
        assertThat(find("BATCH").used()).isEqualTo(3);
        assertThat(find("BATCH2").used()).isEqualTo(5);
    }

    @Test
    void countsAnOrderOnceHoweverOftenItAsks() {
        Coupon coupon = coupon("AGAIN", 1);
        OrderId order = order();
        List<CouponUse> use = List.of(new CouponUse(order, coupon.id()));

        assertThat(coupons.use(use)).isEmpty();
        assertThat(coupons.use(use)).isEmpty();
        assertThat(find("AGAIN").used()).isEqualTo(1);
    }

    @Test
    void givesBackTheCouponOfAnOrderThatCameToNothing() {
        Coupon coupon = coupon("BACK", 1);
        OrderId order = order();
        coupons.use(List.of(new CouponUse(order, coupon.id())));

        coupons.release(order);
        coupons.release(order);

        assertThat(find("BACK").used()).isZero();
        assertThat(coupons.use(List.of(new CouponUse(order(), coupon.id())))).isEmpty();
    }

    @Test
    void countsNothingWhenThePlacingIsRolledBack() {
        Coupon coupon = coupon("UNDONE", 1);
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        transaction -> {
                            coupons.use(List.of(new CouponUse(order(), coupon.id())));
                            transaction.setRollbackOnly();
                        });

        assertThat(find("UNDONE").used()).isZero();
    }

    @Test
    void refusesTheUseOfACouponThatIsGone() {
        OrderId order = order();

        assertThat(coupons.use(List.of(new CouponUse(order, UUID.randomUUID()))))
                .containsExactly(order);
    }

    @Test
    void keepsTheCountWhenACouponIsWrittenAgain() {
        Coupon coupon = coupon("KEEP", 5);
        coupons.use(
                List.of(new CouponUse(order(), coupon.id()), new CouponUse(order(), coupon.id())));

        Coupon again = coupon("KEEP", 1);

        assertThat(again.id()).isEqualTo(coupon.id());
        assertThat(again.used()).isEqualTo(2);
        assertThat(again.usageLimit()).isEqualTo(2);
    }

    private Coupon coupon(String code, @Nullable Integer limit) {
        coupons.save(
                List.of(
                        new CouponDraft(
                                code,
                                Coupon.Kind.PERCENT,
                                BigDecimal.TEN,
                                List.of(),
                                clock.instant().minus(Duration.ofDays(1)),
                                null,
                                limit,
                                List.of("de"))));
        return find(code);
    }

    private Coupon find(String code) {
        return coupons.list("", 1000).stream()
                .filter(coupon -> coupon.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Market germany() {
        return markets.require("de");
    }

    private OrderId order() {
        return new OrderId(Uuid7.at(clock.millis()));
    }
}
