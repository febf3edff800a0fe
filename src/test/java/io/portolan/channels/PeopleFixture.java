package io.portolan.channels;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// Files about people, sent as a merchant would send them.
final class PeopleFixture {

    static final Path FILES = Path.of("src/test/resources/import-people");

    static final String CUSTOMERS =
            "First Name,Last Name,Email,Accepts Email Marketing,Country Code,Phone,Tags\n";

    private final ImportJobs jobs;

    PeopleFixture(ImportJobs jobs) {
        this.jobs = jobs;
    }

    static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(FILES.resolve(file));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    UUID keep(ImportKind kind, byte[] file) throws IOException {
        ImportRequest wish =
                new ImportRequest(
                        kind.formats().getFirst(), Currency.of("EUR"), Language.of("en"), false);
        ImportJobs.Sent sent = new ImportJobs.Sent(kind, "people.csv", wish, "Li Wei", false);
        return ((ImportJobs.Receipt.Kept) jobs.keep(new ByteArrayInputStream(file), sent))
                .job()
                .id();
    }

    ImportJob check(ImportKind kind, byte[] file) throws Exception {
        UUID job = keep(kind, file);
        jobs.check(job);
        return ended(job);
    }

    ImportJob run(ImportKind kind, byte[] file) throws Exception {
        UUID job = keep(kind, file);
        jobs.run(job);
        return ended(job);
    }

    ImportJob undo(UUID job) throws Exception {
        jobs.undo(job);
        return ended(job);
    }

    ImportJob ended(UUID job) throws Exception {
        jobs.ended(job).get(60, TimeUnit.SECONDS);
        return jobs.find(job).orElseThrow();
    }

    /// `3 created, 0 updated, 0 unchanged, 0 left out; 0 errors, 0 warnings in 3 rows`
    static String said(ImportJob job) {
        ImportJob.Progress p = job.progress();
        return "%d created, %d updated, %d unchanged, %d left out; %d errors, %d warnings in %d rows"
                .formatted(
                        p.created(),
                        p.updated(),
                        p.unchanged(),
                        p.leftOut(),
                        p.errors(),
                        p.warnings(),
                        p.rows());
    }
}
