package io.portolan.privacy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of the audit trail: who did what to what, why and when. Holds ids and plain words, no
/// personal data.
///
/// @param action `order.unmask`, `payment.refund`: thing and verb
/// @param subjectKind what it was done to: `order`, `staff`
/// @param purpose why personal data was shown; null where none was
public record AuditEntry(
        Actor actor,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String purpose,
        Instant at,
        Map<String, String> details) {

    public AuditEntry {
        details = Map.copyOf(details);
        if (action.isBlank() || subjectKind.isBlank()) {
            throw new IllegalArgumentException("an audit entry names its action and its subject");
        }
    }
}
