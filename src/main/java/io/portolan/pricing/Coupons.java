package io.portolan.pricing;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Uuid7;
import io.portolan.markets.Market;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Codes that take something off an order, and the count of their uses, which never passes their
/// limit.
@Service
public class Coupons {

    private final CouponStore store;
    private final Clock clock;

    Coupons(CouponStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What this code would do for these goods. Promises nothing: the count is kept by `use`.
    /// Capitals and blanks around the code do not matter.
    ///
    /// @param goods the sum of the lines in the market's currency
    public CouponAnswer check(String code, Market market, Money goods, Instant at) {
        return store.find(CouponDraft.normal(code))
                .map(coupon -> coupon.answer(market, goods, at))
                .orElse(new CouponAnswer.Refused(CouponAnswer.Reason.UNKNOWN));
    }

    /// Counts the uses of a batch of orders inside the caller's transaction, in the order given, as
    /// far as each coupon's limit allows. Safe to repeat: an order counts once.
    ///
    /// @return the orders that came too late, or whose coupon is gone
    @Transactional
    public Set<OrderId> use(List<CouponUse> uses) {
        return uses.isEmpty() ? Set.of() : store.use(uses, now());
    }

    /// Gives back the coupon of an order that came to nothing. Repeated, it changes nothing.
    @Transactional
    public void release(OrderId order) {
        store.release(order);
    }

    /// Writes these coupons; one is known by its code and keeps its count. A limit below the count
    /// becomes the count.
    @Transactional
    public void save(List<CouponDraft> drafts) {
        for (CouponDraft draft : drafts) store.write(Uuid7.at(clock.millis()), draft, now());
    }

    /// Coupons in the order of their codes, after the code `after` (empty for the first), at most
    /// `limit`.
    public List<Coupon> list(String after, int limit) {
        return store.list(after, limit);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
