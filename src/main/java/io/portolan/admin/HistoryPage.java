package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The versions of a product, and what differs between two of them.
///
/// @param older the number on the left; 0 when nothing is compared
public record HistoryPage(
        Shell shell,
        String handle,
        String title,
        List<Version> versions,
        int older,
        int newer,
        List<Change> changes,
        @Nullable String more,
        @Nullable String problem,
        boolean may) {

    /// One version.
    public record Version(
            int number, String at, String why, String who, boolean newest, String compare) {}

    /// One field that differs.
    public record Change(String field, String before, String after) {}

    public HistoryPage {
        versions = List.copyOf(versions);
        changes = List.copyOf(changes);
    }

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
