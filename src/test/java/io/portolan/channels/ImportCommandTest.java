package io.portolan.channels;

import static io.portolan.channels.ShopifyFixture.file;
import static io.portolan.channels.ShopifyFixture.simple;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.platform.launcher.CommandCall;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the merchant at the command line can do with a file, and with one of before.
@ShopTest
class ImportCommandTest {

    @Autowired ImportCommand command;
    @Autowired ImportJobs jobs;
    @Autowired ImportJobStore store;
    @Autowired ImportWork work;
    @Autowired PictureWishStore wishes;
    @Autowired Catalog catalog;
    @Autowired Prices prices;
    @Autowired Stock stock;
    @Autowired AttendedImport attended;
    @Autowired Clock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transactions;
    @TempDir Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void whatAColumnMeansIsSaidOnceAndRememberedForTheSameHeadings() throws IOException {
        String headings = "Handle,Title,Preis,Variant Grams,Notiz\n";
        write("first.csv", headings + "cli-map,Mapped,12.50,900,x\n");
        assertThat(run("products", "first.csv", "--currency", "EUR")).isEqualTo(1);
        assertThat(told()).contains("Variant Price");

        assertThat(run("products", "first.csv", "--currency=EUR", "--map", "preis=variant price"))
                .isZero();
        assertThat(told())
                .contains("Columns: Preis = Variant Price.")
                .contains("Remembered for the next file");
        write("second.csv", headings + "cli-map,Mapped,13.50,900,x\n");
        assertThat(run("products", "second.csv", "--currency=EUR")).isZero();
        assertThat(told())
                .contains("Columns: Preis = Variant Price.")
                .contains("the last time a file had the same headings");
        assertThat(requireNonNull(prices.listed(sku("cli-map"), null)).amount())
                .isEqualTo(Money.of(1350, "EUR"));

        assertThat(run("products", "second.csv", "--currency=EUR", "--dry-run", "--map=Notiz="))
                .as("one column more does not forget the others")
                .isZero();
        assertThat(run("products", "second.csv", "--dry-run", "--map=Title=")).isEqualTo(1);
        assertThat(told()).contains("Title left out");
    }

    @Test
    void aHeadingOrAFieldThatNobodyKnowsIsAnsweredWithThoseThatThereAre() throws IOException {
        write("goods.csv", "Handle,Title,Preis\ncli-none,None,12.50\n");
        List<UUID> before = ids();
        assertThat(run("products", "goods.csv", "--map", "Price=Variant Price")).isEqualTo(2);
        assertThat(told()).contains("The file has no column Price. It has: Handle, Title, Preis.");
        assertThat(run("products", "goods.csv", "--map", "Preis=Costs")).isEqualTo(2);
        assertThat(told())
                .contains("A column cannot mean Costs. It can mean: Handle, Title,")
                .contains("Variant Price");
        assertThat(run("products", "goods.csv", "--map", "Preis")).isEqualTo(2);
        assertThat(told()).contains("--map \"Heading=field\"");
        write("goods.ndjson", "{\"handle\": \"cli-none\"}\n");
        assertThat(run("products", "goods.ndjson", "--format=ndjson", "--map=a=b")).isEqualTo(2);
        assertThat(told()).contains("no columns");
        assertThat(ids()).as("nothing is kept of them").isEqualTo(before);
    }

    @Test
    void theAnnotatedFileComesBesideADryRunInTheLanguageOfWhoeverMendsIt() throws IOException {
        write("goods.csv", file(simple("cli-note", "Note", "900", "1O")).readAllBytes());
        int code =
                run(
                        "products",
                        "goods.csv",
                        "--dry-run",
                        "--annotated",
                        "out.csv",
                        "--language-of-hints=zh-CN");
        assertThat(code).isEqualTo(1);
        assertThat(told()).contains("out.csv").contains("金额");
        List<String> lines = Files.readAllLines(folder.resolve("out.csv"));
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("\uFEFFHandle,Title").endsWith("导入,提示");
        assertThat(lines.get(1)).contains(",错误,").contains("Variant Price:");

        assertThat(run("products", "goods.csv", "--dry-run", "--annotated=goods.csv")).isEqualTo(2);
        assertThat(run("products", "goods.csv", "--dry-run", "--language-of-hints=tlh"))
                .isEqualTo(2);
        assertThat(run("products", "goods.csv", "--dry-run", "--annotated=no/such/out.csv"))
                .isEqualTo(1);
        assertThat(told()).contains("cannot be written");
    }

    @Test
    void ofDocumentsTheAnnotatedFileIsAListOfWhatWasFound() throws IOException {
        write("goods.ndjson", "{\"handle\": \"\"}\n{\"handle\": \"cli-doc\"}\n");
        run("products", "goods.ndjson", "--format=ndjson", "--dry-run", "--annotated=out.csv");
        List<String> lines = Files.readAllLines(folder.resolve("out.csv"));
        assertThat(lines.getFirst()).isEqualTo("\uFEFFRow,Column,Value,Import,Hint");
        assertThat(lines.get(1)).startsWith("1,handle,,error,");
    }

    @Test
    void whatWasTakenOverIsTakenBackByItsIdAndWhatStaysIsSaidRowByRow() throws IOException {
        write("goods.csv", file(counted("cli-undo", "7"), counted("cli-sold", "7")).readAllBytes());
        assertThat(run("products", "goods.csv", "--currency=EUR")).isZero();
        UUID job = jobs.newest(1).getFirst().id();
        assertThat(told())
                .contains("Import " + job)
                .contains("./portolan import resume " + job)
                .contains("./portolan import undo " + job + " takes it back until ");
        stock.receive(sku("cli-sold"), -2, "sale", "cli-sold");

        assertThat(run("status", job.toString())).isZero();
        assertThat(told()).contains("done").contains("undo until").contains("2 created");
        assertThat(run("list")).isZero();
        assertThat(told()).contains(job.toString());
        assertThat(run("resume", job.toString())).isEqualTo(1);
        assertThat(told()).contains("nothing to go on with");
        assertThat(run("cancel", job.toString())).isEqualTo(1);

        assertThat(run("undo", "last")).isZero();
        assertThat(told())
                .contains("1 are as they were before, 1 stayed.")
                .contains("row 3  cli-sold  stayed: sold or ordered since");
        assertThat(catalog.snapshot().product("cli-undo")).isNull();
        assertThat(catalog.snapshot().product("cli-sold")).isNotNull();
        assertThat(run("undo", "last")).as("saying it again takes back nothing else").isZero();
        assertThat(told()).contains("1 are as they were before, 1 stayed.");
        assertThat(deeds(job)).containsExactly("import.run", "import.undo");
    }

    private static String counted(String handle, String pieces) {
        return ShopifyFixture.row(
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

    @Test
    void oneThatWasCutOffGoesOnOrIsTakenBack() throws IOException {
        UUID cut = cutOff("cli-cut");
        assertThat(run("status", "last")).isZero();
        assertThat(told()).contains("running").contains("resume, cancel, undo");
        assertThat(run("resume", "last")).isZero();
        assertThat(jobs.find(cut).orElseThrow().progress().created()).isEqualTo(300);
        assertThat(catalog.snapshot().product("cli-cut-299")).isNotNull();
        assertThat(run("undo", cut.toString())).isZero();
        assertThat(told()).contains("300 are as they were before, 0 stayed.");

        UUID other = cutOff("cli-back");
        assertThat(run("undo", "last")).isZero();
        assertThat(told()).contains("250 are as they were before");
        assertThat(catalog.snapshot().product("cli-back-0")).isNull();

        UUID third = cutOff("cli-stop");
        assertThat(run("cancel", "last")).isZero();
        assertThat(told())
                .contains(third + "")
                .contains("cancelled")
                .contains("resume, undo until");
        assertThat(run("resume", third.toString())).isZero();
        assertThat(deeds(third)).containsExactly("import.cancel", "import.resume");
        assertThat(run("undo", "last")).isZero();
        assertThat(jobs.find(other).orElseThrow().state()).isEqualTo(ImportState.UNDONE);
    }

    @Test
    void picturesOfAnEarlierFileAreWantedAgainWhenALaterOneIsUndone() throws IOException {
        String headings = "Handle,Title,Variant Grams,Variant Price,Image Src\n";
        String address = "https://pictures.example/";
        write("a.csv", headings + "cli-hang,Hang,900,12.50," + address + "a.jpg\n");
        write("b.csv", headings + "cli-hang,Hung,900,12.50," + address + "b.jpg\n");
        run("products", "a.csv", "--currency=EUR");
        run("products", "b.csv", "--currency=EUR");
        assertThat(urls("cli-hang")).containsExactly(address + "b.jpg");
        assertThat(run("undo", "last")).isZero();
        assertThat(urls("cli-hang")).containsExactly(address + "a.jpg");
        assertThat(run("undo", ids().get(1).toString())).isZero();
        assertThat(urls("cli-hang")).isEmpty();
    }

    private List<String> urls(String handle) {
        return wishes.of(List.of(handle)).getOrDefault(handle, List.of()).stream()
                .map(PictureWishStore.Wish::url)
                .toList();
    }

    @Test
    void aDeedThatDoesNotKnowAnOptionIsNotDone() throws IOException {
        UUID cut = cutOff("cli-tried");
        assertThat(run("undo", "last", "--dry-run")).isEqualTo(2);
        assertThat(told()).contains("import undo knows no option --dry-run.").contains("Usage:");
        assertThat(run("cancel", "last", "--map", "a=b")).isEqualTo(2);
        assertThat(run("resume", "last", "--keep-edits")).isEqualTo(2);
        assertThat(jobs.find(cut).orElseThrow().state()).isEqualTo(ImportState.RUNNING);
        assertThat(run("undo", "last")).isZero();
    }

    @Test
    void whoGoesOnWithItWaitsForItAndTheLastOneIsFoundBehindManyThatWereLookedAt()
            throws IOException {
        UUID cut = cutOff("cli-waits");
        store.attended(cut, false);
        for (int i = 0; i < 21; i++) {
            jobs.keep(file(simple("cli-look", "Look", "900", "10")), sent());
        }
        assertThat(run("resume", "last", "--language-of-hints=zh-CN")).isZero();
        assertThat(told()).contains(cut.toString());
        assertThat(store.attended(cut)).isTrue();
        assertThat(deeds(cut)).containsExactly("import.resume");
        assertThat(run("undo", "last")).isZero();
    }

    @Test
    void oneThatTheShopIsAtWorkOnIsWatchedAndGoesOnWhenTheWatcherGoes() throws Exception {
        ImportJobs.Sent sent =
                new ImportJobs.Sent(
                        ImportKind.PRODUCTS, "busy.csv", ShopifyFixture.euros(), "Mai", false);
        var kept = jobs.keep(file(simple("cli-busy", "Busy", "900", "10")), sent);
        UUID job = ((ImportJobs.Receipt.Kept) kept).job().id();
        FilterWriter gone =
                new FilterWriter(said) {
                    @Override
                    public void flush() throws IOException {
                        throw new IOException("nobody is there");
                    }
                };
        transactions.executeWithoutResult(
                held -> {
                    catalog.hold();
                    assertThat(CompletableFuture.supplyAsync(() -> jobs.run(job)).join()).isTrue();
                    List<String> words = List.of("resume", job.toString());
                    PrintWriter out = new PrintWriter(gone, true);
                    assertThat(command.run(new CommandCall(words, folder, out))).isEqualTo(1);
                });
        jobs.ended(job).get(20, TimeUnit.SECONDS);
        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(ImportState.DONE);
        assertThat(told()).contains("Import " + job + " is at work already.");
        assertThat(store.attended(job)).isFalse();
        assertThat(deeds(job)).isEmpty();
    }

    @Test
    void whyItDidNotComeToItsEndIsSaid() throws IOException {
        UUID job =
                ((ImportJobs.Receipt.Kept)
                                jobs.keep(file(simple("cli-broke", "B", "9", "1")), sent()))
                        .job()
                        .id();
        store.begin(job, ImportState.CHECKING, clock.instant(), ImportState.UPLOADED);
        store.end(
                job,
                ImportState.CHECKING,
                ImportState.CHECKED,
                ImportWork.BROKEN,
                clock.instant(),
                null);
        AttendedImport.Telling telling =
                new AttendedImport.Telling(new PrintWriter(said, true), null, Language.of("en"));
        assertThat(attended.follow(job, true, telling)).isEqualTo(1);
        assertThat(told()).contains("The dry run broke off there");
        store.begin(job, ImportState.RUNNING, clock.instant(), ImportState.CHECKED);
        store.end(
                job,
                ImportState.RUNNING,
                ImportState.FAILED,
                ImportWork.FULL,
                clock.instant(),
                null);
        assertThat(attended.follow(job, false, telling)).isEqualTo(1);
        assertThat(told()).contains("no more fit").contains("PORTOLAN_JVM=-Xmx1200m");
    }

    @Test
    void anImportThatDoesNotExistIsSaidToBeNone() {
        assertThat(run("resume", new UUID(7, 7).toString())).isEqualTo(1);
        assertThat(told()).contains("There is no such import.");
        assertThat(run("undo", "yesterday")).isEqualTo(2);
        assertThat(told()).contains("yesterday is no id of an import.").contains("Usage:");
        assertThat(run("undo")).isEqualTo(2);
    }

    // As kill -9 leaves it: a batch is whole, and it still counts as running.
    private UUID cutOff(String handle) throws IOException {
        String[] rows =
                IntStream.range(0, 300)
                        .mapToObj(i -> simple(handle + "-" + i, "Cut " + i, "900", "10"))
                        .toArray(String[]::new);
        UUID job = ((ImportJobs.Receipt.Kept) jobs.keep(file(rows), sent())).job().id();
        store.begin(job, ImportState.RUNNING, clock.instant(), ImportState.UPLOADED);
        int[] asked = {0};
        work.work(job, () -> asked[0]++ == 1);
        return job;
    }

    private static ImportJobs.Sent sent() {
        return new ImportJobs.Sent(
                ImportKind.PRODUCTS, "cut.csv", ShopifyFixture.euros(), ImportCommand.BY, true);
    }

    private int run(String... words) {
        said.getBuffer().setLength(0);
        return command.run(new CommandCall(List.of(words), folder, new PrintWriter(said, true)));
    }

    private String told() {
        return said.toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private List<UUID> ids() {
        return jobs.newest(100).stream().map(ImportJob::id).toList();
    }

    private List<@Nullable String> deeds(UUID job) {
        return db.sql("select action from privacy.audit_entry where subject_id = :id order by 1")
                .param("id", job.toString())
                .query(String.class)
                .list();
    }

    private Sku sku(String handle) {
        return requireNonNull(catalog.snapshot().product(handle)).variants().getFirst().sku();
    }
}
