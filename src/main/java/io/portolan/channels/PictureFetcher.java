package io.portolan.channels;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Kept;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Pictures;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductPictures;
import io.portolan.catalog.StoredPicture;
import io.portolan.catalog.TakenPicture;
import io.portolan.kernel.Language;
import io.portolan.platform.download.Download;
import io.portolan.platform.download.Downloads;
import io.portolan.platform.download.Wanted;
import io.portolan.platform.pictures.Inspection;
import io.portolan.platform.pictures.PictureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fetches the pictures that imported products have elsewhere and hangs them on the products. What
/// is wrong with one picture is noted and holds up no other.
final class PictureFetcher {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int BATCH = 24;
    private static final int MOST_BATCHES = 40;
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(3));

    private final FetchedPictureStore store;
    private final Downloads downloads;
    private final Pictures pictures;
    private final ProductPictures hung;
    private final Catalog catalog;
    private final Clock clock;

    PictureFetcher(
            FetchedPictureStore store,
            Downloads downloads,
            Pictures pictures,
            ProductPictures hung,
            Catalog catalog,
            Clock clock) {
        this.store = store;
        this.downloads = downloads;
        this.pictures = pictures;
        this.hung = hung;
        this.catalog = catalog;
        this.clock = clock;
    }

    /// Fetches what is due now, then hangs what is complete.
    void run() {
        for (int n = 0; n < MOST_BATCHES; n++) {
            Instant now = clock.instant();
            List<FetchedPictureStore.Due> due = store.take(now, now.plus(LEASE), BATCH);
            if (due.isEmpty()) break;
            try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(picture -> all.execute(() -> fetch(picture)));
            }
        }
        store.toHang(1000).forEach(this::hang);
    }

    private void fetch(FetchedPictureStore.Due due) {
        try {
            Path file = Files.createTempFile("picture", ".fetched");
            try {
                Wanted wanted =
                        new Wanted(
                                file,
                                Inspection.MOST_BYTES,
                                begin -> PictureKind.of(begin) != null);
                switch (downloads.get(due.url(), wanted)) {
                    case Download.Done done -> take(due, done.file());
                    case Download.Refused no -> refused(due, no);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("picture of " + due.handle(), e);
        }
    }

    // One file in memory at a time, however many arrive together.
    private synchronized void take(FetchedPictureStore.Due due, Path file) throws IOException {
        switch (pictures.take(Files.readAllBytes(file))) {
            case TakenPicture.Kept(var picture) -> store.settle(due, picture.path(), null, null);
            case TakenPicture.NotTaken no -> store.settle(due, null, no.sentence(), null);
        }
    }

    private void refused(FetchedPictureStore.Due due, Download.Refused no) {
        boolean again = no.reason().mayPass() && due.tries() < PAUSES.size();
        store.settle(
                due,
                null,
                no.sentence(),
                again ? clock.instant().plus(PAUSES.get(due.tries())) : null);
    }

    private void hang(String handle) {
        Product product = catalog.snapshot().product(handle);
        if (product == null) return;
        List<FetchedPictureStore.Fetched> fetched = store.of(handle);
        Kept before = catalog.kept(Set.of(handle)).get(handle);
        hung.change(handle, now -> hang(now, fetched), io.portolan.catalog.SaveNote.IMPORT);
        Kept after = catalog.kept(Set.of(handle)).get(handle);
        if (before != null && after != null) store.remark(handle, before.mark(), after.mark());
        store.hung(handle);
    }

    /// A product whose pictures the merchant has chosen here keeps them.
    private List<Picture> hang(List<Picture> now, List<FetchedPictureStore.Fetched> fetched) {
        Set<String> ours =
                fetched.stream().map(FetchedPictureStore.Fetched::path).collect(Collectors.toSet());
        boolean chosen =
                now.stream()
                        .map(Picture::path)
                        .anyMatch(p -> !p.equals(ProductReader.PLACEHOLDER) && !ours.contains(p));
        if (chosen) return now;
        Language language =
                now.stream()
                        .flatMap(picture -> picture.alts().keySet().stream())
                        .findFirst()
                        .orElse(Language.of("en"));
        Map<String, Picture> there =
                now.stream()
                        .collect(Collectors.toMap(Picture::path, Function.identity(), (a, b) -> a));
        List<Picture> then = new ArrayList<>();
        for (FetchedPictureStore.Fetched each : fetched) {
            if (then.stream().anyMatch(picture -> picture.path().equals(each.path()))) continue;
            then.add(
                    Objects.requireNonNullElseGet(
                            there.get(each.path()), () -> made(each, language)));
        }
        return then;
    }

    private Picture made(FetchedPictureStore.Fetched fetched, Language language) {
        StoredPicture stored = Objects.requireNonNull(pictures.of(fetched.path()));
        Picture picture = stored.picture();
        return fetched.alt().isBlank()
                ? picture
                : picture.withAlts(Map.of(language, fetched.alt()));
    }
}
