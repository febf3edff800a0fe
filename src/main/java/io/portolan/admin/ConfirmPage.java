package io.portolan.admin;

import java.util.List;
import java.util.Map;

/// What a change would do, said before it is done.
///
/// @param action where the form goes, with `hidden` and `sure`
/// @param said what would happen, a sentence each
/// @param rows what it concerns, the first of them
/// @param hidden what was typed; it comes back with `look` where `kept`
/// @param kept whether the way back leads to the form with all that was typed
public record ConfirmPage(
        Shell shell,
        String title,
        String back,
        String backName,
        List<String> said,
        List<String> rows,
        String action,
        List<Map.Entry<String, String>> hidden,
        String button,
        boolean kept) {

    public ConfirmPage {
        said = List.copyOf(said);
        rows = List.copyOf(rows);
        hidden = List.copyOf(hidden);
    }
}
