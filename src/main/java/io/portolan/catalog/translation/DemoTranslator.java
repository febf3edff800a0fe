package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A demonstration, and no more: it knows a few dozen words and puts them in the place of the
/// English ones, without a thought for grammar. It is silent about a text of which it knows less
/// than half the words, and the same text always gets the same answer.
@Component
@Order(9)
@ConditionalOnProperty(name = "portolan.demo-vendors", havingValue = "true")
class DemoTranslator implements Translator {

    private static final String WORDS = "/catalog/demo-translator.csv";
    private static final Pattern WORD = Pattern.compile("<[^>]*>|[\\p{L}][\\p{L}’'-]*");
    private static final Pattern SPACED =
            Pattern.compile(
                    "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]) "
                            + "(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");
    private static final int LONGEST_PHRASE = 200;

    private final Map<Language, Map<String, String>> tables = read();

    @Override
    public String code() {
        return "demo";
    }

    @Override
    public Optional<String> translate(Wish wish) {
        Map<String, String> known = tables.get(wish.to());
        if (known == null || !wish.from().tag().equals("en")) return Optional.empty();
        Map<String, String> table = with(wish, known);
        String text = wish.text().strip();
        String whole = table.get(text.toLowerCase(Locale.ROOT));
        if (whole != null) return Optional.of(whole);
        if (text.length() > LONGEST_PHRASE) return Optional.empty();
        return wordByWord(text, table);
    }

    // A term of several words is beyond a machine that goes word by word.
    private static Map<String, String> with(Wish wish, Map<String, String> known) {
        if (wish.terms().isEmpty()) return known;
        Map<String, String> table = new HashMap<>(known);
        for (Term term : wish.terms()) {
            table.put(term.term().toLowerCase(Locale.ROOT), term.wanted(wish.to()));
        }
        return table;
    }

    private static Optional<String> wordByWord(String text, Map<String, String> table) {
        int words = 0;
        int known = 0;
        StringBuilder said = new StringBuilder();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String found = word.group();
            if (found.startsWith("<")) continue;
            words++;
            String own = table.get(found.toLowerCase(Locale.ROOT));
            if (own == null) continue;
            known++;
            boolean first = word.start() == 0;
            word.appendReplacement(said, Matcher.quoteReplacement(first ? capital(own) : own));
        }
        word.appendTail(said);
        if (known == 0 || known * 2 < words) return Optional.empty();
        return Optional.of(SPACED.matcher(said).replaceAll(""));
    }

    private static String capital(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    private static Map<Language, Map<String, String>> read() {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (InputStream file = DemoTranslator.class.getResourceAsStream(WORDS)) {
            if (file == null) throw new IllegalStateException("missing: " + WORDS);
            try (CSVParser rows =
                    CSVParser.parse(new InputStreamReader(file, StandardCharsets.UTF_8), format)) {
                List<String> languages =
                        rows.getHeaderNames().subList(1, rows.getHeaderNames().size());
                Map<Language, Map<String, String>> tables = new HashMap<>();
                for (CSVRecord row : rows) {
                    for (String tag : languages) {
                        tables.computeIfAbsent(Language.of(tag), t -> new HashMap<>())
                                .put(row.get("en"), row.get(tag));
                    }
                }
                return tables;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
