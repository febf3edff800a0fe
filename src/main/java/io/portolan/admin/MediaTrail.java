package io.portolan.admin;

import io.portolan.platform.web.Caller;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Writes down who changed the pictures or the films of a product.
@Component
class MediaTrail {

    private final AuditTrail audit;
    private final Clock clock;

    MediaTrail(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// Writes down what was done, `added` or `films`, and to how many.
    void write(Caller caller, String handle, String what, int count) {
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "product.pictures",
                        "product",
                        handle,
                        null,
                        clock.instant(),
                        Map.of(what, String.valueOf(count))));
    }
}
