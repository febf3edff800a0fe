package io.portolan.catalog;

import io.portolan.catalog.TakenFilm.Kept;
import io.portolan.catalog.TakenFilm.NotTaken;
import io.portolan.platform.files.DataFolder;
import io.portolan.platform.films.FilmFault;
import io.portolan.platform.films.FilmInspection;
import io.portolan.platform.films.FilmInspection.Refused;
import io.portolan.platform.films.FilmInspection.Sound;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/// The merchant's own films and their captions: files in `films/` of the data folder, each named
/// by its content and never changed.
@Service
public class Films {

    /// The longest captions taken.
    public static final int MOST_CAPTIONS = 500_000;

    private static final String OWN = "own/";
    private static final Pattern NAME =
            Pattern.compile("[0-9a-f]{32}(?:-[0-9]{1,5}x[0-9]{1,5}\\.(?:mp4|webm)|\\.vtt)");

    private final Catalog catalog;
    private final Path folder;

    Films(Catalog catalog, DataFolder data) {
        this.catalog = catalog;
        this.folder = data.folder("films");
    }

    /// Takes a film in, without what it tells beside the film. The same file is kept once,
    /// however often it comes.
    public TakenFilm take(byte[] file) {
        return switch (FilmInspection.of(file)) {
            case Refused(var fault) -> new NotTaken(fault);
            case Sound sound -> {
                String name = name(sound);
                PictureFiles.write(folder.resolve(name.substring(OWN.length())), sound.file());
                yield new Kept(name);
            }
        };
    }

    /// What a film is called below `/media/`.
    static String name(Sound film) {
        return OWN
                + PictureFiles.hash(film.file())
                + "-"
                + film.width()
                + "x"
                + film.height()
                + "."
                + film.kind().extension();
    }

    /// Takes captions in: WebVTT in UTF-8.
    public TakenFilm takeCaptions(byte[] file) {
        if (file.length > MOST_CAPTIONS) return new NotTaken(FilmFault.TOO_LARGE);
        if (!isCaptions(file)) return new NotTaken(FilmFault.NOT_CAPTIONS);
        String name = PictureFiles.hash(file) + ".vtt";
        PictureFiles.write(folder.resolve(name), file);
        return new Kept(OWN + name);
    }

    static boolean isCaptions(byte[] file) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
            return bare.startsWith("WEBVTT") && bare.contains("-->");
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /// The file of this name below `/media/own/`; empty when there is none.
    public Optional<Path> file(String name) {
        if (!NAME.matcher(name).matches()) return Optional.empty();
        return Optional.of(folder.resolve(name)).filter(Files::exists);
    }

    /// Changes the films of a product as it is stored now, in one step; everything else stays.
    /// `how` gets those it has and gives those it is to have, in order.
    public Saved change(String handle, UnaryOperator<List<Video>> how, SaveNote note) {
        return catalog.amend(List.of(handle), was -> with(was.draft(), how), note).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no product " + handle));
    }

    private static ProductDraft with(ProductDraft draft, UnaryOperator<List<Video>> how) {
        ProductSheet sheet = draft.sheetOrEmpty();
        List<Video> films = how.apply(new ArrayList<>(sheet.videos()));
        return draft.but().sheet(sheet.but().videos(films).make()).make();
    }
}
