package io.portolan.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a change of many products would do, before it is done.
///
/// @param hidden what the form carries along: the selection and the deed
/// @param chosen how many products were chosen, `count` of them would differ
/// @param rows the first of the changes
/// @param changed how many were changed, and `passed` which were not: saved by others meanwhile
public record BulkPage(
        Shell shell,
        String deed,
        String value,
        List<Map.Entry<String, String>> hidden,
        int chosen,
        int count,
        List<HistoryPage.Change> rows,
        @Nullable String problem,
        int changed,
        List<String> passed) {

    public BulkPage {
        hidden = List.copyOf(hidden);
        rows = List.copyOf(rows);
        passed = List.copyOf(passed);
    }

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
