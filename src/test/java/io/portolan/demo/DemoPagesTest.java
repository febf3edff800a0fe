package io.portolan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class DemoPagesTest {

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar");
    private static final Set<String> PAGES =
            Set.of("accessibility", "contact", "cookies", "faq", "payment");
    private static final Set<String> LEGAL =
            Set.of("delivery", "duties", "imprint", "privacy", "returns", "terms", "withdrawal");
    private static final Set<String> FIGURES =
            Set.of("days", "free", "country", "currency", "city", "prefix", "methods", "shop");
    private static final Pattern FIGURE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");

    @Test
    void saysEveryPageInEveryLanguage() throws IOException {
        for (String page : PAGES) {
            for (String language : LANGUAGES) {
                assertThat(text(language, page))
                        .as(language + "/" + page)
                        .startsWith("<h1>")
                        .hasSizeGreaterThan(300);
            }
        }
    }

    @Test
    void takesEveryFigureFromTheMarket() throws IOException {
        for (String page : PAGES) {
            for (String language : LANGUAGES) {
                assertThat(figures(text(language, page)))
                        .as(language + "/" + page)
                        .isSubsetOf(FIGURES);
            }
            assertThat(figures(text("de", page))).as(page).isEqualTo(figures(text("en", page)));
        }
    }

    @Test
    void linksOnlyToPagesThatAreThere() throws IOException {
        for (String page : PAGES) {
            for (String language : LANGUAGES) {
                Matcher links = LINK.matcher(text(language, page));
                while (links.find()) {
                    String link = links.group(1);
                    boolean elsewhere = link.startsWith("mailto:") || link.startsWith("{prefix}/");
                    assertThat(elsewhere || PAGES.contains(link) || LEGAL.contains(link))
                            .as(page + ": " + link)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void closesWhatItOpensAndRunsNothing() throws IOException {
        for (String page : PAGES) {
            for (String language : LANGUAGES) {
                String html = text(language, page);
                assertThat(html).doesNotContain("<script", "style=", "onclick");
                List<String> open = new ArrayList<>();
                Matcher tags = TAG.matcher(html);
                while (tags.find()) {
                    if (tags.group(1).isEmpty()) open.add(tags.group(2));
                    else assertThat(open.removeLast()).as(page).isEqualTo(tags.group(2));
                }
                assertThat(open).as(language + "/" + page).isEmpty();
            }
        }
    }

    private static Set<String> figures(String html) {
        Set<String> figures = new TreeSet<>();
        FIGURE.matcher(html).results().forEach(figure -> figures.add(figure.group(1)));
        return figures;
    }

    private static String text(String language, String page) throws IOException {
        String path = "demo/pages/" + language + "/" + page + ".html";
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
