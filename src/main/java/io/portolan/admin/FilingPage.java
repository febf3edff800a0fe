package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One return: what it says and what became of it.
///
/// @param facts state, days, where the form comes from; label and text
/// @param dispatched whether lines are told apart by where goods start
/// @param deeds what this reader may do with it now
public record FilingPage(
        Shell shell,
        FilingsPage.Row at,
        List<Fact> facts,
        boolean dispatched,
        List<Line> lines,
        List<Line> corrections,
        List<Line> balances,
        Check check,
        Deeds deeds,
        @Nullable String notice,
        @Nullable String problem) {

    public FilingPage {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        corrections = List.copyOf(corrections);
        balances = List.copyOf(balances);
    }

    public record Fact(String label, String text) {}

    /// A line of the form.
    ///
    /// @param mark what is odd about it; empty when nothing is
    public record Line(
            String from,
            String place,
            String period,
            String rate,
            String base,
            String tax,
            String mark) {}

    /// How it agrees with the money journal.
    public record Check(String text, List<FilingsPage.Gap> gaps) {
        public Check {
            gaps = List.copyOf(gaps);
        }
    }

    /// What can be done with it now.
    ///
    /// @param reference as it was typed, like `remark`
    public record Deeds(
            boolean prepare, boolean again, boolean file, String reference, String remark) {}

    public String t(String key) {
        return shell.t(key);
    }
}
