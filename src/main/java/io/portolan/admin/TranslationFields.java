package io.portolan.admin;

import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Line;
import io.portolan.catalog.translation.Shape;
import io.portolan.catalog.translation.State;
import io.portolan.catalog.translation.Taken;
import io.portolan.catalog.translation.Term;
import io.portolan.kernel.Language;
import io.portolan.kernel.StaffId;
import io.portolan.staff.Staff;
import io.portolan.staff.StaffMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the texts of an item as fields of a form.
@Component
class TranslationFields {

    /// What the form held, where it was not written.
    ///
    /// @param typed by key
    /// @param said what a machine proposed, by key
    record Sent(
            Map<String, String> typed,
            Map<String, String> said,
            Map<String, Taken.Problem> problems) {
        static final Sent NOTHING = new Sent(Map.of(), Map.of(), Map.of());

        Sent {
            typed = Map.copyOf(typed);
            said = Map.copyOf(said);
            problems = Map.copyOf(problems);
        }
    }

    private final Staff staff;

    TranslationFields(Staff staff) {
        this.staff = staff;
    }

    List<TranslationPage.Group> groups(
            Shell shell, Item item, Language language, List<Line> lines, Sent sent) {
        Map<String, List<TranslationPage.Field>> groups = new LinkedHashMap<>();
        int number = 0;
        for (Line line : lines) {
            String group = group(item, line.phrase().key());
            groups.computeIfAbsent(group, key -> new ArrayList<>())
                    .add(field(shell, item, language, line, sent, ++number));
        }
        List<TranslationPage.Group> drawn = new ArrayList<>();
        groups.forEach(
                (key, fields) ->
                        drawn.add(new TranslationPage.Group(shell.t("tr.group." + key), fields)));
        return drawn;
    }

    private static String group(Item item, String key) {
        if (item.kind() == Item.Kind.CATEGORY) return "texts";
        if (key.startsWith("attribute.") || key.startsWith("choice.")) return "attributes";
        if (key.startsWith("fact.")) return "attributes";
        if (key.startsWith("column.")) return "columns";
        if (key.startsWith("option.") || key.startsWith("value.")) return "options";
        if (key.startsWith("picture.")) return "pictures";
        if (key.startsWith("seo")) return "search";
        return key.equals("warnings") ? "safety" : "texts";
    }

    private TranslationPage.Field field(
            Shell shell, Item item, Language language, Line line, Sent sent, int number) {
        String key = line.phrase().key();
        State state = line.state();
        List<String> terms =
                line.words().terms().stream()
                        .map(term -> term.term() + " → " + term.wanted(language))
                        .toList();
        return new TranslationPage.Field(
                key,
                "f" + number,
                label(shell, item, key),
                line.source(),
                target(shell, line, sent),
                state == null
                        ? null
                        : TranslationPages.state(state, shell.t("tr.state." + state.word())),
                terms,
                warnings(shell, language, line));
    }

    static String label(Shell shell, Item item, String key) {
        String[] parts = key.split("\\.", 3);
        return switch (parts[0]) {
            case "option" -> shell.t("tr.field.option", "code", parts[1]);
            case "value" -> shell.t("tr.field.value", "code", parts[1] + ": " + parts[2]);
            case "attribute", "fact" -> shell.t("tr.field." + parts[0], "code", parts[1]);
            case "choice" -> shell.t("tr.field.value", "code", parts[1] + ": " + parts[2]);
            case "column" -> shell.t("tr.field.column", "number", Integer.parseInt(parts[1]) + 1);
            case "picture" ->
                    shell.t("tr.field.picture", "code", key.substring(key.lastIndexOf('/') + 1));
            default -> shell.t("tr.field." + item.kind().word() + "." + key);
        };
    }

    private TranslationPage.Target target(Shell shell, Line line, Sent sent) {
        String key = line.phrase().key();
        String text = sent.typed().getOrDefault(key, line.target());
        Taken.Problem problem = sent.problems().get(key);
        boolean confirm = line.state() == State.OUTDATED || line.state() == State.MACHINE;
        return new TranslationPage.Target(
                text,
                line.targetMark(),
                sent.said().getOrDefault(key, ""),
                rows(line, text),
                line.phrase().limit(),
                confirm,
                hint(shell, line.phrase().shape()),
                touched(shell, line),
                problem == null ? null : problem(shell, line, problem));
    }

    private static int rows(Line line, String text) {
        if (line.phrase().shape() == Shape.LINE) return 1;
        long lines = Math.max(line.source().lines().count(), text.lines().count());
        int letters = Math.max(line.source().length(), text.length());
        return (int) Math.min(14, Math.max(2, Math.max(lines + 1, letters / 60)));
    }

    private static @Nullable String hint(Shell shell, Shape shape) {
        return switch (shape) {
            case LINE, TEXT -> null;
            case HTML, LIST, FACTS -> shell.t("tr.hint." + shape.word());
        };
    }

    private @Nullable String touched(Shell shell, Line line) {
        Line.Touched touched = line.touched();
        if (touched == null) return null;
        return shell.t(
                "tr.touched",
                Map.of("who", who(shell, touched.by()), "when", shell.moment(touched.at())));
    }

    private String who(Shell shell, @Nullable UUID by) {
        if (by == null) return shell.t("tr.shop");
        return staff.find(new StaffId(by)).map(StaffMember::name).orElse(shell.t("tr.somebody"));
    }

    private String problem(Shell shell, Line line, Taken.Problem problem) {
        return switch (problem) {
            case TOO_LONG -> shell.t("tr.problem.long", "limit", line.phrase().limit());
            case NOT_ONE_LINE -> shell.t("tr.problem.line");
            case NO_FACT -> shell.t("tr.problem.fact");
            case NEEDS_TITLE -> shell.t("tr.problem.title");
            case GONE -> shell.t("tr.problem.gone");
            case CHANGED -> changed(shell, line);
        };
    }

    private String changed(Shell shell, Line line) {
        Line.Touched touched = line.touched();
        Map<String, String> values =
                Map.of(
                        "who", touched == null ? shell.t("tr.somebody") : who(shell, touched.by()),
                        "when", touched == null ? "" : shell.moment(touched.at()),
                        "text", line.target());
        return shell.t("tr.problem.changed", values);
    }

    private static List<String> warnings(Shell shell, Language language, Line line) {
        return line.words().missed().stream().map(term -> warning(shell, language, term)).toList();
    }

    private static String warning(Shell shell, Language language, Term term) {
        String key = term.kept() ? "tr.warn.kept" : "tr.warn.term";
        return shell.t(key, Map.of("term", term.term(), "wanted", term.wanted(language)));
    }
}
