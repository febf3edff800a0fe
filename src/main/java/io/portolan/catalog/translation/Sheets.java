package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Translations as a table for people who work in a spreadsheet: one row a text, one column a
/// language.
@Service
public class Sheets {

    static final String ITEM = "item";
    static final String FIELD = "field";
    private static final String FORMULA = "=+-@\t\r";

    /// A cell that says something else than the shop.
    public record Change(
            long row, Item item, String key, Language language, String before, String after) {}

    /// Something in the file that cannot be taken over.
    ///
    /// @param row 1 is the row of headings
    public record Fault(long row, String column, String value, Why why) {}

    /// What is wrong with a cell or a row.
    public enum Why {
        UNREADABLE,
        NO_COLUMNS,
        UNKNOWN_LANGUAGE,
        UNKNOWN_ITEM,
        UNKNOWN_FIELD,
        SOURCE_CHANGED,
        TOO_LONG,
        NOT_ONE_LINE,
        NO_FACT,
        NEEDS_TITLE;

        static Why of(Taken.Problem problem) {
            return switch (problem) {
                case TOO_LONG -> TOO_LONG;
                case NOT_ONE_LINE -> NOT_ONE_LINE;
                case NO_FACT -> NO_FACT;
                case NEEDS_TITLE -> NEEDS_TITLE;
                case CHANGED, GONE -> UNKNOWN_FIELD;
            };
        }
    }

    /// A file held against the shop.
    ///
    /// @param rows how many there were
    /// @param same cells that say what the shop says already
    public record Reading(int rows, int same, List<Change> changes, List<Fault> faults) {
        public Reading {
            changes = List.copyOf(changes);
            faults = List.copyOf(faults);
        }
    }

    private final Translations translations;
    private final Scribe scribe;

    Sheets(Translations translations, Scribe scribe) {
        this.translations = translations;
        this.scribe = scribe;
    }

    /// The table of all texts, or of one kind of items, in UTF-8 with a mark for spreadsheets.
    public byte[] table(Item.@Nullable Kind kind) {
        List<Language> languages = translations.languages();
        StringBuilder out = new StringBuilder("\uFEFF");
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            List<String> head = new ArrayList<>(List.of(ITEM, FIELD, translations.source().tag()));
            languages.forEach(language -> head.add(language.tag()));
            csv.printRecord(head);
            Translations.Wanted wanted = new Translations.Wanted(kind, null, "");
            for (Translations.Row row : translations.rows(translations.source(), wanted)) {
                print(csv, row.item(), languages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void print(CSVPrinter csv, Item item, List<Language> languages) throws IOException {
        List<Phrase> phrases = translations.phrases(item);
        if (phrases == null) return;
        for (Phrase phrase : phrases) {
            if (!phrase.has(translations.source())) continue;
            List<String> cells = new ArrayList<>();
            cells.add(item.path());
            cells.add(phrase.key());
            cells.add(guarded(phrase.in(translations.source())));
            languages.forEach(language -> cells.add(guarded(phrase.in(language))));
            csv.printRecord(cells);
        }
    }

    /// A spreadsheet takes a text that begins like a formula for one.
    private static String guarded(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    static String plain(String cell) {
        boolean guarded =
                cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    /// What the file would change. Writes nothing. An empty cell leaves the translation as it is.
    public Reading read(byte[] file) {
        return new SheetReader(translations, scribe).read(file);
    }

    /// Writes what the file changes, cell by cell; faulty cells are passed over.
    ///
    /// @return how many cells were written
    public int take(Reading reading, UUID by) {
        Map<Item, Map<Language, Map<String, Edit>>> edits = new LinkedHashMap<>();
        for (Change change : reading.changes()) {
            edits.computeIfAbsent(change.item(), item -> new LinkedHashMap<>())
                    .computeIfAbsent(change.language(), language -> new LinkedHashMap<>())
                    .put(change.key(), new Edit(change.after(), Mark.of(change.before()), false));
        }
        int written = 0;
        for (Map.Entry<Item, Map<Language, Map<String, Edit>>> item : edits.entrySet()) {
            for (Map.Entry<Language, Map<String, Edit>> own : item.getValue().entrySet()) {
                written += scribe.write(item.getKey(), own.getKey(), own.getValue(), by).written();
            }
        }
        return written;
    }
}
