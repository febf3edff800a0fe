package io.portolan.channels;

import static io.portolan.platform.pictures.SamplePictures.as;
import static io.portolan.platform.pictures.SamplePictures.phoneJpeg;
import static io.portolan.platform.pictures.SamplePictures.sand;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.GoodsFiles;
import io.portolan.catalog.GoodsFiles.Taken;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.inventory.Stock;
import io.portolan.markets.Markets;
import io.portolan.platform.files.DataFolder;
import io.portolan.platform.films.SampleFilms;
import io.portolan.platform.launcher.CommandCall;
import io.portolan.pricing.Prices;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Goods travel together with their files, out of one shop and into another.
@ShopTest
class PackedGoodsTest {

    private static final String HANDLE = "packed-mug";

    @Autowired ImportJobs jobs;
    @Autowired Catalog catalog;
    @Autowired GoodsFiles files;
    @Autowired CatalogueParts parts;
    @Autowired Prices prices;
    @Autowired Stock stock;
    @Autowired Markets markets;
    @Autowired DataFolder data;
    @Autowired JdbcClient db;
    @TempDir Path folder;

    private final StringWriter said = new StringWriter();

    @AfterEach
    void takeAway() {
        catalog.remove(List.of(HANDLE));
    }

    @Test
    void whatIsWrittenOutBringsTheSameFilesIntoAShopWithoutThem() throws Exception {
        String paper = kept(Archives.pdf("travels"));
        String scan = kept(as("png", sand(310, 220)));
        String photo = kept(phoneJpeg(sand(420, 300), 6));
        String film = kept(SampleFilms.mp4());
        String captions = kept("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n".getBytes(Archives.UTF));
        catalog.save(List.of(mug(paper, scan, photo, film, captions)));
        byte[] before = written();
        Map<String, byte[]> originals = new LinkedHashMap<>();
        for (String name : List.of(paper, scan, photo, film, captions)) {
            originals.put(name, files.original(name).orElseThrow().bytes());
        }

        emptyShop(List.of(scan, photo));
        assertThat(files.original(paper)).isEmpty();
        assertThat(files.original(photo)).isEmpty();

        UUID tried = Archives.keep(jobs, before);
        jobs.check(tried);
        ImportJob checked = Archives.ended(jobs, tried);
        assertThat(checked.progress().created()).isEqualTo(1);
        assertThat(jobs.findings(tried, null, 0, 9)).isEmpty();
        assertThat(files.original(paper)).as("a dry run keeps nothing").isEmpty();

        jobs.run(tried);
        assertThat(Archives.ended(jobs, tried).state()).isEqualTo(ImportState.DONE);
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
    void aPictureThatIsGoneIsLeftOutAndNamedAndTheRestIsWritten() throws Exception {
        String paper = kept(Archives.pdf("stays"));
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
            List<String> names = List.copyOf(Archives.entries(Files.readAllBytes(out)).keySet());
            assertThat(names).contains("products.ndjson").endsWith("missing.txt");
            assertThat(names).noneMatch(name -> name.contains(photo.substring(4, 36)));
            UUID again = Archives.keep(jobs, Files.readAllBytes(out));
            jobs.check(again);
            assertThat(Archives.ended(jobs, again).progress().unchanged()).isPositive();
        } finally {
            Files.write(original, bytes);
        }
    }

    @Test
    void goodsThatDoNotGoIntoAnArchiveAreRefusedBeforeAnythingIsWritten() throws Exception {
        String paper = kept(Archives.pdf("much"));
        catalog.save(
                List.of(
                        mug(
                                paper,
                                paper,
                                "own/" + "d".repeat(32) + "-400.webp",
                                kept(SampleFilms.mp4()),
                                "own/" + "d".repeat(32) + ".vtt")));
        Excess small = new Excess(50_000, 500, 1 << 30);
        Exports few = exports().within(small);
        assertThat(few.excess("ndjson")).isEmpty();
        Excess excess = few.excess("zip").orElseThrow();
        assertThat(excess.files()).isGreaterThanOrEqualTo(2);
        assertThat(excess.bytes()).isGreaterThan(500);
        assertThat(exports().within(new Excess(3, 1 << 30, 1 << 30)).excess("zip")).isPresent();
        Excess parts = new Excess(50_000, 1 << 30, 1);
        assertThat(exports().within(parts).excess("zip").orElseThrow().ofParts(parts)).isTrue();
        assertThat(excess.ofParts(Excess.MOST)).isFalse();
        assertThat(exports().excess("zip")).isEmpty();
        Path out = folder.resolve("out.zip");
        Files.writeString(out, "of before");
        assertThat(new ExportCommand(few).run(call("products", "out.zip", "--format=zip")))
                .isEqualTo(1);
        assertThat(said.toString()).contains("Nothing was written").contains("50000 and 8 GB");
        assertThat(out).hasContent("of before");
        assertThat(folder.resolve("out.zip.part")).doesNotExist();
    }

    private Exports exports() {
        return new Exports(catalog, parts, files, prices, stock, markets);
    }

    private CommandCall call(String... words) {
        return new CommandCall(List.of(words), folder, new PrintWriter(said, true));
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
