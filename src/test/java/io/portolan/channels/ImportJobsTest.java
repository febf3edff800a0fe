package io.portolan.channels;

import static io.portolan.channels.ShopifyFixture.euros;
import static io.portolan.channels.ShopifyFixture.file;
import static io.portolan.channels.ShopifyFixture.row;
import static io.portolan.channels.ShopifyFixture.simple;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Difference;
import io.portolan.catalog.ProductDraft;
import io.portolan.channels.table.Renames;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.platform.files.DataFolder;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
class ImportJobsTest {

    @Autowired ImportJobs jobs;
    @Autowired ImportJobStore store;
    @Autowired ImportNotes notes;
    @Autowired ImportVault vault;
    @Autowired ImportWork work;
    @Autowired Catalog catalog;
    @Autowired Prices prices;
    @Autowired Stock stock;
    @Autowired DataFolder data;
    @Autowired Clock clock;
    @Autowired ProductImporter products;
    @Autowired TransactionTemplate transactions;

    @Test
    void aDryRunDoesNotNeedTheFileAgainAndWritesNothing() throws Exception {
        UUID job = keep(file(simple("job-ghost", "Ghost", "900", "10")));
        assertThat(jobs.check(job)).isTrue();
        ImportJob checked = ended(job);
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(checked.progress().created()).isEqualTo(1);
        assertThat(catalog.snapshot().product("job-ghost")).isNull();
        assertThat(jobs.run(job)).isTrue();
        assertThat(ended(job).state()).isEqualTo(ImportState.DONE);
        assertThat(catalog.snapshot().product("job-ghost")).isNotNull();
    }

    @Test
    void theFileLiesSealedForItsOwnerAlone() throws Exception {
        UUID job = keep(file(simple("job-secret", "Secret lamp", "900", "10")));
        Path folder = data.path().resolve("imports");
        assertThat(Files.getPosixFilePermissions(folder))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
        String bytes =
                Files.readString(folder.resolve(job + ".sealed"), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("Secret lamp").doesNotContain("job-secret");
    }

    @Test
    void goesOnBehindTheLastWholeBatchAfterItWasCutOff() throws Exception {
        String[] rows =
                IntStream.range(0, 600)
                        .mapToObj(i -> simple("job-cut-" + i, "Cut " + i, "900", "10"))
                        .toArray(String[]::new);
        UUID job = keep(file(rows));
        store.begin(job, ImportState.RUNNING, clock.instant(), ImportState.UPLOADED);
        int[] asked = {0};
        work.work(job, () -> asked[0]++ == 1);
        ImportJob cut = jobs.find(job).orElseThrow();
        assertThat(cut.state()).isEqualTo(ImportState.RUNNING);
        assertThat(cut.progress().created()).isEqualTo(250);
        work.work(job, () -> false);
        ImportJob done = jobs.find(job).orElseThrow();
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.progress().created()).isEqualTo(600);
        assertThat(done.progress().rows()).isEqualTo(600);
        assertThat(done.progress().unchanged()).isZero();
        assertThat(catalog.snapshot().product("job-cut-599")).isNotNull();
    }

    @Test
    void aBatchThatIsCancelledMeanwhileIsNotWritten() throws Exception {
        String[] rows =
                IntStream.range(0, 300)
                        .mapToObj(i -> simple("job-stop-" + i, "Stop " + i, "900", "10"))
                        .toArray(String[]::new);
        UUID job = keep(file(rows));
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
        assertThat(stopped.progress().created()).isEqualTo(250);
        assertThat(catalog.snapshot().product("job-stop-299")).isNull();
        assertThat(jobs.resume(job)).isTrue();
        assertThat(ended(job).progress().created()).isEqualTo(300);
        assertThat(catalog.snapshot().product("job-stop-299")).isNotNull();
    }

    @Test
    void undoingBringsBackWhatWasThereAndLeavesWhatWasEditedSince() throws Exception {
        done(file(simple("job-old", "Old", "900", "10"), simple("job-edit", "Edit", "900", "10")));
        ProductDraft old = draft("job-old");
        UUID job =
                done(
                        file(
                                simple("job-old", "New", "950", "12"),
                                simple("job-edit", "Edited by file", "900", "11"),
                                counted("job-made", "5")));
        assertThat(stock.available(sku("job-made"))).isEqualTo(5);
        Sku made = sku("job-made");
        catalog.save(List.of(titled(draft("job-edit"), "Edited by hand")));

        assertThat(jobs.undo(job)).isTrue();
        ImportJob undone = ended(job);
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.undone()).isEqualTo(new ImportJob.Undone(2, 1));
        assertThat(draft("job-old")).isEqualTo(old);
        assertThat(requireNonNull(prices.listed(sku("job-old"), null)).amount())
                .isEqualTo(Money.of(1000, "EUR"));
        assertThat(catalog.snapshot().product("job-made")).isNull();
        assertThat(prices.listed(made, null)).isNull();
        assertThat(stock.available(made)).isZero();
        assertThat(title("job-edit")).isEqualTo("Edited by hand");
        assertThat(jobs.changes(job, 10))
                .extracting(ImportChange::thing, ImportChange::fate)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("job-edit", ImportChange.Fate.EDITED));
        assertThat(jobs.undo(job)).isFalse();

        done(file(counted("job-made", "5")));
        assertThat(stock.available(made)).isEqualTo(5);
    }

    @Test
    void whatWasSoldInBetweenStays() throws Exception {
        UUID job = done(file(counted("job-sold", "5")));
        stock.receive(sku("job-sold"), -2, "sale", "job-sold");
        jobs.undo(job);
        assertThat(ended(job).undone()).isEqualTo(new ImportJob.Undone(0, 1));
        assertThat(catalog.snapshot().product("job-sold")).isNotNull();
    }

    @Test
    void aFileThatSaysTheEarlierPriceAloneNeverBringsAnOldPriceBack() throws Exception {
        done(file(simple("job-race", "Race", "900", "10")));
        Sku sku = sku("job-race");
        String table = "handle,sku,compare price\njob-race," + sku.value() + ",15.00 EUR\n";
        Importer.Opening opening =
                new Importer.Opening(
                        new UUID(1, 1),
                        new ImportRequest(
                                "portolan-csv", Currency.of("EUR"), Language.of("en"), false),
                        Renames.NONE,
                        null);
        FileIntake intake =
                products.open(
                        ShopifyFixture.bytes(table, StandardCharsets.UTF_8),
                        opening,
                        new Tally(false));
        FileIntake.Batch batch = requireNonNull(intake.next());
        prices.save(List.of(new PriceDraft(sku, null, Money.of(1200, "EUR"), null)));
        transactions.executeWithoutResult(t -> batch.write());
        intake.end();
        assertThat(requireNonNull(prices.listed(sku, null)))
                .isEqualTo(new PriceDraft(sku, null, Money.of(1200, "EUR"), Money.of(1500, "EUR")));
    }

    @Test
    void ofMoreFieldsThanAreListedItIsSaidHowManyMore() throws Exception {
        UUID job = keep(file(simple("job-fields", "Fields", "900", "10")));
        jobs.check(job);
        ended(job);
        FieldChange one = new FieldChange(2, "x", new Difference(List.of("title"), "a", "b"));
        notes.differences().add(job, Collections.nCopies(DifferenceStore.MOST + 5, one));
        assertThat(jobs.differences(job)).isEqualTo(DifferenceStore.MOST);

        done(file(simple("job-old-a", "A", "900", "10"), simple("job-old-b", "B", "900", "10")));
        UUID other =
                keep(
                        file(
                                simple("job-old-a", "C", "900", "10"),
                                simple("job-old-b", "D", "9", "1")));
        jobs.check(other);
        assertThat(ended(other).progress().fields())
                .isEqualTo(jobs.differences(other))
                .isGreaterThan(2);
    }

    @Test
    void afterADayTheFileIsGoneAndNothingIsUndone() throws Exception {
        UUID job = done(file(simple("job-day", "Day", "900", "10")));
        assertThat(vault.has(job)).isTrue();
        ImportHousekeeping.forget(store, notes, vault, clock.instant().plus(Duration.ofHours(25)));
        assertThat(vault.has(job)).isFalse();
        assertThat(jobs.undo(job)).isFalse();
    }

    @Test
    void theAnnotatedFileSaysInEachRowWhatIsWrong() throws Exception {
        UUID job =
                keep(file(simple("job-note", "=1+1", "900", "1O"), simple("job-b", "B", "9", "1")));
        jobs.check(job);
        ImportJob checked = ended(job);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        jobs.annotated(checked, Language.of("en"), out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("\uFEFFHandle,Title").endsWith("Import,Hint");
        assertThat(lines.get(1)).contains("'=1+1", ",error,").contains("Variant Price:");
        assertThat(lines.get(2)).endsWith(",,");
    }

    @Test
    void aQuotationMarkThatIsNotClosedCostsItsRowAlone() throws Exception {
        UUID job =
                keep(
                        ShopifyFixture.bytes(
                                "Handle,Title,Variant Price\njob-q,Q,1\njob-r,\"R,1\n"
                                        + "x".repeat(2_100_000),
                                StandardCharsets.UTF_8));
        jobs.check(job);
        ImportJob checked = ended(job);
        assertThat(checked.problem()).isNull();
        assertThat(checked.progress().created()).isEqualTo(1);
        assertThat(jobs.findings(job, Finding.Severity.ERROR, 0, 10))
                .extracting(Finding::row)
                .contains(3L);
    }

    private UUID keep(InputStream bytes) throws IOException {
        ImportJobs.Sent sent =
                new ImportJobs.Sent(ImportKind.PRODUCTS, "goods.csv", euros(), "Li Wei", false);
        return ((ImportJobs.Receipt.Kept) jobs.keep(bytes, sent)).job().id();
    }

    private UUID done(InputStream bytes) throws Exception {
        UUID job = keep(bytes);
        jobs.run(job);
        assertThat(ended(job).state()).isEqualTo(ImportState.DONE);
        return job;
    }

    private ImportJob ended(UUID job) throws Exception {
        jobs.ended(job).get(60, TimeUnit.SECONDS);
        return jobs.find(job).orElseThrow();
    }

    private static String counted(String handle, String pieces) {
        return row(
                handle,
                handle,
                "",
                "",
                "Title",
                "Default Title",
                "",
                "900",
                "shopify",
                pieces,
                "10");
    }

    private ProductDraft draft(String handle) {
        String document = requireNonNull(catalog.kept(List.of(handle)).get(handle)).document();
        return CatalogJson.mapper().readValue(document, ProductDraft.class);
    }

    private static ProductDraft titled(ProductDraft draft, String title) {
        String text = CatalogJson.mapper().writeValueAsString(draft);
        return CatalogJson.mapper()
                .readValue(text.replace("Edited by file", title), ProductDraft.class);
    }

    private String title(String handle) {
        return requireNonNull(catalog.snapshot().product(handle)).text(Language.of("en")).title();
    }

    private Sku sku(String handle) {
        return requireNonNull(catalog.snapshot().product(handle)).variants().getFirst().sku();
    }
}
