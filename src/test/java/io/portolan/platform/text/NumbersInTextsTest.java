package io.portolan.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text with a number in it, in every language, with the numbers that trip languages up.
class NumbersInTextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final List<Long> NUMBERS =
            List.of(0L, 1L, 2L, 3L, 7L, 11L, 21L, 100L, 101L, 1_234L, 1_000_000L);

    /// Holes that hold a count of things.
    private static final Set<String> COUNTS =
            Set.of("count", "days", "returnDays", "hours", "minutes", "seconds", "pieces", "items");

    private record Text(String bundle, Language language, String key, String text) {
        @Override
        public String toString() {
            return bundle + "/" + language + " " + key;
        }

        MessagePattern pattern() {
            return new MessagePattern(text);
        }
    }

    @Test
    void eachFormOfEachLanguageIsThere() throws IOException {
        Map<Text, Set<String>> missing = new TreeMap<>((a, b) -> (a + "").compareTo(b + ""));
        for (Text text : texts()) {
            Set<String> wanted = new TreeSet<>(PluralRules.forLocale(locale(text)).getKeywords());
            for (Set<String> forms : plurals(text.pattern()).values()) {
                Set<String> gone = new TreeSet<>(wanted);
                gone.removeAll(forms);
                if (!gone.isEmpty()) missing.put(text, gone);
            }
        }
        assertThat(missing).as("plural forms that the language has and the text lacks").isEmpty();
    }

    @Test
    void whateverIsCountedIsBentByItsNumber() throws IOException {
        Set<String> stiff = new TreeSet<>();
        for (Text text : texts()) {
            Set<String> bent = plurals(text.pattern()).keySet();
            boolean alike = PluralRules.forLocale(locale(text)).getKeywords().size() == 1;
            for (String hole : holes(text.pattern())) {
                if (!alike && COUNTS.contains(hole) && !bent.contains(hole)) stiff.add(text + "");
            }
        }
        assertThat(stiff).as("“1 items” could stand here: use {n, plural, …}").isEmpty();
    }

    @Test
    void figuresAreWrittenInTheDigitsOfThePagesAroundThem() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Text text : texts()) {
            Words words = Texts.in(text.bundle(), text.language());
            for (long number : NUMBERS) {
                String said = words.of(text.key(), filled(text.pattern(), number));
                boolean strange =
                        said.chars().anyMatch(c -> Character.isDigit(c) && (c < '0' || c > '9'));
                if (strange || said.contains("{") || said.contains("#")) {
                    wrong.add(text + ": " + said);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void largeNumbersAreGroupedAsTheLanguageDoes() {
        Map<String, String> said = new TreeMap<>();
        for (String tag : List.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar")) {
            String text =
                    Texts.in("storefront", Language.of(tag))
                            .of("bill.items", Map.of("count", 12_345));
            said.put(tag, text.replaceAll("[^0-9.,\\u00a0\\u202f]", ""));
        }
        assertThat(said)
                .containsEntry("en", "12,345")
                .containsEntry("de", "12.345")
                .containsEntry("fr", "12\u202f345")
                .containsEntry("es", "12.345")
                .containsEntry("pt-BR", "12.345")
                .containsEntry("ja", "12,345")
                .containsEntry("zh-CN", "12,345")
                .containsEntry("ar", "12,345");
    }

    private static ULocale locale(Text text) {
        return ULocale.forLocale(text.language().locale());
    }

    private static Map<String, Object> filled(MessagePattern pattern, long number) {
        Set<String> numbers = new TreeSet<>(plurals(pattern).keySet());
        for (int i = 1; i < pattern.countParts(); i++) {
            boolean typed = pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_TYPE;
            if (typed) numbers.add(pattern.getSubstring(pattern.getPart(i - 1)));
        }
        Map<String, Object> values = new HashMap<>();
        for (String hole : holes(pattern)) values.put(hole, numbers.contains(hole) ? number : "X");
        return values;
    }

    /// The forms each counted hole has.
    private static Map<String, Set<String>> plurals(MessagePattern pattern) {
        Map<String, Set<String>> forms = new HashMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() != MessagePattern.Part.Type.ARG_START
                    || part.getArgType() != MessagePattern.ArgType.PLURAL) {
                continue;
            }
            String name = pattern.getSubstring(pattern.getPart(i + 1));
            int end = pattern.getLimitPartIndex(i);
            for (int j = i + 2; j < end; j++) {
                if (pattern.getPart(j).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                    forms.computeIfAbsent(name, n -> new TreeSet<>())
                            .add(pattern.getSubstring(pattern.getPart(j)));
                    int nested = pattern.getLimitPartIndex(j + 1);
                    j = Math.max(j, nested);
                }
            }
        }
        return forms;
    }

    private static Set<String> holes(MessagePattern pattern) {
        Set<String> holes = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                holes.add(pattern.getSubstring(part));
            }
        }
        return holes;
    }

    private static List<Text> texts() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .flatMap(NumbersInTextsTest::texts)
                    .filter(text -> text.text().indexOf('{') >= 0)
                    .toList();
        }
    }

    private static Stream<Text> texts(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String tag = file.getFileName().toString().replace(".properties", "");
        String bundle = BUNDLES.relativize(file).getName(0).toString();
        return words.stringPropertyNames().stream()
                .map(key -> new Text(bundle, Language.of(tag), key, words.getProperty(key)));
    }
}
