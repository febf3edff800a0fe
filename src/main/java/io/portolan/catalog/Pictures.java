package io.portolan.catalog;

import io.portolan.catalog.TakenPicture.Kept;
import io.portolan.catalog.TakenPicture.NotTaken;
import io.portolan.platform.pictures.Darkroom;
import io.portolan.platform.pictures.Inspection;
import io.portolan.platform.pictures.Inspection.Refused;
import io.portolan.platform.pictures.Inspection.Sound;
import io.portolan.platform.pictures.PictureFault;
import io.portolan.platform.pictures.PictureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// The merchant's own pictures: files are taken in, drawn in the widths that pages need, and
/// looked up by the path a product names.
@Service
public class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final int IN_ONE_GO = 20;

    private final PictureStore store;
    private final PictureFiles files;
    private final Darkroom darkroom;
    private final Clock clock;
    private final Map<String, StoredPicture> known = new ConcurrentHashMap<>();

    Pictures(PictureStore store, PictureFiles files, Darkroom darkroom, Clock clock) {
        this.store = store;
        this.files = files;
        this.darkroom = darkroom;
        this.clock = clock;
    }

    /// Takes a picture file in, without anything it tells beside the picture, and draws it. The
    /// same file is kept once, however often it comes. What a crash leaves undrawn is drawn
    /// later, at the latest when a page asks for it.
    public TakenPicture take(byte[] file) {
        return switch (Inspection.of(file)) {
            case Refused(var fault, var detail) -> new NotTaken(fault, detail);
            case Sound sound -> keep(sound);
        };
    }

    private TakenPicture keep(Sound sound) {
        String hash = PictureFiles.hash(sound.file());
        files.keep(hash, sound.kind(), sound.file());
        StoredPicture fresh = new StoredPicture(hash, sound.width(), sound.height(), null, false);
        store.note(fresh, sound.kind().name(), sound.orientation(), clock.instant());
        develop(hash);
        StoredPicture drawn = store.find(hash).orElseThrow();
        return drawn.colour() == null ? new NotTaken(PictureFault.DAMAGED, "") : new Kept(drawn);
    }

    /// The picture of this path; null where it is not one of the merchant's own.
    public @Nullable StoredPicture of(String path) {
        String hash = StoredPicture.hash(path);
        return hash == null ? null : byHash(hash);
    }

    private @Nullable StoredPicture byHash(String hash) {
        StoredPicture ready = known.get(hash);
        if (ready != null) return ready;
        Optional<StoredPicture> found = store.find(hash);
        found.filter(picture -> picture.colour() != null).ifPresent(p -> known.put(hash, p));
        return found.orElse(null);
    }

    /// The file to show; drawn now if that has not happened yet. Empty when there is no such
    /// picture, width or kind of file.
    public Optional<Path> file(String hash, int width, String extension) {
        Path file = files.shown(hash, width, extension);
        if (Files.exists(file)) return Optional.of(file);
        StoredPicture picture = byHash(hash);
        if (picture == null || !picture.widths().contains(width)) return Optional.empty();
        if (extension.equals("avif") && !picture.avif()) return Optional.empty();
        develop(hash);
        return Optional.of(file).filter(Files::exists);
    }

    /// The file of this path as it was given, with no note but which side is up: taken in again
    /// it is the same picture. Empty where it is not one of the merchant's own.
    Optional<GoodsFiles.Original> original(String path) {
        String hash = StoredPicture.hash(path);
        PictureStore.Original known = hash == null ? null : store.original(hash).orElse(null);
        if (hash == null || known == null || !known.readable()) return Optional.empty();
        PictureKind kind = PictureKind.valueOf(known.kind());
        try {
            byte[] file = files.original(hash, kind);
            return Optional.of(
                    new GoodsFiles.Original(
                            Inspection.turned(kind, file, known.orientation()), kind.extension()));
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + hash, e);
        }
    }

    /// How long the file of this path is; empty where it is not one of the merchant's own, or gone.
    OptionalLong length(String path) {
        String hash = StoredPicture.hash(path);
        PictureStore.Original known = hash == null ? null : store.original(hash).orElse(null);
        if (hash == null || known == null || !known.readable()) return OptionalLong.empty();
        return files.length(hash, PictureKind.valueOf(known.kind()));
    }

    /// Draws what waits to be drawn.
    void developWaiting() {
        store.waiting(IN_ONE_GO).forEach(this::develop);
    }

    private synchronized void develop(String hash) {
        StoredPicture picture = store.find(hash).orElseThrow();
        if (complete(picture)) return;
        PictureStore.Original original = store.original(hash).orElseThrow();
        if (!original.drawable()) return;
        PictureKind kind = PictureKind.valueOf(original.kind());
        try {
            byte[] file = files.original(hash, kind);
            // It may have been taken before what is refused today.
            if (Inspection.of(file) instanceof Refused(var fault, var detail)) {
                LOG.warn("Picture {} is not drawn: {}", hash, fault.sentence(detail));
                if (fault == PictureFault.TOO_MANY_PIXELS) store.undrawn(hash);
                else store.unreadable(hash);
                return;
            }
            files.makeRoom(hash);
            Sound sound =
                    new Sound(
                            kind, file, original.orientation(), picture.width(), picture.height());
            Darkroom.Developed developed =
                    darkroom.develop(
                            sound,
                            picture.widths(),
                            (width, extension) -> files.shown(hash, width, extension));
            store.ready(hash, developed.colour(), developed.avif());
            known.remove(hash);
        } catch (Darkroom.Undevelopable damaged) {
            LOG.warn("Picture {} cannot be drawn: {}", hash, damaged.toString());
            store.unreadable(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + hash, e);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean complete(StoredPicture picture) {
        return picture.colour() != null
                && picture.widths().stream()
                        .allMatch(w -> Files.exists(files.shown(picture.hash(), w, "webp")));
    }
}
