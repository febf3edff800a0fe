package io.portolan.catalog;

import io.portolan.platform.films.FilmFault;
import io.portolan.platform.films.FilmInspection;
import io.portolan.platform.paper.PdfLook;
import io.portolan.platform.pictures.Inspection;
import io.portolan.platform.pictures.PictureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/// All files that products name: pictures, films with their captions, certificates. For whoever
/// carries a catalogue from one shop to another: what is handed out is taken in again under the
/// same name.
@Service
public class GoodsFiles {

    /// The longest file of any kind.
    public static final int MOST_BYTES = (int) Inspection.MOST_BYTES;

    private static final String OWN = "own/";
    private static final String DEMO = "demo/";
    private static final String DRAWN = "/static/media/";
    private static final String PLACEHOLDER = "placeholder.svg";

    private final Pictures pictures;
    private final Papers papers;
    private final Films films;

    GoodsFiles(Pictures pictures, Papers papers, Films films) {
        this.pictures = pictures;
        this.papers = papers;
        this.films = films;
    }

    /// What became of a file, or would become of it.
    public sealed interface Taken {

        /// It is kept.
        ///
        /// @param name what a product names it by
        record Kept(String name) implements Taken {}

        /// It is not.
        ///
        /// @param why a word: `too-large`
        record NotTaken(String why) implements Taken {}
    }

    /// A file as it was given, without what was taken out of it then.
    @SuppressWarnings("ArrayRecordComponent")
    public record Original(byte[] bytes, String extension) {}

    /// Takes a file in, whatever of these it is by its content; the same file is kept once.
    public Taken take(byte[] file) {
        if (PdfLook.isPdf(file)) {
            return switch (papers.take(file)) {
                case TakenPaper.Kept(var name) -> new Taken.Kept(name);
                case TakenPaper.NotTaken(var fault) -> new Taken.NotTaken(fault.word());
            };
        }
        if (isPicture(file)) {
            return switch (pictures.take(file)) {
                case TakenPicture.Kept(var picture) -> new Taken.Kept(picture.path());
                case TakenPicture.NotTaken(var fault, var detail) -> not(fault);
            };
        }
        return switch (isText(file) ? films.takeCaptions(file) : films.take(file)) {
            case TakenFilm.Kept(var name) -> new Taken.Kept(name);
            case TakenFilm.NotTaken(var fault) -> not(fault);
        };
    }

    /// What `take` would say; nothing is kept.
    public Taken look(byte[] file) {
        if (PdfLook.isPdf(file)) return paper(file);
        if (isPicture(file)) {
            return switch (Inspection.of(file)) {
                case Inspection.Sound sound -> new Taken.Kept(stored(sound).path());
                case Inspection.Refused(var fault, var detail) -> not(fault);
            };
        }
        if (isText(file)) {
            return Films.isCaptions(file)
                    ? new Taken.Kept(OWN + PictureFiles.hash(file) + ".vtt")
                    : not(FilmFault.NOT_CAPTIONS);
        }
        return switch (FilmInspection.of(file)) {
            case FilmInspection.Sound sound -> new Taken.Kept(Films.name(sound));
            case FilmInspection.Refused(var fault) -> not(fault);
        };
    }

    private static Taken paper(byte[] file) {
        if (file.length > Papers.MOST_BYTES) return not(TakenPaper.Fault.TOO_LARGE);
        PdfLook.Fault fault = PdfLook.fault(file);
        return fault == null
                ? new Taken.Kept("papers/" + PictureFiles.hash(file) + ".pdf")
                : not(Papers.fault(fault));
    }

    private static StoredPicture stored(Inspection.Sound sound) {
        String hash = PictureFiles.hash(sound.file());
        return new StoredPicture(hash, sound.width(), sound.height(), null, false);
    }

    private static Taken not(Enum<?> fault) {
        return new Taken.NotTaken(fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static boolean isPicture(byte[] file) {
        return PictureKind.of(Arrays.copyOf(file, Math.min(16, file.length))) != null;
    }

    private static boolean isText(byte[] file) {
        String first = new String(file, 0, Math.min(16, file.length), StandardCharsets.UTF_8);
        return first.replace("\ufeff", "").startsWith("WEBVTT");
    }

    /// Whether what a product names is a file of this shop. What lies elsewhere is not.
    public boolean has(String name) {
        if (name.startsWith(DEMO) || name.equals(PLACEHOLDER)) return isDrawn(name);
        if (papers.has(name)) return true;
        return name.startsWith(OWN) && films.file(name.substring(OWN.length())).isPresent();
    }

    /// Whether it came with the program.
    private static boolean isDrawn(String name) {
        return !name.contains("..") && GoodsFiles.class.getResource(DRAWN + name) != null;
    }

    /// How long the file with this name is, in bytes, about as it was given; empty where it was not
    /// taken in here, or is gone.
    public OptionalLong length(String name) {
        OptionalLong picture = pictures.length(name);
        if (picture.isPresent()) return picture;
        if (Papers.names(name)) return papers.length(name);
        if (!name.startsWith(OWN)) return OptionalLong.empty();
        Path film = films.file(name.substring(OWN.length())).orElse(null);
        return film == null ? OptionalLong.empty() : PictureFiles.length(film);
    }

    /// Whether a name is of a file that was taken in by a shop such as this, here or elsewhere.
    public static boolean isTaken(String name) {
        return name.startsWith(OWN) || Papers.names(name);
    }

    /// The file with this name; empty where it was not taken in here.
    public Optional<Original> original(String name) {
        Optional<Original> picture = pictures.original(name);
        if (picture.isPresent()) return picture;
        if (Papers.names(name)) {
            return papers.content(name).map(c -> new Original(c.bytes(), c.extension()));
        }
        if (!name.startsWith(OWN)) return Optional.empty();
        return films.file(name.substring(OWN.length())).map(GoodsFiles::read);
    }

    private static Original read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return new Original(
                    Files.readAllBytes(file), name.substring(name.lastIndexOf('.') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("film " + name, e);
        }
    }
}
