package io.portolan.admin;

import io.portolan.channels.ImportJob;
import io.portolan.channels.ImportState;
import java.util.ArrayList;
import java.util.List;

/// The way of a file: sent, columns, dry run, import, result.
final class ImportSteps {

    private static final List<String> WAY = List.of("upload", "columns", "try", "import", "result");

    private ImportSteps() {}

    static List<ImportPage.Step> of(Shell shell, ImportJob job) {
        int at =
                switch (job.state()) {
                    case UPLOADED -> 1;
                    case MAPPED, CHECKING -> 2;
                    case CHECKED, RUNNING -> 3;
                    case CANCELLED, FAILED -> 3;
                    case DONE, UNDOING, UNDONE -> 4;
                };
        boolean wrong = job.state() == ImportState.FAILED || job.problem() != null;
        List<ImportPage.Step> steps = new ArrayList<>();
        for (int i = 0; i < WAY.size(); i++) {
            boolean over = i < at || job.state() == ImportState.DONE;
            String mood = over ? "done" : i > at ? "" : wrong ? "now" : "run";
            steps.add(
                    new ImportPage.Step(
                            mood,
                            shell.t("import.step." + WAY.get(i)),
                            shell.t("import.step." + WAY.get(i) + ".what")));
        }
        return steps;
    }
}
