package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.table.CsvFile;
import io.portolan.channels.table.Hint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A file with a JSON document in each line. What is none goes to the tally.
final class JsonLines {

    private static final int LONGEST = CsvFile.LONGEST_ROW * 4;

    /// A document, and how many characters it has.
    record Line(long row, JsonNode node, int size) {}

    private final BufferedReader lines;
    private final String column;
    private final Tally tally;
    private long number;

    /// @param column how the report calls this file; empty for the one that is the table
    JsonLines(InputStream bytes, String column, Tally tally) {
        this.lines =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 65_536);
        this.column = column;
        this.tally = tally;
    }

    /// The next document; null at the end.
    @Nullable Line next() {
        while (true) {
            String line = line();
            if (line == null) return null;
            if (line.isBlank()) continue;
            tally.row();
            if (line.length() > LONGEST) {
                tally.error(number, column, line, "line.too-long");
                continue;
            }
            try {
                JsonNode node = CatalogJson.mapper().readTree(line);
                printable(node);
                return new Line(number, node, line.length());
            } catch (JacksonException e) {
                tally.error(number, column, line, Hint.of("line.no-json", e.getOriginalMessage()));
            }
        }
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
