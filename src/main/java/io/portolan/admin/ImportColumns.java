package io.portolan.admin;

import io.portolan.channels.ColumnGuide;
import io.portolan.channels.ImportJob;
import io.portolan.channels.ImportJobs;
import io.portolan.channels.ImportState;
import io.portolan.markets.Markets;
import io.portolan.privacy.Masks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The columns of a file with what they are taken for.
@Component
class ImportColumns {

    private static final int SAMPLE = 30;
    private static final int LONGEST = 60;
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "|yes|no|true|false|[A-Z]{2,3}|\\d{1,9}[.,]\\d{2}|\\d{1,3}|paid|refunded");

    private final ImportJobs jobs;
    private final Markets markets;

    ImportColumns(ImportJobs jobs, Markets markets) {
        this.jobs = jobs;
        this.markets = markets;
    }

    /// Null when they cannot be changed any more.
    ImportPage.@Nullable Columns of(Shell shell, ImportJob job) throws IOException {
        if (job.state() != ImportState.UPLOADED
                && job.state() != ImportState.MAPPED
                && job.state() != ImportState.CHECKED) return null;
        ColumnGuide guide = jobs.guide(job);
        List<List<String>> sample = job.headings().isEmpty() ? List.of() : jobs.sample(job, SAMPLE);
        List<ImportPage.Column> columns = new ArrayList<>();
        for (int i = 0; i < job.headings().size(); i++) {
            String heading = job.headings().get(i);
            String meaning = job.mapping().getOrDefault(heading, "");
            List<String> choices = new ArrayList<>(guide.choices());
            if (!meaning.isEmpty() && !choices.contains(meaning)) choices.addFirst(meaning);
            columns.add(
                    new ImportPage.Column(
                            "c" + i, heading, shown(job, first(sample, i)), meaning, choices));
        }
        List<String> missing = job.headings().isEmpty() ? List.of() : guide.missing(job.mapping());
        return new ImportPage.Columns(
                job.kind().formats().stream()
                        .map(
                                format ->
                                        new OrderView.Choice(
                                                format, shell.t("import.format." + format)))
                        .toList(),
                job.request().format(),
                ImportViews.currencies(markets),
                job.request().currency().code(),
                ImportViews.languages(markets),
                job.request().language().tag(),
                job.request().keepEdits(),
                columns,
                missing.stream().collect(Collectors.joining(", ")));
    }

    // Enough to tell a column by, and nobody's name.
    private static String shown(ImportJob job, String sample) {
        if (!job.kind().personal() || HARMLESS.matcher(sample).matches()) return sample;
        return sample.contains("@") ? Masks.email(sample) : Masks.name(sample);
    }

    private static String first(List<List<String>> rows, int column) {
        String text =
                rows.stream()
                        .filter(row -> row.size() > column && !row.get(column).isBlank())
                        .map(row -> row.get(column).strip().replaceAll("\\s+", " "))
                        .findFirst()
                        .orElse("");
        if (text.codePointCount(0, text.length()) <= LONGEST) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
