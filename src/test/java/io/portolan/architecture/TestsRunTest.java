package io.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TestsRunTest {

    private static final Pattern TEST =
            Pattern.compile("(?m)^\\s*@(Test|Property|ParameterizedTest|Example|RepeatedTest)\\b");

    // Written in two halves, so that this line is not found itself.
    private static final Pattern SWITCHED_OFF =
            Pattern.compile("@Dis" + "abled[^\\n]*|Thread\\.sl" + "eep\\([^)]*\\)");

    @Test
    void everyTestClassHasANameTheRunnerLooksFor() {
        assertThat(unseen(Sources.files(Sources.TESTS, ".java")))
                .as("Surefire runs *Test only: rename these, or nobody will ever run them")
                .isEmpty();
    }

    @Test
    void noTestIsSwitchedOffOrSleeps() {
        assertThat(switchedOff(Sources.files(Sources.TESTS, ".java")))
                .as("A skipped or sleeping test proves nothing: turn the clock, or wait for a fact")
                .isEmpty();
    }

    /// Files with tests that no runner looks for.
    static List<String> unseen(List<Path> files) {
        return files.stream()
                .filter(file -> TEST.matcher(Sources.code(file)).find())
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.endsWith("Test.java"))
                .filter(name -> !name.endsWith("Contract.java"))
                .toList();
    }

    static List<String> switchedOff(List<Path> files) {
        return Sources.found(files, SWITCHED_OFF);
    }
}
