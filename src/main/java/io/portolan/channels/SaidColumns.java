package io.portolan.channels;

import io.portolan.channels.table.Headings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What somebody at the command line says the columns of a file mean.
final class SaidColumns {

    private SaidColumns() {}

    /// The mapping of a job with these laid over it. Refuses with `IllegalArgumentException` a
    /// heading that the file does not have, and a field that its format does not.
    static Map<String, String> over(ImportJob job, ColumnGuide guide, Map<String, String> said) {
        if (job.headings().isEmpty()) {
            throw new IllegalArgumentException("The file has no columns to say anything of.");
        }
        Map<String, String> mapping = new LinkedHashMap<>(job.mapping());
        said.forEach((heading, field) -> mapping.put(heading(job, heading), field(guide, field)));
        return mapping;
    }

    private static String heading(ImportJob job, String said) {
        String normal = Headings.normal(said);
        return job.headings().stream()
                .filter(heading -> Headings.normal(heading).equals(normal))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "The file has no column "
                                                + said
                                                + ". It has: "
                                                + list(job.headings())));
    }

    private static String field(ColumnGuide guide, String said) {
        if (said.isEmpty()) return "";
        String meaning = guide.meaning(said);
        if (!meaning.isEmpty()) return meaning;
        throw new IllegalArgumentException(
                "A column cannot mean " + said + ". It can mean: " + list(guide.choices()));
    }

    private static String list(List<String> names) {
        return String.join(", ", names) + ".";
    }

    /// What columns mean that do not speak for themselves; empty where all do.
    static String words(ImportJob job, ColumnGuide guide) {
        return job.mapping().entrySet().stream()
                .filter(each -> !guide.meaning(each.getKey()).equals(each.getValue()))
                .map(
                        each ->
                                each.getKey()
                                        + (each.getValue().isEmpty()
                                                ? " left out"
                                                : " = " + each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
