package io.portolan.admin;

import io.portolan.platform.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/// A form whose last field is a long file: it is handed on as it arrives and never stands in
/// memory.
final class ImportForm {

    private static final int LONGEST_FIELD = 200;

    private ImportForm() {}

    /// What to do with the file.
    @FunctionalInterface
    interface Taker<T> {
        T take(Map<String, String> fields, String name, InputStream file) throws IOException;
    }

    /// Null when the form has no file. Refuses what is no such form.
    static <T> @Nullable T read(HttpServletRequest request, Taker<T> taker) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try {
            FileItemIterator parts =
                    new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                try (InputStream in = part.openStream()) {
                    String name = Objects.requireNonNullElse(part.getName(), "");
                    if (!part.isFormField() && name.isEmpty()) continue;
                    if (!part.isFormField()) return taker.take(fields, plain(name), in);
                    byte[] value = in.readNBytes(LONGEST_FIELD);
                    fields.put(part.getFieldName(), new String(value, StandardCharsets.UTF_8));
                }
            }
            return null;
        } catch (FileUploadException unread) {
            throw Refusal.invalid("file", "unread", "Send a form with one file.");
        }
    }

    // Some browsers send the whole path.
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{C}]", "").strip();
        return clean.length() > 200 ? clean.substring(0, 200) : clean;
    }
}
