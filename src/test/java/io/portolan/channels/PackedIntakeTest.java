package io.portolan.channels;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Certificate;
import io.portolan.catalog.GoodsFiles;
import io.portolan.catalog.GoodsFiles.Taken;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.Video;
import io.portolan.kernel.Language;
import io.portolan.platform.launcher.CommandCall;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Goods and their files as a hand packs them: an archive is looked into before anything of it is
/// believed.
@ShopTest
class PackedIntakeTest {

    private static final String HANDLE = "packed-mug";

    @Autowired ImportJobs jobs;
    @Autowired ImportCommand command;
    @Autowired Catalog catalog;
    @Autowired CatalogDefinitions definitions;
    @Autowired GoodsFiles files;
    @Autowired Prices prices;
    @Autowired ImportJobStore store;
    @Autowired ImportWork work;
    @Autowired Clock clock;
    @TempDir Path folder;

    private final StringWriter said = new StringWriter();

    @AfterEach
    void takeAway() {
        catalog.remove(List.of(HANDLE));
    }

    @Test
    void aTablePackedByHandNamesItsFilesAsTheyAreCalledThere() throws Exception {
        String table =
                "handle,sku,title:en,sheet certificates\n"
                        + HANDLE
                        + ",PACKED-1,Mug,\"[{\"\"kind\"\":\"\"CE\"\",\"\"file\"\":\"\"ce.pdf\"\"},"
                        + "{\"\"kind\"\":\"\"REACH\"\",\"\"file\"\":\"\"gone.pdf\"\"}]\"\n";
        byte[] zip =
                Archives.zip(
                        Map.of(
                                "mugs.csv", table.getBytes(Archives.UTF),
                                "files/ce.pdf", Archives.pdf("by hand"),
                                "files/acts.pdf", Archives.pdf("<</S /JavaScript>>"),
                                "files/../../etc/passwd", Archives.pdf("out"),
                                "__MACOSX/._mugs.csv", "x".getBytes(Archives.UTF)));
        UUID job = Archives.keep(jobs, zip);
        jobs.run(job);
        assertThat(Archives.ended(jobs, job).state()).isEqualTo(ImportState.DONE);
        assertThat(jobs.findings(job, null, 0, 9))
                .extracting(Finding::column, Finding::value)
                .containsExactlyInAnyOrder(
                        tuple("files/../../etc/passwd", ""),
                        tuple("files/acts.pdf", "acts"),
                        tuple("sheet certificates", "gone.pdf"));
        Certificate paper = product().sheet().certificates().getFirst();
        assertThat(files.original(requireNonNull(paper.file())).orElseThrow().bytes())
                .isEqualTo(Archives.pdf("by hand"));
    }

    @Test
    void whatIsRefusedIsNoLongerNamedAndWhatIsAbsentIsSaid() throws Exception {
        String bad = "0".repeat(32);
        String gone = "f".repeat(32);
        String line =
                """
                {"handle": "packed-mug", "texts": {"en": {"title": "Mug"}},\
                 "variants": [{"sku": "PACKED-1", "tracked": false}],\
                 "pictures": [{"path": "torn.jpg"}, {"path": "own/GONE-1.webp"}],\
                 "sheet": {"certificates": [{"kind": "CE", "file": "acts.pdf"}],\
                 "videos": [{"url": "torn.mp4"}, {"url": "https://films.example/mug",\
                 "poster": "own/BAD-8.webp", "captions": {"en": "torn.vtt", "de": "own/GONE.vtt"}}]}}
                """
                        .replace("GONE", gone)
                        .replace("BAD", bad);
        UUID job =
                Archives.keep(
                        jobs,
                        Archives.zip(
                                Map.of(
                                        "products.ndjson",
                                        line.getBytes(Archives.UTF),
                                        "files/torn.jpg",
                                        new byte[] {-1, -40, -1, -32, 1},
                                        "files/own/" + bad + ".jpg",
                                        new byte[] {-1, -40, -1, -32},
                                        "files/acts.pdf",
                                        Archives.pdf("<</S /JavaScript>>"),
                                        "files/torn.mp4",
                                        new byte[] {1, 2, 3},
                                        "files/torn.vtt",
                                        "WEBVTT".getBytes(Archives.UTF))));
        jobs.run(job);
        Archives.ended(jobs, job);
        assertThat(jobs.findings(job, null, 0, 20))
                .extracting(Finding::column, Finding::value, Finding::advice)
                .filteredOn(tuple -> !"file.not-taken".equals(tuple.toList().getLast()))
                .containsExactlyInAnyOrder(
                        tuple("pictures", "own/" + gone + "-1.webp", "file.not-here"),
                        tuple("sheet videos", "own/" + gone + ".vtt", "file.not-here"));
        assertThat(product().pictures())
                .extracting(Picture::path)
                .containsExactly("own/" + gone + "-1.webp");
        assertThat(product().sheet().certificates().getFirst().file()).isNull();
        Video film = product().sheet().videos().getFirst();
        assertThat(film.url()).isEqualTo("https://films.example/mug");
        assertThat(film.poster()).isNull();
        assertThat(film.captions()).containsOnlyKeys(Language.of("de"));
    }

    @Test
    void theCommandReadsATableOfAnyKindOutOfAnArchive() throws Exception {
        String line =
                "{\"handle\": \"packed-mug\", \"texts\": {\"en\": {\"title\": \"Mug\"}},"
                        + " \"variants\": [{\"sku\": \"PACKED-1\", \"tracked\": false}]}\n";
        Map<String, String> tables =
                Map.of(
                        "goods.csv",
                        "handle,sku,title:en\n" + HANDLE + ",PACKED-1,Mug\n",
                        "products.ndjson",
                        line);
        for (String name : tables.keySet().stream().sorted().toList()) {
            String table = requireNonNull(tables.get(name));
            Path file = folder.resolve(name + ".zip");
            Files.write(file, Archives.zip(Map.of(name, table.getBytes(Archives.UTF))));
            assertThat(command("products", file.toString(), "--format", "zip"))
                    .as(said.toString())
                    .isZero();
            assertThat(product().variants()).hasSize(1);
            catalog.remove(List.of(HANDLE));
        }
    }

    @Test
    void oneFileAfterTheOtherIsTakenInCountedAndStoppedBetween() throws Exception {
        UUID job = Archives.keep(jobs, Archives.zip(manyFiles()));
        store.begin(job, ImportState.RUNNING, clock.instant(), ImportState.UPLOADED);
        int[] asked = {0};
        work.work(job, () -> asked[0]++ == 3);
        ImportJob cut = jobs.find(job).orElseThrow();
        assertThat(cut.state()).isEqualTo(ImportState.RUNNING);
        assertThat(cut.progress().files()).isEqualTo(3);
        assertThat(cut.progress().rows()).isZero();
        assertThat(cut.percent()).isBetween(1, 50);
        assertThat(catalog.snapshot().product(HANDLE)).isNull();

        int[] again = {0};
        work.work(
                job,
                () -> {
                    if (again[0]++ == 2) assertThat(jobs.cancel(job)).isTrue();
                    return false;
                });
        ImportJob stopped = jobs.find(job).orElseThrow();
        assertThat(stopped.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(stopped.progress().files()).as("behind those of before").isEqualTo(5);

        assertThat(jobs.resume(job)).isTrue();
        ImportJob done = Archives.ended(jobs, job);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.progress().files()).isEqualTo(8);
        assertThat(done.progress().created()).isEqualTo(1);
        assertThat(jobs.findings(job, null, 0, 9)).as("each is said once").hasSize(1);
        assertThat(product().sheet().certificates())
                .extracting(Certificate::file)
                .allMatch(file -> files.original(requireNonNull(file)).isPresent());

        jobs.undo(job);
        assertThat(Archives.ended(jobs, job).state()).isEqualTo(ImportState.UNDONE);
        assertThat(files.original(((Taken.Kept) files.look(Archives.pdf("many 7"))).name()))
                .as("files stay when their goods are taken back")
                .isPresent();
    }

    private static Map<String, byte[]> manyFiles() {
        StringBuilder papers = new StringBuilder();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            String inside = i == 1 ? "<</S /JavaScript>>" : "many " + i;
            entries.put("files/p" + i + ".pdf", Archives.pdf(inside));
            if (i == 1) continue;
            if (!papers.isEmpty()) papers.append(',');
            papers.append("{\"kind\": \"CE\", \"file\": \"p" + i + ".pdf\"}");
        }
        String line =
                "{\"handle\": \"packed-mug\", \"texts\": {\"en\": {\"title\": \"Mug\"}},"
                        + " \"variants\": [{\"sku\": \"PACKED-1\", \"tracked\": false}],"
                        + " \"sheet\": {\"certificates\": ["
                        + papers
                        + "]}}\n";
        entries.put("products.ndjson", line.getBytes(Archives.UTF));
        return entries;
    }

    @Test
    void theTableIsFoundWhereverItStandsAndIsReadAsWhatItIs() throws Exception {
        String shopify = "Handle,Title,Variant Price,Variant Grams\npacked-mug,Mug,12.00,300\n";
        Map<String, byte[]> last = new LinkedHashMap<>();
        last.put("README.txt", "How this was made, and by whom.".getBytes(Archives.UTF));
        last.put("files/a.pdf", Archives.pdf("order"));
        last.put("shop.csv", shopify.getBytes(Archives.UTF));
        UUID job = Archives.keep(jobs, Archives.zip(last));
        assertThat(jobs.find(job).orElseThrow().request().format()).isEqualTo("shopify");
        jobs.run(job);
        assertThat(Archives.ended(jobs, job).progress().created()).isEqualTo(1);
        assertThat(requireNonNull(prices.listed(product().variants().getFirst().sku(), null)))
                .isNotNull();
        catalog.remove(List.of(HANDLE));

        String own =
                "handle,sku,title:en,sheet certificates\n"
                        + HANDLE
                        + ",PACKED-1,Mug,\"[{\"\"kind\"\":\"\"CE\"\",\"\"file\"\":\"\"a.pdf\"\"}]\"\n";
        Map<String, byte[]> folder = new LinkedHashMap<>();
        folder.put("export/", new byte[0]);
        folder.put("export/files/a.pdf", Archives.pdf("order"));
        folder.put("export/files/.DS_Store", new byte[] {1});
        folder.put("__MACOSX/export/files/._a.pdf", new byte[] {1});
        folder.put("export/notes.txt", "nothing".getBytes(Archives.UTF));
        folder.put("export/goods.csv", own.getBytes(Archives.UTF));
        Path file = this.folder.resolve("folder.zip");
        Files.write(file, Archives.zip(folder));
        assertThat(command("products", file.toString(), "--format", "zip")).isZero();
        assertThat(
                        files.original(
                                requireNonNull(product().sheet().certificates().getFirst().file())))
                .isPresent();
    }

    @Test
    void oneThatIsCutOffIsSaidToBeUnreadable() throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        byte[] noise = new byte[90_000];
        new Random(1).nextBytes(noise);
        parts.put("files/a.pdf", noise);
        parts.put("goods.csv", noise);
        byte[] whole = Archives.zip(parts);
        ImportJob job = Archives.checked(jobs, Arrays.copyOf(whole, whole.length / 3));
        assertThat(job.problem()).isEqualTo(ImportWork.UNREADABLE);
        assertThat(jobs.findings(job.id(), null, 0, 9))
                .extracting(Finding::advice)
                .containsExactly("file.damaged");
    }

    @Test
    void aTypeThatGoodsNameStaysWhenItsImportIsTakenBackAndTheReasonIsSaid() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "catalogue/types.ndjson", "{\"code\":\"packed-kind\",\"names\":{\"en\":\"Kind\"}}");
        parts.put("products.ndjson", "");
        Path file = folder.resolve("types.zip");
        Files.write(file, Archives.texts(parts));
        assertThat(command("catalogue", file.toString())).as(said.toString()).isZero();
        String mug =
                """
                {"handle": "packed-mug", "texts": {"en": {"title": "Mug"}},
                 "variants": [{"sku": "PACKED-1", "tracked": false}],
                 "sheet": {"type": "packed-kind"}}
                """;
        catalog.save(List.of(CatalogJson.mapper().readValue(mug, ProductDraft.class)));
        assertThat(command("undo", "last")).as(said.toString()).isZero();
        assertThat(said.toString())
                .contains("types/packed-kind  stayed: goods or shelves still name it");
        catalog.remove(List.of(HANDLE));
        assertThat(definitions.removeUnusedType("packed-kind")).isTrue();
    }

    @Test
    void aWholeCatalogueIsAnArchive() throws Exception {
        Files.writeString(folder.resolve("goods.csv"), "handle,sku,title:en\nx,X,X\n");
        assertThat(command("catalogue", "goods.csv")).isEqualTo(2);
        assertThat(said.toString()).contains("is no archive");
    }

    private int command(String... words) {
        return command.run(new CommandCall(List.of(words), folder, new PrintWriter(said, true)));
    }

    private Product product() {
        return requireNonNull(catalog.snapshot().product(HANDLE));
    }
}
