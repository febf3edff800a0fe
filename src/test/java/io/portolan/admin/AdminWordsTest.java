package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.platform.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdminWordsTest {

    private static final Pattern IN_PAGES = Pattern.compile("\\.t\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private final Words english = Shell.words(Shell.ENGLISH);
    private final Words chinese = Shell.words(Shell.CHINESE);

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(new TreeSet<>(chinese.keys())).isEqualTo(new TreeSet<>(english.keys()));
    }

    @Test
    void hasEveryWordThatPagesAskFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        asked.addAll(keysIn(Path.of("src/main/jte/admin")));
        asked.addAll(keysIn(Path.of("src/main/java/io/portolan/admin")));
        assertThat(asked).hasSizeGreaterThan(150).allMatch(english::has);
    }

    private static Set<String> keysIn(Path folder) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher key = IN_PAGES.matcher(Files.readString(file));
                while (key.find()) if (!key.group(1).endsWith(".")) keys.add(key.group(1));
            }
        }
        return keys;
    }
}
