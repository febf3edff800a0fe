package io.portolan.admin;

import java.util.List;

/// Cells from a spreadsheet for the variants of one product.
///
/// @param base the version they are laid over
/// @param cells what was pasted
/// @param tried whether it was looked at already
public record CellsPage(
        Shell shell,
        String handle,
        String title,
        String market,
        int base,
        String cells,
        String columns,
        List<String> problems,
        List<HistoryPage.Change> changes,
        boolean tried) {

    public CellsPage {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
