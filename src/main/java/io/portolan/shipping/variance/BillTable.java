package io.portolan.shipping.variance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Rows and cells of a file as it was sent: UTF-8 or, where that does not fit, Windows-1252;
/// between cells a comma, a semicolon or a tab.
final class BillTable {

    private static final int MOST = 50_000;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private BillTable() {}

    static List<List<String>> rows(byte[] file) {
        String text = text(file);
        if (text.isBlank()) throw new NotABill("empty");
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setTrim(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (rows.size() > MOST) throw new NotABill("too-long");
                rows.add(List.copyOf(line.toList()));
            }
            return rows;
        } catch (IOException | UncheckedIOException open) {
            throw new NotABill("quotes");
        }
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException other) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /// The separator that the first line has most of.
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = first.chars().filter(c -> c == separator).count();
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }
}
