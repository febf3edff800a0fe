package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How well the search answers judged queries over the demo shop: misspelt words, compounds,
/// beginnings, other words for the same thing. nDCG@10, mean over the queries of a language.
class SearchQualityTest {

    private record Judged(String text, Map<String, Integer> grades) {}

    @ParameterizedTest
    @CsvSource({"en", "de", "ja", "ar"})
    void findsWhatShoppersMean(String tag) throws IOException {
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

        assertThat(mean).describedAs("weak ones: %s", weak).isGreaterThanOrEqualTo(0.90);
        assertThat(empty).isZero();
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

    private static List<Judged> judged(String tag) throws IOException {
        try (InputStream in = SearchQualityTest.class.getResourceAsStream("/search/judged.txt")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.startsWith(tag + "|"))
                    .map(SearchQualityTest::line)
                    .toList();
        }
    }

    private static Judged line(String line) {
        String[] parts = line.split("\\|", -1);
        Map<String, Integer> grades = new HashMap<>();
        for (String grade : parts[2].strip().split(" +", -1)) {
            int equals = grade.indexOf('=');
            grades.put(grade.substring(0, equals), Integer.valueOf(grade.substring(equals + 1)));
        }
        return new Judged(parts[1], grades);
    }
}
