package io.portolan.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesDrawTest {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar"})
    void everyPageHasOneHeadingALanguageAndNothingInline(String language) throws IOException {
        for (Map.Entry<String, Object> page : new SamplePages(language).all().entrySet()) {
            String html = draw(page.getKey(), page.getValue());
            String direction = Language.of(language).direction();
            assertThat(html)
                    .as(page.getKey())
                    .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">")
                    .contains("class=\"skip\" href=\"#main\"")
                    .doesNotContain(" style=\"", "onclick=", "<style")
                    .containsOnlyOnce("<h1")
                    .containsOnlyOnce("<main");
            keep(page.getKey() + "." + language, html);
        }
    }

    @Test
    void everyWordIsThereInEveryLanguage() {
        Set<String> english = new TreeSet<>(Texts.in("storefront", Language.of("en")).keys());
        for (String tag : new String[] {"de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar"}) {
            Set<String> own = new TreeSet<>(Texts.in("storefront", Language.of(tag)).keys());
            assertThat(own).as("keys of i18n/storefront/%s.properties", tag).isEqualTo(english);
        }
    }

    @Test
    void everyWordOfTheTemplatesExists() throws IOException {
        Pattern use = Pattern.compile("w\\.of\\(\"([^\"]+)\"");
        Set<String> known = Texts.in("storefront", Language.of("en")).keys();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte/storefront"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                use.matcher(Files.readString(file))
                        .results()
                        .forEach(
                                found ->
                                        assertThat(known)
                                                .as("%s asks for it", file)
                                                .contains(found.group(1)));
            }
        }
    }

    private static String draw(String template, Object view) {
        StringOutput output = new StringOutput();
        ENGINE.render("storefront/" + template + ".jte", view, output);
        return output.toString();
    }

    /// Left in the build folder to be looked at.
    private static void keep(String name, String html) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/shots"));
        Files.writeString(folder.resolve(name + ".html"), html);
    }
}
