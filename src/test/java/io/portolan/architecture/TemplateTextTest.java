package io.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTextTest {

    @Test
    void noPageHasWordsOfItsOwn() {
        assertThat(literals(Sources.files(Path.of("src/main/jte"), ".jte")))
                .as(
                        "Give the text a key in the bundle of these pages, in every language, and say"
                                + " ${w.of(\"key\")}")
                .isEmpty();
    }

    static List<String> literals(List<Path> pages) {
        List<String> found = new ArrayList<>();
        for (Path page : pages) {
            for (String literal : TemplateText.literals(Sources.text(page))) {
                found.add(page + ":" + literal);
            }
        }
        return found;
    }
}
