package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's own account: password, language, sessions.
public record AccountPage(
        Shell shell,
        String role,
        List<Row> rows,
        List<String> zones,
        @Nullable String notice,
        @Nullable String problem) {

    public AccountPage {
        rows = List.copyOf(rows);
        zones = List.copyOf(zones);
    }

    public record Row(
            String id,
            String agent,
            String network,
            String since,
            String seen,
            String ends,
            boolean current) {}

    public String t(String key) {
        return shell.t(key);
    }
}
