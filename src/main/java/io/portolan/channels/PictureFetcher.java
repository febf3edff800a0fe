package io.portolan.channels;

import io.portolan.catalog.Pictures;
import io.portolan.catalog.TakenPicture;
import io.portolan.channels.table.Hint;
import io.portolan.platform.download.Download;
import io.portolan.platform.download.Downloads;
import io.portolan.platform.download.Wanted;
import io.portolan.platform.pictures.Inspection;
import io.portolan.platform.pictures.PictureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches the pictures that imported products have elsewhere and hangs them on the products. What
/// is wrong with one picture is noted and holds up no other.
final class PictureFetcher {

    private static final Logger LOG = LoggerFactory.getLogger(PictureFetcher.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration HANG_AGAIN = Duration.ofHours(1);
    private static final int BATCH = 24;
    private static final int MOST_BATCHES = 40;
    private static final int TOGETHER = 100;
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(3));

    private final FetchedPictureStore store;
    private final Downloads downloads;
    private final Pictures pictures;
    private final PictureHanging hanging;
    private final Clock clock;

    PictureFetcher(
            FetchedPictureStore store,
            Downloads downloads,
            Pictures pictures,
            PictureHanging hanging,
            Clock clock) {
        this.store = store;
        this.downloads = downloads;
        this.pictures = pictures;
        this.hanging = hanging;
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
        Instant now = clock.instant();
        String after = "";
        for (List<String> some = store.toHang(now, after, TOGETHER);
                !some.isEmpty();
                some = store.toHang(now, after, TOGETHER)) {
            hang(some);
            after = some.getLast();
        }
    }

    private void fetch(FetchedPictureStore.Due due) {
        try {
            Path file = Files.createTempFile("picture", ".fetched");
            try {
                fetch(due, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("picture {} of {} could not be kept", due.position(), due.handle(), e);
            fail(due, "fetch.not-kept", true);
        }
    }

    private void fetch(FetchedPictureStore.Due due, Path file) throws IOException {
        Wanted wanted =
                new Wanted(file, Inspection.MOST_BYTES, begin -> PictureKind.of(begin) != null);
        switch (downloads.get(due.url(), wanted)) {
            case Download.Done done -> take(due, done.file());
            case Download.Refused(var reason, var detail) ->
                    fail(due, Hint.of("fetch." + word(reason), detail), reason.mayPass());
        }
    }

    // One file in memory at a time, however many arrive together.
    private synchronized void take(FetchedPictureStore.Due due, Path file) throws IOException {
        switch (pictures.take(Files.readAllBytes(file))) {
            case TakenPicture.Kept(var picture) -> store.settle(due, picture.path(), null, null);
            case TakenPicture.NotTaken(var fault, var detail) ->
                    fail(due, Hint.of("picture.fault." + word(fault), detail), false);
        }
    }

    private void fail(FetchedPictureStore.Due due, String problem, boolean mayPass) {
        boolean again = mayPass && due.tries() < PAUSES.size();
        store.settle(
                due, null, problem, again ? clock.instant().plus(PAUSES.get(due.tries())) : null);
    }

    private static String word(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    // What is wrong with one product holds up no other; it is tried again a while later.
    private void hang(List<String> handles) {
        try {
            hanging.hang(handles);
        } catch (RuntimeException e) {
            if (handles.size() > 1) {
                handles.forEach(handle -> hang(List.of(handle)));
                return;
            }
            String handle = handles.getFirst();
            LOG.warn("pictures of {} could not be hung", handle, e);
            store.hangLater(handle, "fetch.not-hung", clock.instant().plus(HANG_AGAIN));
        }
    }
}
