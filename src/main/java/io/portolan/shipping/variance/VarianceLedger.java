package io.portolan.shipping.variance;

import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Billed against quoted, in sums and parcel by parcel.
@Service
public class VarianceLedger {

    private static final int LINES = 200;
    private static final int RECENT_DAYS = 60;

    private final LedgerStore store;
    private final AuditTrail audit;
    private final Clock clock;

    VarianceLedger(LedgerStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// The sums, the largest difference first, months with the newest first; at most 200.
    public List<VarianceLine> lines(VarianceBy by) {
        LocalDate cut = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(RECENT_DAYS);
        return store.lines(by, cut, LINES);
    }

    /// Parcels, the largest difference first.
    public List<VarianceParcel> parcels(VarianceFilter filter, int limit) {
        return store.parcels(filter, limit);
    }

    /// Lanes beyond the limit.
    public List<VarianceLine> beyond() {
        VariancePolicy policy = policy();
        return lines(VarianceBy.LANE).stream().filter(policy::passedBy).toList();
    }

    public VariancePolicy policy() {
        return store.policy().orElse(VariancePolicy.FIRST);
    }

    @Transactional
    public void follow(VariancePolicy policy, Actor by) {
        store.put(policy);
        audit.write(
                new AuditEntry(
                        by,
                        "variance.limit",
                        "variance",
                        "limit",
                        null,
                        clock.instant(),
                        Map.of(
                                "percent", String.valueOf(policy.perCent()),
                                "parcels", String.valueOf(policy.parcels()))));
    }
}
