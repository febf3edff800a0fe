package io.portolan.admin;

import io.portolan.catalog.Films;
import io.portolan.catalog.Pictures;
import io.portolan.catalog.StoredPicture;
import io.portolan.catalog.TakenFilm;
import io.portolan.catalog.TakenPicture.Kept;
import io.portolan.catalog.TakenPicture.NotTaken;
import io.portolan.platform.films.FilmKind;
import io.portolan.platform.pictures.Inspection;
import io.portolan.platform.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/// A form with pictures and films. Each one is taken in as it arrives, so that only one is in
/// memory however many are sent.
final class SentPictures {

    private static final long LONGEST = 600L << 20;
    private static final int MOST = 40;
    private static final int LONGEST_FIELD = 500;

    private final Pictures pictures;
    private final Films films;
    private final Shell shell;
    private final List<StoredPicture> kept = new ArrayList<>();
    private final List<String> reels = new ArrayList<>();
    private final List<MediaBlock.Fault> faults = new ArrayList<>();
    private String back = "";

    private SentPictures(Pictures pictures, Films films, Shell shell) {
        this.pictures = pictures;
        this.films = films;
        this.shell = shell;
    }

    /// Refuses what is no such form, and what is longer than 600 MB. The files that came before
    /// are kept then, but hang nowhere.
    static SentPictures take(
            HttpServletRequest request, Pictures pictures, Films films, Shell shell)
            throws IOException {
        FileUpload reader = new FileUpload();
        reader.setSizeMax(LONGEST);
        SentPictures sent = new SentPictures(pictures, films, shell);
        try {
            FileItemIterator parts = reader.getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) sent.part(parts.next());
        } catch (FileUploadException unread) {
            throw Refusal.invalid("pictures", "unread", "Send a form with up to 40 pictures.");
        }
        return sent;
    }

    private void part(FileItemStream part) throws IOException {
        try (InputStream in = part.openStream()) {
            if (part.isFormField()) {
                String value = new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
                if (part.getFieldName().equals("back")) back = value;
                return;
            }
            byte[] file = in.readNBytes((int) Inspection.MOST_BYTES + 1);
            in.transferTo(java.io.OutputStream.nullOutputStream());
            if (file.length > 0) picture(Objects.requireNonNullElse(part.getName(), ""), file);
        }
    }

    private void picture(String name, byte[] file) {
        if (kept.size() + reels.size() + faults.size() >= MOST) {
            faults.add(new MediaBlock.Fault(name, shell.t("media.fault.too-many", "most", MOST)));
            return;
        }
        if (FilmKind.of(file) != null) {
            film(name, file);
            return;
        }
        switch (pictures.take(file)) {
            case Kept(var picture) -> kept.add(picture);
            case NotTaken no -> faults.add(new MediaBlock.Fault(name, words(no)));
        }
    }

    private void film(String name, byte[] file) {
        switch (films.take(file)) {
            case TakenFilm.Kept(var path) -> reels.add(path);
            case TakenFilm.NotTaken(var fault) ->
                    faults.add(new MediaBlock.Fault(name, SentFilm.words(shell, fault)));
        }
    }

    private String words(NotTaken no) {
        String key = no.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return shell.t("media.fault." + key, "detail", no.detail());
    }

    List<StoredPicture> kept() {
        return kept;
    }

    /// Paths of the films that were kept.
    List<String> reels() {
        return reels;
    }

    List<MediaBlock.Fault> faults() {
        return faults;
    }

    String back() {
        return back;
    }
}
