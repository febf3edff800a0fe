package io.portolan.catalog.translation;

import io.portolan.catalog.translation.Sheets.Change;
import io.portolan.catalog.translation.Sheets.Fault;
import io.portolan.catalog.translation.Sheets.Reading;
import io.portolan.catalog.translation.Sheets.Why;
import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Holds a table of translations against the shop, one row after the other.
final class SheetReader {

    private final Translations translations;
    private final Scribe scribe;
    private final List<Change> changes = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Integer, Language> columns = new LinkedHashMap<>();
    private final Map<Item, List<Phrase>> known = new HashMap<>();
    private int rows;
    private int same;

    SheetReader(Translations translations, Scribe scribe) {
        this.translations = translations;
        this.scribe = scribe;
    }

    Reading read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        if (text.indexOf('\uFFFD') >= 0) {
            faults.add(new Fault(1, "", "", Why.UNREADABLE));
            return reading();
        }
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator(text))
                        .setIgnoreEmptyLines(true)
                        .setLenientEof(true)
                        .get();
        try (CSVParser csv = CSVParser.parse(new StringReader(text), format)) {
            Head head = null;
            for (CSVRecord record : csv) {
                if (head == null) {
                    head = head(record);
                    if (head == null) return reading();
                } else {
                    rows++;
                    row(head, record);
                }
            }
            if (head == null) faults.add(new Fault(1, "", "", Why.NO_COLUMNS));
        } catch (IOException | UncheckedIOException e) {
            faults.add(new Fault(rows + 2L, "", "", Why.UNREADABLE));
        }
        checkTitles();
        return reading();
    }

    private record Head(int item, int field, int source) {}

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(head, each) > count(head, best)) best = each;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private @Nullable Head head(CSVRecord record) {
        int item = -1;
        int field = -1;
        int source = -1;
        for (int i = 0; i < record.size(); i++) {
            String name = record.get(i).strip();
            if (name.equalsIgnoreCase(Sheets.ITEM)) item = i;
            else if (name.equalsIgnoreCase(Sheets.FIELD)) field = i;
            else if (name.equalsIgnoreCase(translations.source().tag())) source = i;
            else if (!name.isEmpty()) column(i, name);
        }
        if (item < 0 || field < 0 || columns.isEmpty()) {
            faults.add(new Fault(1, "", String.join(", ", record.toList()), Why.NO_COLUMNS));
            return null;
        }
        return new Head(item, field, source);
    }

    private void column(int at, String name) {
        for (Language language : translations.languages()) {
            if (language.tag().equalsIgnoreCase(name)) {
                columns.put(at, language);
                return;
            }
        }
        faults.add(new Fault(1, name, name, Why.UNKNOWN_LANGUAGE));
    }

    private void row(Head head, CSVRecord record) {
        String path = cell(record, head.item());
        Item item = item(path);
        List<Phrase> phrases = item == null ? null : phrases(item);
        if (item == null || phrases == null) {
            fault(record, Sheets.ITEM, path, Why.UNKNOWN_ITEM);
            return;
        }
        String key = cell(record, head.field());
        Phrase phrase =
                phrases.stream().filter(each -> each.key().equals(key)).findFirst().orElse(null);
        if (phrase == null) {
            fault(record, Sheets.FIELD, key, Why.UNKNOWN_FIELD);
            return;
        }
        if (head.source() >= 0 && outrun(phrase, cell(record, head.source()))) {
            String column = translations.source().tag();
            fault(record, column, cell(record, head.source()), Why.SOURCE_CHANGED);
            return;
        }
        columns.forEach((at, language) -> take(record, item, phrase, language, cell(record, at)));
    }

    private boolean outrun(Phrase phrase, String seen) {
        return !seen.isEmpty() && !lines(seen).equals(lines(phrase.in(translations.source())));
    }

    private void take(CSVRecord record, Item item, Phrase phrase, Language language, String text) {
        if (text.isEmpty()) return;
        String before = phrase.in(language);
        if (lines(before).equals(lines(text))) {
            same++;
            return;
        }
        Edit edit = new Edit(text, null, false);
        Taken.Problem problem =
                scribe.check(List.of(phrase), language, Map.of(phrase.key(), edit))
                        .get(phrase.key());
        if (problem != null) {
            fault(record, language.tag(), text, Why.of(problem));
            return;
        }
        changes.add(
                new Change(
                        record.getRecordNumber(),
                        item,
                        phrase.key(),
                        language,
                        before,
                        edit.text()));
    }

    /// A language that gets texts but no title cannot be kept.
    private void checkTitles() {
        Map<Item, Map<Language, Map<String, Edit>>> edits = new LinkedHashMap<>();
        for (Change change : changes) {
            edits.computeIfAbsent(change.item(), item -> new HashMap<>())
                    .computeIfAbsent(change.language(), language -> new HashMap<>())
                    .put(change.key(), new Edit(change.after(), null, false));
        }
        edits.forEach(
                (item, own) -> own.forEach((language, texts) -> checkTitle(item, language, texts)));
    }

    private void checkTitle(Item item, Language language, Map<String, Edit> texts) {
        List<Phrase> phrases = phrases(item);
        if (phrases == null
                || scribe.check(phrases, language, texts).get("title")
                        != Taken.Problem.NEEDS_TITLE) {
            return;
        }
        for (Change change : List.copyOf(changes)) {
            if (!change.item().equals(item) || !change.language().equals(language)) continue;
            changes.remove(change);
            faults.add(new Fault(change.row(), language.tag(), change.after(), Why.NEEDS_TITLE));
        }
    }

    private @Nullable Item item(String path) {
        int cut = path.indexOf('/');
        Item.Kind kind = cut < 0 ? null : Item.Kind.of(path.substring(0, cut));
        return kind == null ? null : new Item(kind, path.substring(cut + 1));
    }

    private @Nullable List<Phrase> phrases(Item item) {
        List<Phrase> found = known.get(item);
        if (found != null) return found;
        List<Phrase> read = translations.phrases(item);
        if (read != null) known.put(item, read);
        return read;
    }

    private static String cell(CSVRecord record, int at) {
        return at < record.size() ? Sheets.plain(record.get(at).strip()) : "";
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private void fault(CSVRecord record, String column, String value, Why why) {
        faults.add(new Fault(record.getRecordNumber(), column, value, why));
    }

    private Reading reading() {
        return new Reading(rows, same, changes, faults);
    }
}
