package io.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SourceGuardTest {

    private static final List<Path> MAIN = Sources.files(Sources.MAIN, ".java");

    @Test
    void nobodyAsksTheMachineForTheTime() {
        Pattern now =
                Pattern.compile(
                        "(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(\\)"
                                + "|System\\.currentTimeMillis\\(\\)|new Date\\(\\)"
                                + "|\\bnow\\(\\)::|current_timestamp");
        List<String> found =
                Sources.found(MAIN, now).stream()
                        .filter(place -> !place.contains("platform/time/"))
                        .filter(place -> !place.contains("platform/launcher/"))
                        .filter(place -> !place.contains("platform/database/"))
                        .toList();
        assertThat(found)
                .as("Inject java.time.Clock and ask it; give SQL the moment as :now")
                .isEmpty();
    }

    @Test
    void sqlDoesNotAskTheDatabaseForTheTime() {
        List<String> found =
                Sources.found(MAIN, Pattern.compile("(?<![\\w.:$])now\\(\\)(?!\\s*[.;{-])"))
                        .stream()
                        .filter(place -> place.matches(".*\\.java:\\d+: now\\(\\)"))
                        .filter(place -> insideSql(place))
                        .toList();
        assertThat(found).as("Give SQL the moment as a parameter :now").isEmpty();
    }

    private static boolean insideSql(String place) {
        String[] parts = place.split(":", -1);
        String line =
                Sources.code(Path.of(parts[0]))
                        .lines()
                        .toList()
                        .get(Integer.parseInt(parts[1]) - 1);
        return line.matches(".*\\b(set|values|select|where|and|insert)\\b.*now\\(\\).*");
    }

    @Test
    void noFloatingPointNearMoney() {
        List<Path> money =
                MAIN.stream()
                        .filter(
                                file ->
                                        Set.of(
                                                        "kernel",
                                                        "pricing",
                                                        "landedcost",
                                                        "payments",
                                                        "orders",
                                                        "checkout",
                                                        "markets",
                                                        "inventory")
                                                .contains(Sources.module(file)))
                        .toList();
        List<String> found =
                Sources.found(
                        money,
                        Pattern.compile("\\b(double|float|Double|Float)\\b(?!Value)[^\\n]*"));
        assertThat(found)
                .as("Money is counted in minor units (Money) and rates are BigDecimal")
                .isEmpty();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        assertThat(Sources.found(MAIN, Pattern.compile("@Autowired[^\\n]*")))
                .as("Take it in the constructor and keep it in a final field")
                .isEmpty();
    }

    @Test
    void eachModuleSpeaksToItsOwnSchemaOnly() {
        Set<String> schemas = new TreeSet<>();
        for (Path file : Sources.files(Path.of("src/main/resources/db/migration"), ".sql")) {
            schemas.add(Objects.requireNonNull(file.getParent()).getFileName().toString());
        }
        Set<String> strangers = new TreeSet<>();
        Pattern table =
                Pattern.compile(
                        "\\b(?:from|join|into|update|table|exists)\\s+([a-z_]+)\\.([a-z_]+)\\b");
        for (Path file : MAIN) {
            Matcher matcher = table.matcher(Sources.code(file));
            while (matcher.find()) {
                String schema = matcher.group(1);
                if (!schemas.contains(schema) || owns(file, schema)) continue;
                strangers.add(file + " uses " + schema + "." + matcher.group(2));
            }
        }
        assertThat(strangers)
                .as("No query across schemas: ask the owner's door, or keep a column of your own")
                .isEmpty();
    }

    private static boolean owns(Path file, String schema) {
        String module = Sources.module(file);
        String path = file.toString();
        return module.equals(schema)
                || (module.equals("platform") && Set.of("platform", "wire").contains(schema))
                || (schema.startsWith("demo_") && path.contains("/demo/"));
    }

    @Test
    void pagesNameNoPhysicalSides() {
        Pattern physical =
                Pattern.compile(
                        "(?m)(?<![\\w-])(margin|padding|border)-(left|right)\\b"
                                + "|(?<![\\w-])(left|right)\\s*:\\s*[^;]+;"
                                + "|text-align\\s*:\\s*(left|right)|float\\s*:\\s*(left|right)");
        List<Path> styles =
                Sources.files(Path.of("src/main/resources/static"), ".css").stream()
                        .filter(file -> !file.toString().contains("/webjars/"))
                        .toList();
        assertThat(Sources.found(styles, physical))
                .as("Write inline-start and inline-end: Arabic readers begin on the other side")
                .isEmpty();
    }

    @Test
    void pagesHaveNoInlineStylesOrScripts() {
        List<Path> pages =
                Sources.files(Path.of("src/main/jte"), ".jte").stream()
                        .filter(file -> !file.toString().contains("/email/"))
                        .filter(file -> !file.toString().contains("/documents/"))
                        .toList();
        Pattern inline =
                Pattern.compile("\\sstyle=\"[^\"]*\"|<style\\b|\\son[a-z]+=\"|<script>(?!\\s*</)");
        assertThat(Sources.found(pages, inline))
                .as("The content policy refuses inline code: move it to a file under static/")
                .isEmpty();
    }
}
