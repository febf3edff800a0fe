package io.portolan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.Portolan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private static final Path CANVASES = Path.of("docs/modules");
    private static final ApplicationModules MODULES = ApplicationModules.of(Portolan.class);

    /// When this fails an arrow goes up a floor or into another module's inner rooms. Take the
    /// door (a public type of the module's root), or move what the lower one needs into a record
    /// it defines itself. The table of who may use whom is in docs/map.md.
    @Test
    void modulesUseOnlyWhatTheirFloorAllows() {
        MODULES.verify();
    }

    @Test
    void theCanvasOfEveryModuleIsCurrent(@TempDir Path folder) throws IOException {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModuleCanvases();
        if (Boolean.getBoolean("portolan.write")) copy(folder);
        assertThat(stale(folder, CANVASES))
                .as(
                        "Write them anew: ./mvnw test -Dtest=ModularityTest"
                                + " -Dsurefire.arguments=-Dportolan.write=true, and commit docs/modules")
                .isEmpty();
    }

    /// Canvases that differ from those that were written down, are missing, or are left over.
    static Set<String> stale(Path fresh, Path written) {
        Set<String> names = new TreeSet<>();
        for (Path folder : new Path[] {fresh, written}) {
            Sources.files(folder, ".adoc")
                    .forEach(file -> names.add(file.getFileName().toString()));
        }
        names.removeIf(
                name -> {
                    Path now = fresh.resolve(name);
                    Path then = written.resolve(name);
                    return Files.exists(now)
                            && Files.exists(then)
                            && lines(now).equals(lines(then));
                });
        return names;
    }

    // In any order: it follows the order in which the file system lists the classes.
    private static List<String> lines(Path file) {
        return Sources.text(file).lines().sorted().toList();
    }

    private static void copy(Path folder) throws IOException {
        Files.createDirectories(CANVASES);
        for (Path old : Sources.files(CANVASES, ".adoc")) Files.delete(old);
        for (Path file : Sources.files(folder, ".adoc")) {
            Path to = CANVASES.resolve(file.getFileName().toString());
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
