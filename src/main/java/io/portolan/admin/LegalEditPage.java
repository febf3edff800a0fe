package io.portolan.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One legal text of a market in all its languages, side by side, with what shoppers would read.
public record LegalEditPage(
        Fields form,
        String code,
        String market,
        String title,
        String action,
        List<Tongue> tongues,
        List<Fact> facts,
        @Nullable String notice) {

    public LegalEditPage {
        tongues = List.copyOf(tongues);
        facts = List.copyOf(facts);
    }

    /// The text in one language.
    ///
    /// @param version what the form has seen; 0 for none
    /// @param versions where the older ones are; empty when there are none
    public record Tongue(
            String tag,
            String direction,
            String name,
            String state,
            int version,
            String versions,
            Drawn drawn) {}

    /// What shoppers would read.
    public record Drawn(String title, String html) {}

    /// A fact that a text can name, with what it is here.
    public record Fact(String name, String value) {}

    public Shell shell() {
        return form.shell();
    }

    public String t(String key) {
        return form.t(key);
    }

    /// How parts that hold only sometimes are written.
    public String parts() {
        return shell().t("legal.marks.if", Map.of("begin", "{if free}", "end", "{end}"));
    }
}
