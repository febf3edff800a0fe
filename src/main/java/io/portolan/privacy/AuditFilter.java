package io.portolan.privacy;

import org.jspecify.annotations.Nullable;

/// Which lines of the audit trail to show; null asks for all.
public record AuditFilter(
        @Nullable String action, @Nullable String subjectKind, @Nullable String subjectId) {

    public static AuditFilter all() {
        return new AuditFilter(null, null, null);
    }

    public static AuditFilter about(String subjectKind, String subjectId) {
        return new AuditFilter(null, subjectKind, subjectId);
    }
}
