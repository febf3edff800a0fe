package io.portolan.channels;

import static io.portolan.platform.pictures.SamplePictures.as;
import static io.portolan.platform.pictures.SamplePictures.phoneJpeg;
import static io.portolan.platform.pictures.SamplePictures.sand;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Films;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Pictures;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductPictures;
import io.portolan.catalog.SaveNote;
import io.portolan.catalog.Video;
import io.portolan.kernel.Language;
import io.portolan.platform.download.Downloads;
import io.portolan.platform.download.Patience;
import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Pictures on a real server on this machine, which the shop's own downloader would refuse.
@ShopTest
class PictureFetcherTest {

    private static final UUID JOB = new UUID(7, 7);

    @Autowired RemotePictureStore noted;
    @Autowired FetchedPictureStore store;
    @Autowired Pictures pictures;
    @Autowired ProductPictures hung;
    @Autowired Films films;
    @Autowired Catalog catalog;
    @Autowired Clock clock;
    @Autowired PictureHanging hanging;
    @Autowired FetchedPictures fetched;
    @Autowired ProductUndo undo;
    @Autowired PictureWishStore wishes;
    @Autowired ImportJobs jobs;
    @Autowired ImportNotes notes;
    @Autowired TransactionTemplate transactions;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void hangsWhatCouldBeFetchedAndSaysWhyTheRestCouldNot() {
        serve("/front.png", as("png", sand(480, 360)));
        serve("/side.jpg", phoneJpeg(sand(400, 300), 6));
        serve("/evil.png", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8));
        ReadProduct lamp =
                product(
                        "fetched-lamp",
                        url("/front.png"),
                        url("/missing.png"),
                        url("/evil.png"),
                        url("/side.jpg"));
        catalog.save(List.of(lamp.draft()));
        noted.note(List.of(lamp), JOB);

        fetcher().run();

        assertThat(hanging("fetched-lamp")).hasSize(2);
        assertThat(hanging("fetched-lamp").getFirst().width()).isEqualTo(480);
        assertThat(hanging("fetched-lamp").getFirst().alt(Language.of("en"))).isEqualTo("Lamp 0");
        assertThat(hanging("fetched-lamp").getLast().width()).isEqualTo(300);
        assertThat(store.problems("fetched-lamp"))
                .hasSize(2)
                .extracting(Finding::hint)
                .anyMatch(problem -> problem.contains("404"))
                .anyMatch(problem -> problem.contains("<svg"));
        assertThat(fetched.count(JOB)).isEqualTo(new FetchedPictures.Count(2, 0));
        assertThat(fetched.failed(JOB, 0, 9))
                .allMatch(each -> each.column().equals("fetched-lamp"))
                .extracting(each -> each.hint(Language.of("zh-CN")))
                .anyMatch(problem -> problem.startsWith("服务器返回 404"));

        int before = asked.get();
        serve("/missing.png", as("png", sand(490, 360)));
        noted.note(List.of(lamp), JOB);
        assertThat(fetched.count(JOB)).isEqualTo(new FetchedPictures.Count(0, 2));
        fetcher().run();
        assertThat(asked).as("those that failed are asked again alone").hasValue(before + 2);
        assertThat(widths("fetched-lamp")).containsExactly(480, 490, 300);
    }

    @Test
    void leavesPicturesAloneThatTheMerchantHasChosen() {
        serve("/front.png", as("png", sand(481, 360)));
        ReadProduct vase = product("fetched-vase", url("/front.png"));
        Picture own = new Picture("demo/vase-front.svg", Map.of(), "mist", 10, 10, Map.of());
        catalog.save(List.of(vase.draft().but().pictures(List.of(own)).make()));
        noted.note(List.of(vase), JOB);
        fetcher().run();
        assertThat(hanging("fetched-vase")).containsExactly(own);
    }

    /// A long file is written batch by batch, and shoppers see it at its end.
    @Test
    void aPictureOrAFilmBringsNothingBackThatARunningImportHasChanged() {
        serve("/front.png", as("png", sand(482, 360)));
        ReadProduct boat = product("fetched-boat", url("/front.png"));
        catalog.save(List.of(boat.draft()));
        assertThat(hanging("fetched-boat")).hasSize(1);
        catalog.saveQuietly(List.of(boat.draft().but().vendor("Newer yard").make()));
        noted.note(List.of(boat), JOB);
        fetcher().run();
        assertThat(stored("fetched-boat").vendor()).isEqualTo("Newer yard");
        assertThat(stored("fetched-boat").pictures().getFirst().width()).isEqualTo(482);

        ProductDraft now = stored("fetched-boat");
        catalog.saveQuietly(List.of(now.but().vendor("Newest yard").make()));
        SaveNote note = new SaveNote(SaveNote.Why.EDITOR, null);
        films.change(
                "fetched-boat",
                all -> List.of(new Video("demo/film-boat-640x360.mp4", Map.of())),
                note);
        assertThat(stored("fetched-boat").vendor()).isEqualTo("Newest yard");
        assertThat(stored("fetched-boat").sheetOrEmpty().videos()).hasSize(1);

        String mark = catalog.marks(List.of("fetched-boat")).get("fetched-boat");
        int version = version("fetched-boat");
        hung.change("fetched-boat", same -> same, note);
        assertThat(version("fetched-boat")).as("nothing was changed").isEqualTo(version);
        assertThat(catalog.marks(List.of("fetched-boat"))).containsValue(mark);
    }

    @Test
    void aFileThatNamesOtherPicturesTakesItsOwnDownAndLeavesThoseOfTheMerchant() {
        List.of(500, 501, 502, 503).forEach(w -> serve("/" + w, as("png", sand(w, 300))));
        catalog.save(List.of(product("fetched-desk").draft()));
        hangs("fetched-desk", url("/500"), url("/501"), url("/502"));
        assertThat(widths("fetched-desk")).containsExactly(500, 501, 502);

        Picture own = new Picture("demo/vase-front.svg", Map.of(), "mist", 10, 10, Map.of());
        SaveNote note = new SaveNote(SaveNote.Why.EDITOR, null);
        hung.change("fetched-desk", now -> List.of(now.get(0), own, now.get(1)), note);
        hangs("fetched-desk", url("/503"), url("/501"), url("/502"));
        assertThat(widths("fetched-desk"))
                .as("another first one; the third was taken down by hand")
                .containsExactly(503, 10, 501);

        hangs("fetched-desk", url("/503"));
        assertThat(widths("fetched-desk")).as("the file names one less").containsExactly(503, 10);
        hangs("fetched-desk");
        assertThat(widths("fetched-desk")).as("a file without pictures").containsExactly(503, 10);
        hangs("fetched-desk", url("/gone"));
        assertThat(widths("fetched-desk")).as("until the new one is there").contains(503, 10);
    }

    @Test
    void aProductThatIsGoneAndOneThatCannotBeHungHoldUpNoOther() {
        serve("/front.png", as("png", sand(483, 360)));
        for (String handle : List.of("fetched-a-bad", "fetched-c-good")) {
            catalog.save(List.of(product(handle).draft()));
        }
        for (String handle : List.of("fetched-a-bad", "fetched-b-gone", "fetched-c-good")) {
            noted.note(List.of(product(handle, url("/front.png"))), JOB);
        }
        PictureHanging failing =
                new PictureHanging(store, pictures, hung, catalog, transactions) {
                    @Override
                    void hang(List<String> handles) {
                        if (handles.contains("fetched-a-bad")) throw new IllegalStateException();
                        super.hang(handles);
                    }
                };
        fetcher(InetAddress::isLoopbackAddress, failing, clock).run();
        assertThat(widths("fetched-c-good")).containsExactly(483);
        assertThat(store.named(List.of("fetched-b-gone"))).isEmpty();
        assertThat(store.problems("fetched-a-bad"))
                .extracting(Finding::advice)
                .containsExactly("fetch.not-hung");
        assertThat(store.toHang(clock.instant(), "", 100)).doesNotContain("fetched-a-bad");
        Clock later = Clock.offset(clock, Duration.ofHours(2));
        fetcher(InetAddress::isLoopbackAddress, hanging, later).run();
        assertThat(widths("fetched-a-bad")).containsExactly(483);
        assertThat(store.problems("fetched-a-bad")).isEmpty();
    }

    @Test
    void whatFailsHereCountsAsATryAndIsTriedAgainLater() {
        catalog.save(List.of(product("fetched-chest").draft()));
        noted.note(List.of(product("fetched-chest", url("/front.png"))), JOB);
        Predicate<InetAddress> broken =
                address -> {
                    throw new IllegalStateException("broken");
                };
        fetcher(broken, hanging, clock).run();
        Instant later = clock.instant().plus(Duration.ofMinutes(2));
        assertThat(store.take(later, later, 100))
                .filteredOn(due -> due.handle().equals("fetched-chest"))
                .extracting(FetchedPictureStore.Due::tries)
                .containsExactly(1);
        store.forget(List.of("fetched-chest"));
    }

    @Test
    void anImportThatIsUndoneFetchesNothingMore() {
        serve("/front.png", as("png", sand(484, 360)));
        ReadProduct mirror = product("fetched-mirror", url("/front.png"));
        catalog.save(List.of(mirror.draft()));
        noted.note(List.of(mirror), JOB);
        undo("fetched-mirror", null);
        fetcher().run();
        assertThat(asked).hasValue(0);
        assertThat(store.named(List.of("fetched-mirror"))).isEmpty();
    }

    @Test
    void aLaterImportThatIsUndoneLeavesWhatAnEarlierOneAskedFor() {
        serve("/front.png", as("png", sand(485, 360)));
        serve("/late.png", as("png", sand(486, 360)));
        ReadProduct clock = product("fetched-clock", url("/front.png"));
        catalog.save(List.of(clock.draft()));
        String bare = CatalogJson.mapper().writeValueAsString(stored("fetched-clock"));
        noted.note(List.of(clock), new UUID(7, 6));
        noted.note(List.of(product("fetched-clock", url("/front.png"), url("/late.png"))), JOB);
        fetcher().run();
        assertThat(widths("fetched-clock")).containsExactly(485, 486);
        undo("fetched-clock", bare);
        assertThat(stored("fetched-clock").pictures().getFirst().path())
                .isEqualTo("placeholder.svg");
        fetcher().run();
        assertThat(widths("fetched-clock")).containsExactly(485);
    }

    @Test
    void anImportCanBeUndoneAlthoughItsProductsHaveGotTheirPicturesSince() throws IOException {
        serve("/front.png", as("png", sand(487, 360)));
        ImportJobs.Sent sent =
                new ImportJobs.Sent(null, "stools.csv", ShopifyFixture.euros(), "a test", false);
        var kept = jobs.keep(ShopifyFixture.file(), sent);
        UUID job = ((ImportJobs.Receipt.Kept) kept).job().id();
        List<String> handles = List.of("fetched-stool-a", "fetched-stool-b");
        for (String handle : handles) {
            ReadProduct stool = product(handle, url("/front.png"));
            catalog.save(List.of(stool.draft()));
            noted.note(List.of(stool), job);
        }
        Map<String, String> bare = catalog.marks(handles);
        List<FileIntake.Written> written = new ArrayList<>();
        bare.forEach(
                (handle, mark) ->
                        written.add(new FileIntake.Written(1, handle, true, "null", mark)));
        written.add(new FileIntake.Written(2, "fetched-stool-a", true, "null", "another"));
        notes.addChanges(job, written);
        fetcher().run();
        Map<String, String> now = catalog.marks(handles);
        assertThat(now).isNotEqualTo(bare);
        assertThat(notes.toUndo(job, 9))
                .extracting(each -> each.written().thing() + " " + each.written().mark())
                .containsExactlyInAnyOrder(
                        "fetched-stool-a " + now.get("fetched-stool-a"),
                        "fetched-stool-b " + now.get("fetched-stool-b"),
                        "fetched-stool-a another");
    }

    @Test
    void aLaterImportThatIsUndoneGivesBackThePlaceThatItTookFromAnEarlierOne() {
        serve("/slow.png", as("png", sand(488, 360)));
        serve("/new.png", as("png", sand(489, 360)));
        catalog.save(List.of(product("fetched-sofa").draft()));
        String bare = CatalogJson.mapper().writeValueAsString(stored("fetched-sofa"));
        noted.note(List.of(product("fetched-sofa", url("/slow.png"))), new UUID(7, 6));
        List<PictureWishStore.Wish> before = wanted("fetched-sofa");
        ReadProduct later = product("fetched-sofa", url("/new.png"), url("/slow.png"));
        noted.note(List.of(later), JOB);
        undo("fetched-sofa", bare, before);
        assertThat(wanted("fetched-sofa"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("due")
                .isEqualTo(before);

        noted.note(List.of(later), JOB);
        fetcher().run();
        assertThat(widths("fetched-sofa")).containsExactly(489, 488);
        undo("fetched-sofa", bare, before);
        fetcher().run();
        assertThat(widths("fetched-sofa")).containsExactly(488);
        assertThat(asked).as("it is not fetched once more").hasValue(2);
    }

    private List<PictureWishStore.Wish> wanted(String handle) {
        return wishes.of(List.of(handle)).getOrDefault(handle, List.of());
    }

    // As the import JOB left the product.
    private void undo(String handle, @Nullable String document) {
        undo(handle, document, List.of());
    }

    private void undo(
            String handle, @Nullable String document, List<PictureWishStore.Wish> wishes) {
        String mark = catalog.marks(List.of(handle)).get(handle);
        var was =
                new ProductUndo.Before(
                        document, List.of(), List.of(), List.of(), List.of(), List.of(), wishes);
        String before = was.text();
        boolean created = document == null;
        var written =
                new FileIntake.Written(1, handle, created, before, Objects.requireNonNull(mark));
        transactions.executeWithoutResult(t -> undo.undo(JOB, List.of(written)));
    }

    private void hangs(String handle, String... urls) {
        ReadProduct read = product(handle, urls);
        noted.note(List.of(read.with(stored(handle))), JOB);
        fetcher().run();
    }

    private List<Integer> widths(String handle) {
        return hanging(handle).stream().map(Picture::width).toList();
    }

    private ProductDraft stored(String handle) {
        return Objects.requireNonNull(catalog.stored(List.of(handle)).get(handle)).draft();
    }

    private int version(String handle) {
        return Objects.requireNonNull(catalog.stored(List.of(handle)).get(handle))
                .product()
                .version()
                .number();
    }

    private PictureFetcher fetcher() {
        return fetcher(InetAddress::isLoopbackAddress, hanging, clock);
    }

    private PictureFetcher fetcher(
            Predicate<InetAddress> allowed, PictureHanging hanging, Clock clock) {
        Patience short_ =
                new Patience(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        1,
                        Duration.ofMillis(1));
        Downloads downloads =
                new Downloads(allowed, host -> List.of(InetAddress.getLoopbackAddress()), short_);
        return new PictureFetcher(store, downloads, pictures, hanging, clock);
    }

    private List<Picture> hanging(String handle) {
        return Objects.requireNonNull(catalog.snapshot().product(handle)).pictures();
    }

    private static ReadProduct product(String handle, String... urls) {
        ProductDraft draft =
                CatalogJson.mapper()
                        .readValue(
                                """
                                {"handle": "%s", "published": true, "rank": 1,
                                 "texts": {"en": {"title": "Lamp", "description": "<p>Lamp</p>"}},
                                 "variants": [{"sku": "%s", "tracked": false}],
                                 "pictures": [{"path": "placeholder.svg", "alts": {"en": "Lamp"},
                                               "width": 1000, "height": 1000}]}
                                """
                                        .formatted(handle, handle.toUpperCase(Locale.ROOT)),
                                ProductDraft.class);
        List<ReadProduct.RemotePicture> pictures = new ArrayList<>();
        for (int i = 0; i < urls.length; i++)
            pictures.add(new ReadProduct.RemotePicture(urls[i], "Lamp " + i));
        return new ReadProduct(1, "", draft, List.of(), List.of(), pictures, List.of());
    }

    private void serve(String path, byte[] body) {
        server.createContext(
                path,
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }

    private String url(String path) {
        return "http://pictures.example:" + server.getAddress().getPort() + path;
    }
}
