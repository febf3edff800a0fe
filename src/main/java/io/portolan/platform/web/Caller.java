package io.portolan.platform.web;

import io.portolan.kernel.Language;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/// Who is asking: a member of the staff or an API key. Take it as a parameter of a handler method
/// whose rule is `@StaffOnly` or `@KeyScope`.
///
/// @param id the staff id or the key's id
/// @param name shown in timelines and the audit trail
/// @param rights rights of the person, scopes of the key
public record Caller(
        Kind kind, UUID id, String name, Set<String> rights, Language language, ZoneId zone) {

    public enum Kind {
        STAFF,
        KEY
    }

    public Caller {
        rights = Set.copyOf(rights);
    }

    /// Whether the right is held, by name or through `*`.
    public boolean may(String right) {
        return right.isEmpty() || rights.contains(right) || rights.contains("*");
    }
}
