package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How well the search answers judged queries over the demo shop: misspelt words, compounds,
/// beginnings, other words for the same thing. nDCG@10, mean over the queries of a language. The
/// queries of a language stand in `search/<tag>.tsv`.
class SearchQualityTest {

    private record Judged(String text, Map<String, Integer> grades) {}

    @ParameterizedTest
    @CsvSource({
        "en, 60",
        "de, 60",
        "zh-CN, 60",
        "ja, 60",
        "fr, 40",
        "es, 40",
        "pt-BR, 40",
        "ar, 30"
    })
    void findsWhatShoppersMean(String tag, int least) throws IOException {
        SearchBench index = new SearchBench(DemoCatalog.snapshot(), Language.of(tag));
        List<Judged> queries = judged(tag);
        List<String> weak = new ArrayList<>();
        double sum = 0;
        int empty = 0;
        for (Judged query : queries) {
            List<String> found = index.find(query.text(), 10);
            double quality = ndcg(found, query.grades());
            sum += quality;
            if (found.isEmpty()) empty++;
            if (quality < 0.9) weak.add("%.2f %s %s".formatted(quality, query.text(), found));
        }
        double mean = sum / queries.size();
        System.out.printf(
                "search %s: nDCG@10 %.3f over %d queries, %d empty%n",
                tag, mean, queries.size(), empty);
        weak.forEach(line -> System.out.println("  " + line));

        assertThat(queries).hasSizeGreaterThanOrEqualTo(least);
        assertThat(mean).describedAs("weak ones: %s", weak).isGreaterThanOrEqualTo(0.97);
        assertThat(empty).isLessThanOrEqualTo(queries.size() / 50);
    }

    /// A whole compound outweighs its parts, and a whole word one of the same stem.
    @ParameterizedTest
    @CsvSource({
        "de, Badespielzeug, tender-boat",
        "de, Spielzeugboot, tender-boat",
        "de, Schal, leeward-scarf",
        "de, Wollschal, leeward-scarf",
        "de, Schale, landfall-bowl",
        "en, suitcase, transit-case",
        "en, towel, ebb-towels",
        "fr, écharpe, leeward-scarf",
    })
    void putsTheThingItselfFirst(String tag, String text, String first) {
        SearchBench index = new SearchBench(DemoCatalog.snapshot(), Language.of(tag));

        assertThat(index.find(text, 10)).first().isEqualTo(first);
    }

    /// Each word of a title or keyword with one slip in any letter, the first too: one letter left
    /// out, doubled, wrong, or two exchanged; what is typed has four letters or more.
    @ParameterizedTest
    @CsvSource({"en, 0.98", "de, 0.985", "fr, 0.97", "es, 0.97", "pt-BR, 0.97", "ar, 0.97"})
    void findsThingsWithASlipInTheirName(String tag, double least) {
        Language language = Language.of(tag);
        SearchBench index = new SearchBench(DemoCatalog.snapshot(), language);
        Random random = new Random(7);
        int asked = 0;
        List<String> missed = new ArrayList<>();
        for (Product product : DemoCatalog.snapshot().products()) {
            for (String word : words(product.text(language))) {
                for (String typo : slips(word, random)) {
                    asked++;
                    if (!index.find(typo, 10).contains(product.handle())) {
                        missed.add(typo + " for " + word);
                    }
                }
            }
        }
        double recall = 1 - (double) missed.size() / asked;
        System.out.printf("search %s: typo recall %.3f of %d %s%n", tag, recall, asked, missed);
        assertThat(recall).describedAs("%s", missed).isGreaterThanOrEqualTo(least);
    }

    /// Where words are not typed letter by letter, what goes wrong is another sound, another
    /// character of the same sound or of a like shape, or another way to write the word: texts
    /// written by hand, `search/slips-<tag>.tsv`.
    @ParameterizedTest
    @CsvSource({"ja, 0.96", "zh-CN, 0.98"})
    void findsThingsThatAKeyboardOfSoundsGotWrong(String tag, double least) throws IOException {
        SearchBench index = new SearchBench(DemoCatalog.snapshot(), Language.of(tag));
        List<String> missed = new ArrayList<>();
        List<String> lines = lines("slips-" + tag);
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            if (!index.find(parts[0], 10).contains(parts[1])) missed.add(parts[0]);
        }
        double recall = 1 - (double) missed.size() / lines.size();
        System.out.printf("search %s: slips %.3f of %d %s%n", tag, recall, lines.size(), missed);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
        assertThat(recall).describedAs("%s", missed).isGreaterThanOrEqualTo(least);
    }

    /// The right word is said, and comes before what has the wrong characters somewhere.
    @ParameterizedTest
    @CsvSource({
        "zh-CN, 行里箱, 行李箱, transit-case",
        "zh-CN, 香熏蜡烛, 香薰蜡烛, night-ferry-candle",
        "zh-CN, shuangjianbao, 双肩包, halt-backpack",
        "zh-CN, 雙間包, 双肩包, halt-backpack",
        "ja, りゅっく, リュック, halt-backpack",
        "ja, クツシタ, 靴下, mile-socks",
    })
    void saysWhichWordWasMeant(String tag, String typed, String meant, String first) {
        SearchBench index = new SearchBench(DemoCatalog.snapshot(), Language.of(tag));

        Found found = index.search(typed, 10);

        assertThat(found.handles()).startsWith(first);
        assertThat(found.meant()).isEqualTo(meant);
    }

    private static Set<String> words(ProductText text) {
        Set<String> words = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>(text.keywords());
        texts.add(text.title());
        for (String one : texts) {
            for (String word : one.split("[^\\p{L}]+", -1)) if (word.length() >= 4) words.add(word);
        }
        return words;
    }

    private static List<String> slips(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        char other = word.charAt(random.nextInt(word.length()));
        String front = word.substring(0, at);
        return Stream.of(
                        front + word.substring(at + 1),
                        front + word.charAt(at) + word.substring(at),
                        front + other + word.substring(at + 1),
                        front + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2))
                .filter(slip -> slip.length() >= 4 && !slip.equals(word))
                .toList();
    }

    private static double ndcg(List<String> found, Map<String, Integer> grades) {
        double gained = 0;
        for (int i = 0; i < found.size(); i++) {
            gained += gain(grades.getOrDefault(found.get(i), 0), i);
        }
        List<Integer> best = new ArrayList<>(grades.values());
        best.sort(Comparator.reverseOrder());
        double ideal = 0;
        for (int i = 0; i < Math.min(10, best.size()); i++) ideal += gain(best.get(i), i);
        return gained / ideal;
    }

    private static double gain(int grade, int place) {
        return (Math.pow(2, grade) - 1) / (Math.log(place + 2.0) / Math.log(2));
    }

    /// What was typed in the judged queries of a language.
    static List<String> texts(String tag) throws IOException {
        return judged(tag).stream().map(Judged::text).toList();
    }

    private static List<Judged> judged(String tag) throws IOException {
        return lines(tag).stream().map(SearchQualityTest::line).toList();
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in =
                SearchQualityTest.class.getResourceAsStream("/search/" + file + ".tsv")) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static Judged line(String line) {
        String[] parts = line.split("\t", -1);
        Map<String, Integer> grades = new HashMap<>();
        for (String grade : parts[1].strip().split(" +", -1)) {
            int equals = grade.indexOf('=');
            grades.put(grade.substring(0, equals), Integer.valueOf(grade.substring(equals + 1)));
        }
        return new Judged(parts[0], grades);
    }
}
