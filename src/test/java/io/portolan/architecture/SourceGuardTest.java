package io.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SourceGuardTest {

    private static final List<Path> MAIN = Sources.files(Sources.MAIN, ".java");

    @Test
    void nobodyAsksTheMachineForTheTime() {
        assertThat(SourceRules.machineTime(MAIN))
                .as("Inject java.time.Clock and ask it; give SQL the moment as :now")
                .isEmpty();
    }

    @Test
    void sqlDoesNotAskTheDatabaseForTheTime() {
        assertThat(SourceRules.databaseTime(MAIN))
                .as("Give SQL the moment as a parameter :now")
                .isEmpty();
    }

    @Test
    void noFloatingPointNearMoney() {
        assertThat(SourceRules.floats(MAIN))
                .as("Money is counted in minor units (Money) and rates are BigDecimal")
                .isEmpty();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        assertThat(SourceRules.fieldInjection(MAIN))
                .as("Take it in the constructor and keep it in a final field")
                .isEmpty();
    }

    @Test
    void eachModuleSpeaksToItsOwnSchemaOnly() {
        assertThat(SourceRules.foreignSchemas(MAIN, schemas()))
                .as("No query across schemas: ask the owner's door, or keep a column of your own")
                .isEmpty();
    }

    static Set<String> schemas() {
        Set<String> schemas = new TreeSet<>();
        for (Path file : Sources.files(Path.of("src/main/resources/db/migration"), ".sql")) {
            schemas.add(Objects.requireNonNull(file.getParent()).getFileName().toString());
        }
        return schemas;
    }

    @Test
    void vendorsAreKnownByTheirPortOnly() {
        assertThat(SourceRules.vendorsKnown(MAIN))
                .as(
                        "A vendor's package is used through its port (PaymentProvider, Carrier, Sender)"
                                + " and uses the port, its module's root, kernel and platform. Add to"
                                + " the port what the vendor lacks; no type of a vendor crosses it")
                .isEmpty();
    }

    @Test
    void pagesNameNoPhysicalSides() {
        List<Path> styles =
                Sources.files(Path.of("src/main/resources/static"), ".css").stream()
                        .filter(file -> !file.toString().contains("/webjars/"))
                        .toList();
        assertThat(SourceRules.physicalSides(styles))
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
        assertThat(SourceRules.inline(pages))
                .as("The content policy refuses inline code: move it to a file under static/")
                .isEmpty();
    }
}
