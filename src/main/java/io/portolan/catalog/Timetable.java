package io.portolan.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Brings products to the shelf and takes them off when their plan says so, and forgets versions
/// nobody will ask for.
@Component
class Timetable {

    private static final Duration KEPT = Duration.ofDays(730);
    private static final int LAST_KEPT = 50;
    private static final SaveNote BY_PLAN = new SaveNote(SaveNote.Why.SCHEDULE, null);

    private final Catalog catalog;
    private final VersionStore versions;
    private final Clock clock;

    Timetable(Catalog catalog, VersionStore versions, Clock clock) {
        this.catalog = catalog;
        this.versions = versions;
        this.clock = clock;
    }

    void follow() {
        Instant now = clock.instant();
        for (Product product : catalog.snapshot().all()) {
            if (!product.sheet().when().due(product.published(), now)) continue;
            // Somebody may be saving it just now: then it is done the next time.
            catalog.edit(turned(product, now), product.version().number(), BY_PLAN);
        }
    }

    void forget() {
        versions.forget(clock.instant().minus(KEPT), LAST_KEPT);
    }

    // A plan whose both moments have passed leaves the product off the shelf.
    private static ProductDraft turned(Product product, Instant now) {
        Plan plan = product.sheet().when();
        Instant until = plan.until();
        boolean over = until != null && !until.isAfter(now);
        Plan rest = over ? null : new Plan(null, until, false);
        return ProductDraft.of(product)
                .but()
                .published(!over)
                .sheet(product.sheet().but().plan(rest).make())
                .make();
    }
}
