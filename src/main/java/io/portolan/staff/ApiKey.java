package io.portolan.staff;

import io.portolan.kernel.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key that a program uses, without its secret.
///
/// @param prefix the part by which the key is known in lists and logs
/// @param addresses blocks it may be used from, CIDR; empty means from anywhere
public record ApiKey(
        UUID id,
        String prefix,
        String name,
        List<String> scopes,
        List<String> addresses,
        StaffId createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public ApiKey {
        scopes = List.copyOf(scopes);
        addresses = List.copyOf(addresses);
    }

    /// Whether it opens anything at this instant.
    public boolean open(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }
}
