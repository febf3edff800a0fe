package io.portolan.channels;

import static io.portolan.channels.PeopleFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.customers.CustomerFilter;
import io.portolan.customers.Customers;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What holds for files of goods holds for files of people and of their orders: they stop behind
/// what is whole, go on, say how far they are, are taken back for a day, remember what their
/// columns mean and come back with notes.
@ShopTest
class PeopleJobsTest {

    private static final int MANY = 520;

    @Autowired ImportJobs jobs;
    @Autowired ImportJobStore store;
    @Autowired ImportNotes notes;
    @Autowired ImportVault vault;
    @Autowired ImportWork work;
    @Autowired Customers customers;
    @Autowired Clock clock;
    private PeopleFixture files;

    @BeforeEach
    void open() {
        files = new PeopleFixture(jobs);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUSTOMERS", "ORDERS"})
    void stopsBehindWhatIsWholeGoesOnAndIsTakenBack(ImportKind kind) throws Exception {
        UUID job = files.keep(kind, file(kind, "stop-" + kind.word(), MANY));
        store.begin(job, ImportState.RUNNING, clock.instant(), ImportState.UPLOADED);
        int[] asked = {0};
        work.work(
                job,
                () -> {
                    if (asked[0]++ == 1) assertThat(jobs.cancel(job)).isTrue();
                    return false;
                });
        ImportJob stopped = jobs.find(job).orElseThrow();
        assertThat(stopped.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(stopped.progress().created()).isBetween(1, MANY - 1);
        assertThat(stopped.percent()).isBetween(1, 99);
        assertThat(stopped.undoable(clock.instant())).isTrue();
        assertThat(jobs.resume(job)).isTrue();
        ImportJob done = files.ended(job);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.percent()).isEqualTo(100);
        assertThat(done.progress().created()).isEqualTo(MANY);
        assertThat(done.progress().rows()).isEqualTo(MANY);
        assertThat(known("stop-" + kind.word() + "-519@people-jobs.example")).isOne();
        assertThat(files.undo(job).undone()).isEqualTo(new ImportJob.Undone(MANY, 0));
        assertThat(known("stop-" + kind.word() + "-519@people-jobs.example")).isZero();
        assertThat(jobs.undo(job)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUSTOMERS", "ORDERS"})
    void remembersWhatColumnsOfAnotherNameMean(ImportKind kind) throws Exception {
        String own = "Letters go to (" + kind.word() + ")";
        UUID first = files.keep(kind, renamed(kind, own, "map-a-" + kind.word()));
        ImportJob job = jobs.find(first).orElseThrow();
        assertThat(job.mapping()).containsEntry(own, "");
        Map<String, String> mapping = new HashMap<>(job.mapping());
        mapping.put(own, "Email");
        ImportRequest request =
                new ImportRequest(
                        kind.formats().getFirst(), Currency.of("EUR"), Language.of("en"), false);
        assertThat(jobs.map(first, request, mapping)).isTrue();
        UUID next = files.keep(kind, renamed(kind, own, "map-b-" + kind.word()));
        assertThat(jobs.find(next).orElseThrow().mapping()).containsEntry(own, "Email");
        jobs.run(next);
        assertThat(files.ended(next).progress().created()).isOne();
        assertThat(known("map-b-" + kind.word() + "-0@people-jobs.example")).isOne();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUSTOMERS", "ORDERS"})
    void theFileComesBackWithANoteInEachDamagedRow(ImportKind kind) throws Exception {
        String rows = new String(file(kind, "note-" + kind.word(), 3), StandardCharsets.UTF_8);
        String broken = rows.replaceFirst("(?m)^(.*)-1@people-jobs.example", "$1-1@\"x,\"open");
        ImportJob job = files.run(kind, text(broken));
        assertThat(job.progress().created()).isEqualTo(2);
        assertThat(job.progress().errors()).isOne();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        jobs.annotated(job, Language.of("en"), out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).endsWith("Import,Hint");
        assertThat(lines.get(1)).endsWith(",,");
        assertThat(lines.get(2)).contains(",error,");
        assertThat(lines.get(3)).endsWith(",,");
    }

    @ParameterizedTest
    @EnumSource(names = {"CUSTOMERS", "ORDERS"})
    void afterADayTheFileIsGoneAndNobodyIsTakenBack(ImportKind kind) throws Exception {
        ImportJob job = files.run(kind, file(kind, "day-" + kind.word(), 1));
        assertThat(vault.has(job.id())).isTrue();
        ImportHousekeeping.forget(store, notes, vault, clock.instant().plus(Duration.ofHours(25)));
        assertThat(vault.has(job.id())).isFalse();
        assertThat(jobs.undo(job.id())).isFalse();
        assertThat(known("day-" + kind.word() + "-0@people-jobs.example")).isOne();
    }

    private static byte[] renamed(ImportKind kind, String heading, String name) {
        String file = new String(file(kind, name, 1), StandardCharsets.UTF_8);
        return text(file.replace("Email", heading));
    }

    private static byte[] file(ImportKind kind, String name, int rows) {
        boolean people = kind == ImportKind.CUSTOMERS;
        String headings =
                people
                        ? "Email,First Name,Last Name,Country Code\n"
                        : "Name,Email,Created at,Currency,Total,Lineitem quantity,Lineitem name,"
                                + "Lineitem price,Shipping Name,Shipping City,Shipping Country\n";
        return text(
                headings
                        + IntStream.range(0, rows)
                                .mapToObj(i -> row(people, name + "-" + i))
                                .collect(Collectors.joining()));
    }

    private static String row(boolean people, String name) {
        String mail = name + "@people-jobs.example";
        return people
                ? mail + ",One,Somebody,DE\n"
                : "#" + name + "," + mail + ",2025-09-03,EUR,10.00,1,Cup,10.00,Ada,Bonn,DE\n";
    }

    private long known(String mail) {
        return customers.list(new CustomerFilter(mail, null, 10)).customers().size();
    }
}
