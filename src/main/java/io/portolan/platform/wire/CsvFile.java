package io.portolan.platform.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table of data that ships with the shop: UTF-8, a header line, lines with `#` are remarks.
final class CsvFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setCommentMarker('#')
                    .setTrim(true)
                    .setIgnoreEmptyLines(true)
                    .get();

    private CsvFile() {}

    static List<Map<String, String>> read(String path) {
        try (InputStream file = CsvFile.class.getResourceAsStream("/" + path)) {
            if (file == null) throw new IllegalStateException("there is no " + path);
            try (CSVParser lines =
                    CSVParser.parse(new InputStreamReader(file, StandardCharsets.UTF_8), FORMAT)) {
                return lines.stream().map(CSVRecord::toMap).toList();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + path, broken);
        }
    }

    static String cell(Map<String, String> line, String column) {
        String cell = line.get(column);
        if (cell == null) throw new IllegalStateException("no column " + column + " in " + line);
        return cell;
    }
}
