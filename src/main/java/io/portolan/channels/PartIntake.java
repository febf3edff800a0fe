package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Difference;
import io.portolan.catalog.Differences;
import io.portolan.catalog.ProductType;
import io.portolan.channels.table.Hint;
import io.portolan.channels.table.SeenBefore;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Takes one part of a catalogue in, a few hundred lines at a time. A line is a whole thing: it
/// takes the place of the one that is there.
final class PartIntake<T> {

    private static final int BATCH = 250;
    private static final JsonMapper JSON = CatalogJson.mapper();

    /// A thing of the file.
    ///
    /// @param was what is there; null when nothing is
    /// @param is what it becomes
    private record Row<T>(long row, String key, @Nullable T was, T is) {

        private boolean same() {
            return was != null && text(was).equals(text(is));
        }
    }

    private record Read<T>(long row, T thing) {}

    private final CataloguePart<T> part;
    private final String place;
    private final JsonLines lines;
    private final SentFiles files;
    private final Runnable hold;
    private final Tally tally;
    private final SeenBefore keys = new SeenBefore();
    private final List<T> tried = new ArrayList<>();

    /// @param hold keeps other writers off until a transaction ends
    PartIntake(
            CataloguePart<T> part, InputStream bytes, SentFiles files, Runnable hold, Tally tally) {
        this.hold = hold;
        this.part = part;
        this.place = PackedParts.place(part);
        this.lines = new JsonLines(bytes, place, tally);
        this.files = files;
        this.tally = tally;
    }

    /// What would be there of these after a dry run, as far as it is read.
    <X> Stream<X> tried(Class<X> shape) {
        return tried.stream().filter(shape::isInstance).map(shape::cast);
    }

    static String text(Object thing) {
        return JSON.writeValueAsString(thing);
    }

    /// The next batch; null at the end.
    FileIntake.@Nullable Batch next() {
        List<Read<T>> read = new ArrayList<>();
        int things = 0;
        for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
            things++;
            T thing = read(line);
            if (thing != null) read.add(new Read<>(line.row(), thing));
            if (things == BATCH) break;
        }
        return things == 0 ? null : new Things(read, things);
    }

    private @Nullable T read(JsonLines.Line line) {
        try {
            if (line.node() instanceof ObjectNode document) files.put(document, "picture");
            T thing = JSON.treeToValue(line.node(), part.shape());
            String key = part.key(thing);
            if (keys.first(key)) {
                files.missing(line.row(), place, line.node());
                return thing;
            }
            tally.error(line.row(), place, key, "thing.again");
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            String shown = line.node().toString();
            tally.error(line.row(), place, shown, Hint.of("not-taken", OwnEntry.why(e)));
        }
        return null;
    }

    private List<Row<T>> rows(List<Read<T>> read) {
        List<T> said = read.stream().map(Read::thing).toList();
        Map<String, T> there = part.stored(said.stream().map(part::key).toList());
        Map<String, String> refused = part.refused(said, there);
        Map<String, CataloguePart.Lacking<T>> lacking = part.lacking(said, there);
        List<Row<T>> rows = new ArrayList<>();
        for (Read<T> each : read) {
            String key = part.key(each.thing());
            if (refused.containsKey(key)) {
                tally.error(each.row(), place, key, Hint.of("not-taken", refused.get(key)));
                continue;
            }
            CataloguePart.Lacking<T> lack = lacking.get(key);
            if (lack != null) {
                tally.warn(each.row(), place, String.join(", ", lack.words()), "address.taken");
            }
            T thing = lack == null ? each.thing() : lack.rest();
            T was = there.get(key);
            if (thing != null) rows.add(new Row<>(each.row(), key, was, part.over(was, thing)));
        }
        return rows;
    }

    /// Reads past things that were taken before; fewer than asked for at the end.
    long skip(long things) {
        long skipped = 0;
        while (skipped < things) {
            JsonLines.Line line = lines.next();
            if (line == null) break;
            read(line);
            skipped++;
        }
        return skipped;
    }

    /// Shows what it has written.
    void end() {
        part.settle();
    }

    private final class Things implements FileIntake.Batch {

        private final List<Read<T>> read;
        private final int things;

        private Things(List<Read<T>> read, int things) {
            this.read = read;
            this.things = things;
        }

        @Override
        public int things() {
            return things;
        }

        @Override
        public List<FieldChange> preview() {
            List<FieldChange> changes = new ArrayList<>();
            for (Row<T> row : rows(read)) {
                count(row);
                if (part.shape().equals(ProductType.class)) tried.add(row.is());
                T was = row.was();
                if (was == null) continue;
                List<Difference> found =
                        Differences.between(JSON.valueToTree(was), JSON.valueToTree(row.is()));
                found.forEach(each -> changes.add(new FieldChange(row.row(), thing(row), each)));
            }
            return changes;
        }

        @Override
        public List<FileIntake.Written> write() {
            // Over what is there when it is written: nobody saves in between.
            hold.run();
            List<Row<T>> rows = rows(read);
            List<Row<T>> changed = rows.stream().filter(row -> !row.same()).toList();
            rows.forEach(this::count);
            if (changed.isEmpty()) return List.of();
            part.write(changed.stream().map(Row::is).toList());
            return changed.stream().map(this::written).toList();
        }

        private FileIntake.Written written(Row<T> row) {
            T was = row.was();
            return new FileIntake.Written(
                    row.row(),
                    thing(row),
                    was == null,
                    was == null ? "null" : text(was),
                    text(row.is()));
        }

        private String thing(Row<T> row) {
            return part.name() + "/" + row.key();
        }

        private void count(Row<T> row) {
            if (row.was() == null) tally.created();
            else if (row.same()) tally.unchanged();
            else tally.updated();
        }
    }
}
