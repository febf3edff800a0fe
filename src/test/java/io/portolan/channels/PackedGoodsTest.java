package io.portolan.channels;

import static io.portolan.platform.pictures.SamplePictures.as;
import static io.portolan.platform.pictures.SamplePictures.phoneJpeg;
import static io.portolan.platform.pictures.SamplePictures.sand;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Certificate;
import io.portolan.catalog.GoodsFiles;
import io.portolan.catalog.GoodsFiles.Taken;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.Video;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.markets.Markets;
import io.portolan.platform.files.DataFolder;
import io.portolan.platform.films.SampleFilms;
import io.portolan.platform.launcher.CommandCall;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Goods travel together with their files; an archive is looked into before anything of it is
/// believed.
@ShopTest
class PackedGoodsTest {

    private static final String HANDLE = "packed-mug";

    @Autowired ImportJobs jobs;
    @Autowired ImportCommand command;
    @Autowired Catalog catalog;
    @Autowired GoodsFiles files;
    @Autowired CatalogueParts parts;
    @Autowired Prices prices;
    @Autowired Stock stock;
    @Autowired Markets markets;
    @Autowired DataFolder data;
    @Autowired JdbcClient db;
    @Autowired ImportJobStore store;
    @Autowired ImportWork work;
    @Autowired Clock clock;
    @TempDir Path folder;

    @AfterEach
    void takeAway() {
        catalog.remove(List.of(HANDLE));
    }

    @Test
    void whatIsWrittenOutBringsTheSameFilesIntoAShopWithoutThem() throws Exception {
        String paper = kept(pdf("travels"));
        String scan = kept(as("png", sand(310, 220)));
        String photo = kept(phoneJpeg(sand(420, 300), 6));
        String film = kept(SampleFilms.mp4());
        String captions = kept("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n".getBytes(UTF));
        catalog.save(List.of(mug(paper, scan, photo, film, captions)));
        byte[] before = written();
        Map<String, byte[]> originals = new LinkedHashMap<>();
        for (String name : List.of(paper, scan, photo, film, captions)) {
            originals.put(name, files.original(name).orElseThrow().bytes());
        }

        emptyShop(List.of(scan, photo));
        assertThat(files.original(paper)).isEmpty();
        assertThat(files.original(photo)).isEmpty();

        UUID tried = keep(before);
        jobs.check(tried);
        ImportJob checked = ended(tried);
        assertThat(checked.progress().created()).isEqualTo(1);
        assertThat(jobs.findings(tried, null, 0, 9)).isEmpty();
        assertThat(files.original(paper)).as("a dry run keeps nothing").isEmpty();

        jobs.run(tried);
        assertThat(ended(tried).state()).isEqualTo(ImportState.DONE);
        originals.forEach(
                (name, bytes) ->
                        assertThat(files.original(name).orElseThrow().bytes())
                                .as(name)
                                .isEqualTo(bytes));
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void aFileThatCameWithTheProgramIsThereAndNoOtherOfThatFolder() {
        assertThat(files.has("demo/apron-front.svg")).isTrue();
        assertThat(files.has("placeholder.svg")).isTrue();
        assertThat(files.has("demo/no-such-apron.svg")).isFalse();
        assertThat(files.has("demo/../placeholder.svg")).isFalse();
    }

    private static final Charset UTF = StandardCharsets.UTF_8;

    private void emptyShop(List<String> pictures) throws IOException {
        catalog.remove(List.of(HANDLE));
        db.sql("delete from catalog.paper").update();
        for (String picture : pictures) {
            db.sql("delete from catalog.picture where hash = :hash")
                    .param("hash", picture.substring(4, 36))
                    .update();
        }
        try (Stream<Path> all = Files.walk(data.path().resolve("films"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) Files.delete(file);
        }
    }

    @Test
    void aTablePackedByHandNamesItsFilesAsTheyAreCalledThere() throws Exception {
        String table =
                "handle,sku,title:en,sheet certificates\n"
                        + HANDLE
                        + ",PACKED-1,Mug,\"[{\"\"kind\"\":\"\"CE\"\",\"\"file\"\":\"\"ce.pdf\"\"},"
                        + "{\"\"kind\"\":\"\"REACH\"\",\"\"file\"\":\"\"gone.pdf\"\"}]\"\n";
        byte[] zip =
                zip(
                        Map.of(
                                "mugs.csv", table.getBytes(UTF),
                                "files/ce.pdf", pdf("by hand"),
                                "files/acts.pdf", pdf("<</S /JavaScript>>"),
                                "files/../../etc/passwd", pdf("out"),
                                "__MACOSX/._mugs.csv", "x".getBytes(UTF)));
        UUID job = keep(zip);
        jobs.run(job);
        assertThat(ended(job).state()).isEqualTo(ImportState.DONE);
        assertThat(jobs.findings(job, null, 0, 9))
                .extracting(Finding::column, Finding::value)
                .containsExactlyInAnyOrder(
                        tuple("files/../../etc/passwd", ""),
                        tuple("files/acts.pdf", "acts"),
                        tuple("sheet certificates", "gone.pdf"));
        Certificate paper = product().sheet().certificates().getFirst();
        assertThat(files.original(requireNonNull(paper.file())).orElseThrow().bytes())
                .isEqualTo(pdf("by hand"));
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
                keep(
                        zip(
                                Map.of(
                                        "products.ndjson",
                                        line.getBytes(UTF),
                                        "files/torn.jpg",
                                        new byte[] {-1, -40, -1, -32, 1},
                                        "files/own/" + bad + ".jpg",
                                        new byte[] {-1, -40, -1, -32},
                                        "files/acts.pdf",
                                        pdf("<</S /JavaScript>>"),
                                        "files/torn.mp4",
                                        new byte[] {1, 2, 3},
                                        "files/torn.vtt",
                                        "WEBVTT".getBytes(UTF))));
        jobs.run(job);
        ended(job);
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
        Path file = folder.resolve("goods.zip");
        String table = "handle,sku,title:en\n" + HANDLE + ",PACKED-1,Mug\n";
        Files.write(file, zip(Map.of("goods.csv", table.getBytes(UTF))));
        StringWriter out = new StringWriter();
        int code =
                command.run(
                        new CommandCall(
                                List.of("products", file.toString(), "--format", "zip"),
                                folder,
                                new PrintWriter(out, true)));
        assertThat(code).as(out.toString()).isZero();
        assertThat(product().variants()).hasSize(1);
    }

    @Test
    void theCommandTakesItInToo() throws Exception {
        String line =
                "{\"handle\": \"packed-mug\", \"texts\": {\"en\": {\"title\": \"Mug\"}},"
                        + " \"variants\": [{\"sku\": \"PACKED-1\", \"tracked\": false}]}\n";
        Path file = folder.resolve("products.zip");
        Files.write(file, zip(Map.of("products.ndjson", line.getBytes(UTF))));
        StringWriter out = new StringWriter();
        int code =
                command.run(
                        new CommandCall(
                                List.of("products", file.toString(), "--format", "zip"),
                                folder,
                                new PrintWriter(out, true)));
        assertThat(code).as(out.toString()).isZero();
        assertThat(product().variants()).hasSize(1);
    }

    @Test
    void anArchiveWithoutATableOrCutOffIsSaidToBeOne() throws Exception {
        byte[] workbook = zip(Map.of("xl/workbook.xml", new byte[] {'<'}));
        assertThat(hint(workbook)).contains("Excel workbook");
        byte[] whole = zip(Map.of("files/a.pdf", new byte[90_000], "goods.csv", new byte[90_000]));
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        UUID job = keep(cut);
        jobs.check(job);
        assertThat(ended(job).problem()).isNotNull();
    }

    private String hint(byte[] zip) throws Exception {
        UUID job = keep(zip);
        jobs.check(job);
        ended(job);
        return jobs.findings(job, null, 0, 1).getFirst().hint();
    }

    @Test
    void aFileThatWouldUnpackWithoutEndIsNotReadToItsEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("files/bomb.pdf"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 60; i++) zip.write(nothing);
        }
        try (var bombs = new Packed.FilesBeside(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(bombs.next()).isTrue();
            assertThat(bombs.content(1_000)).hasSize(1_001);
        }

        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int i = 0; i <= Packed.MOST_ENTRIES; i++) zip.putNextEntry(new ZipEntry("f" + i));
        }
        InputStream crowd = new ByteArrayInputStream(many.toByteArray());
        assertThatThrownBy(() -> Packed.table(() -> crowd).close())
                .isInstanceOf(Packed.NoGoods.class);
    }

    @Test
    void oneFileAfterTheOtherIsTakenInCountedAndStoppedBetween() throws Exception {
        UUID job = keep(zip(manyFiles()));
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
        ImportJob done = ended(job);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.progress().files()).isEqualTo(8);
        assertThat(done.progress().created()).isEqualTo(1);
        assertThat(jobs.findings(job, null, 0, 9)).as("each is said once").hasSize(1);
        assertThat(product().sheet().certificates())
                .extracting(Certificate::file)
                .allMatch(file -> files.original(requireNonNull(file)).isPresent());

        jobs.undo(job);
        assertThat(ended(job).state()).isEqualTo(ImportState.UNDONE);
        assertThat(files.original(((Taken.Kept) files.look(pdf("many 7"))).name()))
                .as("files stay when their goods are taken back")
                .isPresent();
    }

    private static Map<String, byte[]> manyFiles() {
        StringBuilder papers = new StringBuilder();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            String inside = i == 1 ? "<</S /JavaScript>>" : "many " + i;
            entries.put("files/p" + i + ".pdf", pdf(inside));
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
        entries.put("products.ndjson", line.getBytes(UTF));
        return entries;
    }

    @Test
    void theTableIsFoundWhereverItStandsAndIsReadAsWhatItIs() throws Exception {
        String shopify = "Handle,Title,Variant Price,Variant Grams\npacked-mug,Mug,12.00,300\n";
        Map<String, byte[]> last = new LinkedHashMap<>();
        last.put("README.txt", "How this was made, and by whom.".getBytes(UTF));
        last.put("files/a.pdf", pdf("order"));
        last.put("shop.csv", shopify.getBytes(UTF));
        UUID job = keep(zip(last));
        assertThat(jobs.find(job).orElseThrow().request().format()).isEqualTo("shopify");
        jobs.run(job);
        assertThat(ended(job).progress().created()).isEqualTo(1);
        assertThat(requireNonNull(prices.listed(product().variants().getFirst().sku(), null)))
                .isNotNull();
        catalog.remove(List.of(HANDLE));

        String own =
                "handle,sku,title:en,sheet certificates\n"
                        + HANDLE
                        + ",PACKED-1,Mug,\"[{\"\"kind\"\":\"\"CE\"\",\"\"file\"\":\"\"a.pdf\"\"}]\"\n";
        Map<String, byte[]> folder = new LinkedHashMap<>();
        folder.put("export/", new byte[0]);
        folder.put("export/files/a.pdf", pdf("order"));
        folder.put("export/files/.DS_Store", new byte[] {1});
        folder.put("__MACOSX/export/files/._a.pdf", new byte[] {1});
        folder.put("export/notes.txt", "nothing".getBytes(UTF));
        folder.put("export/goods.csv", own.getBytes(UTF));
        Path file = this.folder.resolve("folder.zip");
        Files.write(file, zip(folder));
        assertThat(command("products", file.toString(), "--format", "zip")).isZero();
        assertThat(
                        files.original(
                                requireNonNull(product().sheet().certificates().getFirst().file())))
                .isPresent();
    }

    @Test
    void aPictureThatIsGoneIsLeftOutAndNamedAndTheRestIsWritten() throws Exception {
        String paper = kept(pdf("stays"));
        String scan = kept(as("png", sand(311, 221)));
        String photo = kept(phoneJpeg(sand(421, 301), 6));
        String gone = "own/" + "e".repeat(32) + ".vtt";
        catalog.save(List.of(mug(paper, scan, photo, kept(SampleFilms.mp4()), gone)));
        Path original =
                data.path().resolve("pictures/originals/" + photo.substring(4, 36) + ".jpg");
        byte[] bytes = Files.readAllBytes(original);
        Files.delete(original);
        try {
            Path out = folder.resolve("out.zip");
            assertThat(
                            new ExportCommand(exports())
                                    .run(call("products", "out.zip", "--format=zip")))
                    .isZero();
            assertThat(said.toString()).contains("left out:").contains("  " + photo).contains(gone);
            List<String> names = names(Files.readAllBytes(out));
            assertThat(names).contains("products.ndjson").endsWith("missing.txt");
            assertThat(names).noneMatch(name -> name.contains(photo.substring(4, 36)));
            UUID again = keep(Files.readAllBytes(out));
            jobs.check(again);
            assertThat(ended(again).progress().unchanged()).isPositive();
        } finally {
            Files.write(original, bytes);
        }
    }

    @Test
    void goodsThatDoNotGoIntoAnArchiveAreRefusedBeforeAnythingIsWritten() throws Exception {
        String paper = kept(pdf("much"));
        catalog.save(
                List.of(
                        mug(
                                paper,
                                paper,
                                "own/" + "d".repeat(32) + "-400.webp",
                                kept(SampleFilms.mp4()),
                                "own/" + "d".repeat(32) + ".vtt")));
        Excess small = new Excess(50_000, 500);
        Exports few = exports().within(small);
        assertThat(few.excess("ndjson")).isEmpty();
        Excess excess = few.excess("zip").orElseThrow();
        assertThat(excess.files()).isGreaterThanOrEqualTo(2);
        assertThat(excess.bytes()).isGreaterThan(500);
        assertThat(exports().within(new Excess(3, 1 << 30)).excess("zip")).isPresent();
        assertThat(exports().excess("zip")).isEmpty();
        Path out = folder.resolve("out.zip");
        Files.writeString(out, "of before");
        assertThat(new ExportCommand(few).run(call("products", "out.zip", "--format=zip")))
                .isEqualTo(1);
        assertThat(said.toString()).contains("Nothing was written").contains("50000 and 8 GB");
        assertThat(out).hasContent("of before");
        assertThat(folder.resolve("out.zip.part")).doesNotExist();
    }

    private final StringWriter said = new StringWriter();

    private Exports exports() {
        return new Exports(catalog, parts, files, prices, stock, markets);
    }

    private int command(String... words) {
        return command.run(call(words));
    }

    private CommandCall call(String... words) {
        return new CommandCall(List.of(words), folder, new PrintWriter(said, true));
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                names.add(each.getName());
            }
        }
        return names;
    }

    private static ProductDraft mug(
            String paper, String scan, String photo, String film, String captions) {
        return CatalogJson.mapper()
                .readValue(
                        """
                        {"handle": "packed-mug", "vendor": "Maker", "rank": 1,
                         "added": "2026-01-02", "texts": {"en": {"title": "Mug"}},
                         "variants": [{"sku": "PACKED-1", "tracked": false}],
                         "pictures": [{"path": "PHOTO", "alts": {}, "ground": "sand",
                           "width": 300, "height": 420, "options": {}}],
                         "sheet": {
                           "certificates": [{"kind": "CE", "file": "PAPER"},
                                            {"kind": "REACH", "file": "SCAN"}],
                           "videos": [{"url": "FILM", "captions": {"en": "CAPTIONS"}}]}}
                        """
                                .replace("PHOTO", photo)
                                .replace("PAPER", paper)
                                .replace("SCAN", scan)
                                .replace("FILM", film)
                                .replace("CAPTIONS", captions),
                        ProductDraft.class);
    }

    private String kept(byte[] file) {
        Taken looked = files.look(file);
        assertThat(files.take(file)).isEqualTo(looked);
        return ((Taken.Kept) looked).name();
    }

    private static byte[] pdf(String inside) {
        return ("%PDF-1.7\n" + inside + "\n%%EOF\n").getBytes(UTF);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    // As a browser sends it: its content says what it is.
    private UUID keep(byte[] file) throws IOException {
        ImportRequest wish =
                new ImportRequest("shopify", Currency.of("EUR"), Language.of("en"), false);
        var sent = new ImportJobs.Sent(null, "products.zip", wish, "a test", false);
        var kept = jobs.keep(new ByteArrayInputStream(file), sent);
        return ((ImportJobs.Receipt.Kept) kept).job().id();
    }

    private ImportJob ended(UUID job) throws Exception {
        jobs.ended(job).get(30, TimeUnit.SECONDS);
        return jobs.find(job).orElseThrow();
    }

    private byte[] written() throws IOException {
        Exports.Goods goods = new Exports.Goods(prices, stock, markets.all(), catalog.snapshot());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PackedGoods(files, parts, goods).write(List.of(product()), out);
        return out.toByteArray();
    }

    private Product product() {
        return requireNonNull(catalog.snapshot().product(HANDLE));
    }
}
