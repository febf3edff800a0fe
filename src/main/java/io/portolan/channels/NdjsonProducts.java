package io.portolan.channels;

import io.portolan.channels.table.SeenBefore;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Products in our own JSON, one in each line. What a line leaves out stays as it is, a null
/// clears it; lists come whole.
final class NdjsonProducts implements ProductFile {

    private final JsonLines lines;
    private final Tally tally;
    private final @Nullable SentFiles files;
    private final SeenBefore handles = new SeenBefore();

    NdjsonProducts(InputStream bytes, @Nullable SentFiles files, Tally tally) {
        this.files = files;
        this.lines = new JsonLines(bytes, "", tally);
        this.tally = tally;
    }

    @Override
    public @Nullable Entry next() {
        for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
            Entry entry = entry(line);
            if (entry != null) return entry;
        }
        return null;
    }

    private @Nullable Entry entry(JsonLines.Line line) {
        String handle = line.node().path(OwnColumns.HANDLE).asString("").toLowerCase(Locale.ROOT);
        if (!(line.node() instanceof ObjectNode document) || handle.isEmpty()) {
            tally.error(line.row(), OwnColumns.HANDLE, "", "handle.line");
            return null;
        }
        if (!handles.first(handle)) {
            tally.error(line.row(), OwnColumns.HANDLE, handle, "handle.again");
            return null;
        }
        return new OwnEntry(
                line.row(),
                handle,
                line.size(),
                document,
                there -> OwnMerge.product(document, there),
                tally,
                files);
    }
}
