package io.portolan.admin;

import io.portolan.catalog.Films;
import io.portolan.platform.films.FilmFault;
import io.portolan.platform.films.FilmInspection;
import io.portolan.platform.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/// The form of one film: its fields, and a file of captions; empty where none was chosen.
@SuppressWarnings("ArrayRecordComponent")
record SentFilm(Map<String, String> fields, String name, byte[] captions) {

    private static final int LONGEST_FIELD = 2_000;

    static SentFilm of(HttpServletRequest request) throws IOException {
        FileUpload reader = new FileUpload();
        reader.setSizeMax(2L * Films.MOST_CAPTIONS);
        Map<String, String> fields = new HashMap<>();
        String name = "";
        byte[] captions = {};
        try {
            FileItemIterator parts = reader.getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                try (InputStream in = part.openStream()) {
                    if (part.isFormField()) {
                        fields.put(part.getFieldName(), text(in));
                    } else {
                        name = Objects.requireNonNullElse(part.getName(), "");
                        captions = in.readNBytes(Films.MOST_CAPTIONS + 1);
                    }
                }
            }
        } catch (FileUploadException unread) {
            throw Refusal.invalid("captions", "unread", "Send the form of a film.");
        }
        return new SentFilm(Map.copyOf(fields), name, captions);
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8).strip();
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    static String words(Shell shell, FilmFault fault) {
        String key = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return shell.t("media.film.fault." + key, "most", FilmInspection.MOST_BYTES >> 20);
    }
}
