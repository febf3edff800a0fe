package io.portolan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Display;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A language is spoken in a market only when all of it is there.
class MarketWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<String> BUNDLES =
            List.of("storefront", "mail", "payments", "shipping", "landedcost");
    private static final Set<String> SPOKEN_IN_THE_SHOP =
            Set.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar");
    private static final char NARROW = '\u202f';
    private static final char WIDE = '\u00a0';

    private final Set<Language> spoken = new HashSet<>();

    MarketWordsTest() {
        new Markets().all().forEach(market -> spoken.addAll(market.languages()));
    }

    @Test
    void sellsInEightLanguages() {
        assertThat(spoken).extracting(Language::tag).containsAll(SPOKEN_IN_THE_SHOP);
    }

    @Test
    void hasEveryBundleAndEveryHelpPageInEveryLanguageOfAMarket() throws IOException {
        Set<String> pages = files(RESOURCES.resolve("demo/pages/en"));
        assertThat(pages).hasSizeGreaterThanOrEqualTo(5);
        Set<String> laws = files(RESOURCES.resolve("reference/legal/en"));
        assertThat(laws).hasSize(7);
        for (Language language : spoken) {
            for (String bundle : BUNDLES) {
                assertThat(bundle(bundle, language)).as("%s/%s", bundle, language).exists();
            }
            assertThat(files(RESOURCES.resolve("demo/pages").resolve(language.tag())))
                    .as("help pages in %s", language)
                    .isEqualTo(pages);
            assertThat(files(RESOURCES.resolve("reference/legal").resolve(language.tag())))
                    .as("legal texts in %s", language)
                    .isEqualTo(laws);
        }
    }

    @Test
    void countsInEveryFormTheLanguageHas() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Language language : spoken) {
            Set<String> forms = PluralRules.forLocale(language.locale()).getKeywords();
            for (String bundle : BUNDLES) {
                Properties words = words(bundle(bundle, language));
                for (String key : words.stringPropertyNames()) {
                    for (Set<String> said : plurals(words.getProperty(key))) {
                        if (!said.containsAll(forms)) {
                            wrong.add(bundle + "/" + language + " " + key + " lacks forms");
                        }
                    }
                }
            }
        }
        assertThat(wrong).as("plurals need every form of their language").isEmpty();
    }

    @Test
    void setsFrenchAsAPrinterWould() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (String bundle : BUNDLES) {
            Properties words = words(bundle(bundle, Language.of("fr")));
            for (String key : words.stringPropertyNames()) {
                if (!wellSet(words.getProperty(key))) wrong.add(bundle + " " + key);
            }
        }
        Path pages = RESOURCES.resolve("demo/pages/fr");
        for (String page : files(pages)) {
            String text = Files.readString(pages.resolve(page)).replaceAll("<[^>]*>", "\n");
            if (!text.lines().allMatch(MarketWordsTest::wellSet)) wrong.add(page);
        }
        Path laws = RESOURCES.resolve("reference/legal/fr");
        for (String law : files(laws)) {
            String text =
                    Files.readString(laws.resolve(law))
                            .replace(" :: ", "\n")
                            .replaceAll("\\{(if )?[^}]*}", "x");
            if (!text.lines().allMatch(MarketWordsTest::wellSet)) wrong.add(law);
        }
        assertThat(wrong)
                .as("« », ; : ! ? and % take a no-break space, apostrophes are ’")
                .isEmpty();
    }

    private static boolean wellSet(String text) {
        for (int i = 0; i < text.length(); i++) {
            char before = i == 0 ? NARROW : text.charAt(i - 1);
            boolean apart = before == NARROW || before == WIDE;
            boolean clock = Character.isDigit(before);
            switch (text.charAt(i)) {
                case ';', '!', '?', '»', '%' -> {
                    if (!apart) return false;
                }
                case ':' -> {
                    if (!apart && !clock) return false;
                }
                case '«' -> {
                    if (i + 1 == text.length()
                            || (text.charAt(i + 1) != NARROW && text.charAt(i + 1) != WIDE))
                        return false;
                }
                case '\'' -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    @Test
    void saysCountriesAsASentenceNeedsThem() {
        assertThat(inSentence("fr", "DE")).isEqualTo("en Allemagne");
        assertThat(inSentence("fr", "JP")).isEqualTo("au Japon");
        assertThat(inSentence("fr", "US")).isEqualTo("aux États-Unis");
        assertThat(inSentence("pt-BR", "US")).isEqualTo("os Estados Unidos");
        assertThat(inSentence("pt-BR", "DE")).isEqualTo("a Alemanha");
        assertThat(inSentence("es", "JP")).isEqualTo("Japón");
        assertThat(inSentence("en", "NL")).isEqualTo("the Netherlands");
        assertThat(inSentence("de", "JP")).isEqualTo("Japan");
    }

    private static String inSentence(String language, String country) {
        return Display.in(Language.of(language), ZoneOffset.UTC)
                .countryInSentence(CountryCode.of(country));
    }

    private static List<Set<String>> plurals(String text) {
        MessagePattern pattern = new MessagePattern(text);
        List<Set<String>> plurals = new java.util.ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            boolean starts = part.getType() == MessagePattern.Part.Type.ARG_START;
            if (starts && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                plurals.add(selectors(pattern, i));
            }
        }
        return plurals;
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> selectors = new TreeSet<>();
        for (int i = start; i < pattern.getLimitPartIndex(start); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(part));
            }
        }
        return selectors;
    }

    private static Path bundle(String bundle, Language language) {
        return RESOURCES.resolve("i18n").resolve(bundle).resolve(language.tag() + ".properties");
    }

    private static Properties words(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            list.forEach(file -> names.add(String.valueOf(file.getFileName())));
            return names;
        }
    }
}
