package io.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextKeysTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");

    @Test
    void everyTextExistsInEveryLanguageOfItsBundle() throws IOException {
        assertThat(missing(BUNDLES))
                .as("Add these keys to the named files under src/main/resources/i18n")
                .isEmpty();
    }

    /// Keys that a language of a bundle lacks.
    static Map<String, Set<String>> missing(Path bundles) throws IOException {
        Map<String, Set<String>> missing = new TreeMap<>();
        for (Path bundle : folders(bundles)) {
            Map<String, Properties> languages = languages(bundle);
            Set<String> all = new TreeSet<>();
            languages.values().forEach(words -> all.addAll(words.stringPropertyNames()));
            languages.forEach(
                    (language, words) -> {
                        Set<String> gaps = new TreeSet<>(all);
                        gaps.removeAll(words.stringPropertyNames());
                        if (!gaps.isEmpty()) {
                            missing.put(bundle.getFileName() + "/" + language, gaps);
                        }
                    });
        }
        return missing;
    }

    @Test
    void noTextIsEmptyAndHolesHaveTheSameNamesEverywhere() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : folders(BUNDLES)) {
            Map<String, Properties> languages = languages(bundle);
            Properties english = Objects.requireNonNull(languages.get("en.properties"));
            languages.forEach(
                    (language, words) ->
                            words.stringPropertyNames()
                                    .forEach(
                                            key -> {
                                                String text = words.getProperty(key);
                                                String model = english.getProperty(key, text);
                                                if (text.isBlank()
                                                        || !holes(text).equals(holes(model))) {
                                                    wrong.add(
                                                            bundle.getFileName()
                                                                    + "/"
                                                                    + language
                                                                    + " "
                                                                    + key);
                                                }
                                            }));
        }
        assertThat(wrong)
                .as("Each translation needs words, with the same {names} as the English")
                .isEmpty();
    }

    /// Of a key that stands twice the last text counts, and the first is lost unseen.
    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        Set<String> twice = new TreeSet<>();
        for (Path bundle : folders(BUNDLES)) {
            for (Path file : Sources.files(bundle, ".properties")) {
                Set<String> keys = new TreeSet<>();
                for (String line : Files.readAllLines(file)) {
                    int end = line.indexOf('=');
                    if (line.startsWith("#") || end < 0) continue;
                    String key = line.substring(0, end).strip();
                    if (!keys.add(key))
                        twice.add(bundle.getFileName() + "/" + file.getFileName() + " " + key);
                }
            }
        }
        assertThat(twice).as("Give each text a key of its own").isEmpty();
    }

    private static Set<String> holes(String text) {
        Set<String> holes = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                holes.add(pattern.getSubstring(part));
            }
        }
        return holes;
    }

    private static Iterable<Path> folders(Path bundles) throws IOException {
        try (Stream<Path> list = Files.list(bundles)) {
            return list.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Map<String, Properties> languages(Path bundle) throws IOException {
        Map<String, Properties> languages = new TreeMap<>();
        for (Path file : Sources.files(bundle, ".properties")) {
            Properties words = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                words.load(reader);
            }
            languages.put(file.getFileName().toString(), words);
        }
        return languages;
    }
}
