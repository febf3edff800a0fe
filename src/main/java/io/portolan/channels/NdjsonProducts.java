package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.Hint;
import io.portolan.channels.table.SeenBefore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Products in our own JSON, one in each line. What a line leaves out stays as it is, a null
/// clears it; lists come whole.
final class NdjsonProducts implements ProductFile {

    private static final int LONGEST = CsvFile.LONGEST_ROW * 4;

    private final BufferedReader lines;
    private final Tally tally;
    private final @Nullable SentFiles files;
    private final SeenBefore handles = new SeenBefore();
    private long number;

    NdjsonProducts(InputStream bytes, @Nullable SentFiles files, Tally tally) {
        this.files = files;
        this.lines =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 65_536);
        this.tally = tally;
    }

    @Override
    public @Nullable Entry next() {
        while (true) {
            String line = line();
            if (line == null) return null;
            if (line.isBlank()) continue;
            tally.row();
            if (line.length() > LONGEST) {
                tally.error(number, "", line, "line.too-long");
                continue;
            }
            Entry entry = entry(line);
            if (entry != null) return entry;
        }
    }

    private @Nullable Entry entry(String line) {
        JsonNode node;
        try {
            node = CatalogJson.mapper().readTree(line);
        } catch (JacksonException e) {
            tally.error(number, "", line, Hint.of("line.no-json", e.getOriginalMessage()));
            return null;
        }
        printable(node);
        String handle = node.path(OwnColumns.HANDLE).asString("").toLowerCase(Locale.ROOT);
        if (!(node instanceof ObjectNode document) || handle.isEmpty()) {
            tally.error(number, OwnColumns.HANDLE, "", "handle.line");
            return null;
        }
        if (!handles.first(handle)) {
            tally.error(number, OwnColumns.HANDLE, handle, "handle.again");
            return null;
        }
        return new OwnEntry(
                number,
                handle,
                line.length(),
                document,
                there -> OwnMerge.product(document, there),
                tally,
                files);
    }

    private static void printable(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> each : List.copyOf(object.properties())) {
                JsonNode value = each.getValue();
                if (!value.isString()) printable(value);
                else object.put(each.getKey(), CsvFile.printable(value.asString()));
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                JsonNode value = list.get(i);
                if (!value.isString()) printable(value);
                else list.set(i, CsvFile.printable(value.asString()));
            }
        }
    }

    // The rest of a line without end must not fill the memory.
    private @Nullable String line() {
        StringBuilder line = new StringBuilder();
        number++;
        try {
            for (int c = lines.read(); c != '\n'; c = lines.read()) {
                if (c < 0) return line.isEmpty() ? null : line.toString();
                if (line.isEmpty() && c == '\uFEFF') continue;
                if (line.length() <= LONGEST) line.append((char) c);
            }
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
