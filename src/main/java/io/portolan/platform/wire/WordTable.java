package io.portolan.platform.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A vendor's words (states, service codes) in ours: `connectors/<id>/<table>.csv`, whose first
/// column is the vendor's word and stands in no two rows.
public final class WordTable {

    private final Map<String, Map<String, String>> rows;

    private WordTable(Map<String, Map<String, String>> rows) {
        this.rows = rows;
    }

    public static WordTable of(String connector, String table) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        String path = "connectors/" + connector + "/" + table + ".csv";
        for (Map<String, String> line : CsvFile.read(path)) {
            String word = line.values().iterator().next();
            if (rows.put(word, line) != null) {
                throw new IllegalStateException(path + " lists twice: " + word);
            }
        }
        return new WordTable(rows);
    }

    /// The cell of a column in the word's row; empty for a word the table does not list.
    public Optional<String> find(String word, String column) {
        Map<String, String> row = rows.get(word);
        return row == null ? Optional.empty() : Optional.of(CsvFile.cell(row, column));
    }

    public Set<String> words() {
        return rows.keySet();
    }
}
