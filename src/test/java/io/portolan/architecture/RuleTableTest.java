package io.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The table of countries in `docs/rules.md` is what the rule files say.
class RuleTableTest {

    private static final Path PAGE = Path.of("docs/rules.md");
    private static final Path RULES = Path.of("src/main/resources/reference/rules");
    private static final Path TARIFFS = Path.of("src/main/resources/reference/tariff");
    private static final Path CODES = Path.of("src/main/resources/reference/consumer-codes.json");
    private static final Path EXAMPLES = Path.of("src/test/resources/landed-cost");
    private static final String BEGIN = "<!-- table: written by RuleTableTest -->";
    private static final String END = "<!-- end of the table -->";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// When this fails a rule file changed and the table did not. Write it anew as the message
    /// says and commit docs/rules.md.
    @Test
    void theTableOfCountriesSaysWhatTheRuleFilesSay() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        assertThat(to).as("the marks of the table").isGreaterThan(from);
        String tables = table() + "\n" + books();
        String fresh = page.substring(0, from) + "\n\n" + tables + "\n" + page.substring(to);
        if (Boolean.getBoolean("portolan.write") && !fresh.equals(page)) {
            Files.writeString(PAGE, fresh);
            page = fresh;
        }
        assertThat(page)
                .as(
                        "Write it anew: ./mvnw test -Dtest=RuleTableTest"
                                + " -Dsurefire.arguments=-Dportolan.write=true, and commit"
                                + " docs/rules.md")
                .isEqualTo(fresh);
    }

    private static String table() {
        Set<String> books = new HashSet<>();
        for (Path file : Sources.files(TARIFFS, ".json")) {
            books.add(JSON.readTree(file.toFile()).get("book").asString());
        }
        TreeMap<String, String> rows = new TreeMap<>();
        int[] sums = new int[4];
        for (Path file : Sources.files(RULES, ".json")) {
            JsonNode rules = JSON.readTree(file.toFile());
            rows.put(rules.get("name").asString(), row(rules, books, sums));
        }
        return "| place | kinds of rules | tariff | rules | official | published | estimates"
                + " | last read | examples |\n|---|---|---|---|---|---|---|---|---|\n"
                + String.join("", rows.values())
                + "| **all** | | | **%d** | **%d** | **%d** | **%d** | | **%d** |\n"
                        .formatted(sums[0] + sums[1] + sums[2], sums[0], sums[1], sums[2], sums[3]);
    }

    /// How far the starter books go: lines by how their source can be relied upon, and how many of
    /// the codes of a consumer shop they know.
    private static String books() {
        Set<String> codes = new HashSet<>();
        for (JsonNode code : JSON.readTree(CODES.toFile())) codes.add(code.get("hs").asString());
        TreeMap<String, String> rows = new TreeMap<>();
        for (Path file : Sources.files(TARIFFS, ".json")) {
            JsonNode book = JSON.readTree(file.toFile());
            rows.put(book.get("book").asString(), book(book, codes));
        }
        return "| starter book | lines | published | estimates, source named | estimates, none"
                + " | duties on top | preferences | of %d consumer codes |\n"
                        .formatted(codes.size())
                + "|---|---|---|---|---|---|---|---|\n"
                + String.join("", rows.values());
    }

    private static String book(JsonNode book, Set<String> codes) {
        int[] counts = new int[3];
        Set<String> known = new HashSet<>();
        Set<String> longest = new HashSet<>();
        for (JsonNode line : book.get("lines")) {
            String by = line.path("by").asString("");
            JsonNode law = by.isEmpty() ? book.get("law") : book.get("sources").get(by);
            boolean estimate = law.get("standing").asString().equals("estimate");
            boolean named = !law.path("source").asString("").isEmpty();
            counts[estimate ? named ? 1 : 2 : 0]++;
            longest.add(line.get("hs").asString());
        }
        for (String code : codes) {
            if (longest.stream().anyMatch(hs -> hs.startsWith(code) || code.startsWith(hs))) {
                known.add(code);
            }
        }
        return "| %s | %d | %d | %d | %d | %d | %d | %d |\n"
                .formatted(
                        book.get("book").asString(),
                        book.get("lines").size(),
                        counts[0],
                        counts[1],
                        counts[2],
                        book.path("overlays").size(),
                        book.path("preferences").size() + book.path("programs").size(),
                        known.size());
    }

    private static String row(JsonNode file, Set<String> books, int[] sums) {
        TreeMap<String, Integer> kinds = new TreeMap<>();
        TreeMap<String, Integer> standings = new TreeMap<>();
        String read = "";
        String book = "–";
        for (JsonNode rule : file.get("rules")) {
            kinds.merge(rule.get("kind").asString(), 1, Integer::sum);
            JsonNode law = rule.get("law");
            standings.merge(law.get("standing").asString(), 1, Integer::sum);
            String reviewed = law.path("reviewed").asString("");
            if (reviewed.compareTo(read) > 0) read = reviewed;
            if (!rule.get("kind").asString().equals("tariff")) continue;
            String name = rule.get("book").asString();
            book = books.contains(name) ? name : "not loaded";
        }
        int official = standings.getOrDefault("official", 0);
        int published = standings.getOrDefault("published", 0);
        int estimates = standings.getOrDefault("estimate", 0);
        int examples = examples(file);
        sums[0] += official;
        sums[1] += published;
        sums[2] += estimates;
        sums[3] += examples;
        return "| %s | %s | %s | %d | %d | %d | %d | %s | %s |\n"
                .formatted(
                        file.get("name").asString(),
                        kinds(kinds),
                        book,
                        official + published + estimates,
                        official,
                        published,
                        estimates,
                        read.isEmpty() ? "–" : read,
                        examples == 0 ? "–" : examples);
    }

    private static String kinds(Map<String, Integer> kinds) {
        List<String> said = new ArrayList<>();
        kinds.forEach((kind, count) -> said.add(count == 1 ? kind : kind + " ×" + count));
        return String.join(", ", said);
    }

    private static int examples(JsonNode file) {
        String territory = file.get("territory").asString();
        int count = 0;
        for (Path path : Sources.files(EXAMPLES, ".json")) {
            for (JsonNode example : JSON.readTree(path.toFile())) {
                if (example.get("territory").asString().equals(territory)) count++;
            }
        }
        return count;
    }
}
