package io.portolan.admin;

import io.portolan.staff.StaffAccess;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The merchant's people and their roles.
///
/// @param link the way in for somebody invited just now, this once
public record PeoplePage(
        Shell shell,
        List<Row> rows,
        StaffAccess access,
        @Nullable String link,
        @Nullable String problem) {

    public PeoplePage {
        rows = List.copyOf(rows);
    }

    public record Row(
            String id,
            String name,
            String email,
            String role,
            boolean active,
            boolean self,
            Status status) {}

    public List<String> roles() {
        return access.roles();
    }

    public String rightsOf(String role) {
        return access.rightsOf(role).stream().sorted().collect(Collectors.joining(" "));
    }

    public String t(String key) {
        return shell.t(key);
    }
}
