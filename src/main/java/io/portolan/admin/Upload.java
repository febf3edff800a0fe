package io.portolan.admin;

import io.portolan.platform.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
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

/// A form with one file. The shop reads no other request in parts, so this one is read here and not
/// by the server for everybody.
final class Upload {

    private static final long LONGEST = 20L * 1024 * 1024;
    private static final int LONGEST_FIELD = 200;

    private final Map<String, String> fields = new HashMap<>();
    private String name = "";
    private byte[] file = {};

    private Upload() {}

    /// Refuses what is no such form, or longer than 20 MB.
    static Upload of(HttpServletRequest request) throws IOException {
        FileUpload reader = new FileUpload();
        reader.setSizeMax(LONGEST);
        Upload upload = new Upload();
        try {
            FileItemIterator parts = reader.getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) upload.take(parts.next());
        } catch (FileUploadException unread) {
            throw Refusal.invalid("file", "unread", "Send a form with one file of up to 20 MB.");
        }
        return upload;
    }

    private void take(FileItemStream part) throws IOException {
        try (InputStream in = part.openStream()) {
            if (part.isFormField()) {
                byte[] value = in.readNBytes(LONGEST_FIELD);
                fields.put(part.getFieldName(), new String(value, StandardCharsets.UTF_8));
                return;
            }
            name = Objects.requireNonNullElse(part.getName(), "");
            file = in.readAllBytes();
        }
    }

    String field(String field, String otherwise) {
        return fields.getOrDefault(field, otherwise);
    }

    boolean isEmpty() {
        return file.length == 0;
    }

    InputStream content() {
        return new ByteArrayInputStream(file);
    }

    String name() {
        return name;
    }
}
