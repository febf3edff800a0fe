package io.portolan.admin;

import io.portolan.catalog.SizeGuide;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the form of a size guide. What cannot be read is noted beside its field and left out, so
/// that the rest can be shown.
final class GuideForm {

    private static final int LONGEST_SIZE = 20;
    private static final int LONGEST_NOTE = 500;

    private final FieldReader fields;
    private final GuideGrid grid;
    private final @Nullable SizeGuide before;
    private final Language source;

    /// @param before null for a new guide
    GuideForm(FieldReader fields, GuideGrid grid, @Nullable SizeGuide before, Language source) {
        this.fields = fields;
        this.grid = grid;
        this.before = before;
        this.source = source;
    }

    /// @param taken whether another guide has this code
    SizeGuide read(Predicate<String> taken) {
        Map<Language, String> names = new HashMap<>(before == null ? Map.of() : before.names());
        String name = TypeForm.name(fields, "name", "guides.bad.name");
        if (!name.isEmpty()) names.put(source, name);
        Map<Language, String> notes = new HashMap<>(before == null ? Map.of() : before.notes());
        String note = fields.text("note", "");
        if (note.length() > LONGEST_NOTE) fields.problem("note", "define.bad.long");
        if (note.isEmpty()) notes.clear();
        else notes.put(source, note);
        List<SizeGuide.Column> columns = new ArrayList<>();
        for (int i = 0; i < grid.columns().size(); i++) columns.add(column(i));
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            boolean empty = grid.rows().get(row).stream().allMatch(String::isEmpty);
            if (!empty) rows.add(row(row));
        }
        if (columns.isEmpty() || rows.isEmpty()) fields.problem("table", "guides.bad.empty");
        return new SizeGuide(code(name, taken), names, notes, columns, rows);
    }

    private String code(String name, Predicate<String> taken) {
        if (before != null) return before.code();
        String typed = fields.text("code", "");
        Predicate<String> used = code -> code.equals("new") || taken.test(code);
        String made = ValueLines.code(name, source, "guide", used);
        if (typed.isEmpty()) return made;
        String code = CollectionForm.code(typed);
        if (!code.isEmpty() && !used.test(code)) return code;
        fields.problem("code", "guides.bad.code");
        return made;
    }

    private SizeGuide.Column column(int at) {
        GuideGrid.Column column = grid.columns().get(at);
        String field = "col." + at + ".name";
        Map<Language, String> names = new HashMap<>(known(column));
        if (column.name().length() > TypeForm.LONGEST) fields.problem(field, "define.bad.long");
        if (!column.name().isEmpty()) {
            names.put(source, column.name());
        } else if (column.measure()) {
            fields.problem(field, "guides.bad.measure");
        } else {
            names.clear();
        }
        return new SizeGuide.Column(names, column.measure() ? null : column.system());
    }

    /// Its names in every language, wherever it stands by now.
    private Map<Language, String> known(GuideGrid.Column column) {
        if (before == null) return Map.of();
        for (SizeGuide.Column known : before.columns()) {
            if (GuideGrid.key(known, source).equals(column.was())) return known.names();
        }
        return Map.of();
    }

    private List<String> row(int row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            cells.add(cell(GuideGrid.cell(row, i), grid.rows().get(row).get(i), i));
        }
        return cells;
    }

    private String cell(String field, String text, int column) {
        if (text.isEmpty()) return text;
        if (!grid.columns().get(column).measure()) {
            if (text.length() > LONGEST_SIZE) fields.problem(field, "define.bad.long");
            return text;
        }
        String measure = SizeGuide.measured(text, grid.unit());
        if (measure == null) fields.problem(field, "guides.bad.cell");
        return measure == null ? "" : measure;
    }
}
