package io.portolan.landedcost.tariff;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A CSV file in UTF-8 whose first record names the columns.
final class CsvTable implements Closeable {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private long row;

    /// @throws NotATariff when a column is missing
    CsvTable(InputStream bytes, List<String> needed) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, decoder));
        text.mark(1);
        if (text.read() != '\ufeff') text.reset();
        parser = CSVParser.parse(text, CSVFormat.DEFAULT);
        records = parser.iterator();
        CSVRecord headings = read();
        if (headings != null) {
            for (int i = 0; i < headings.size(); i++) {
                columns.putIfAbsent(headings.get(i).strip().toLowerCase(Locale.ROOT), i);
            }
        }
        row = 0;
        for (String column : needed) {
            if (!columns.containsKey(column.toLowerCase(Locale.ROOT))) {
                throw new NotATariff("The file has no column \"" + column + "\".");
            }
        }
    }

    /// The next record; null behind the last.
    @Nullable CSVRecord read() throws IOException {
        try {
            if (!records.hasNext()) return null;
            row++;
            return records.next();
        } catch (UncheckedIOException e) {
            throw new NotATariff(
                    "The file cannot be read behind row "
                            + row
                            + ": a quotation mark is not"
                            + " closed, or the file was cut off.");
        }
    }

    /// Number of the record read last, 1 behind the headings.
    long row() {
        return row;
    }

    String cell(CSVRecord record, String column) {
        Integer at = columns.get(column.toLowerCase(Locale.ROOT));
        return at == null || at >= record.size() ? "" : record.get(at).strip();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
