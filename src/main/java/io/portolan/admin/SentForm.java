package io.portolan.admin;

import io.portolan.catalog.Papers;
import io.portolan.catalog.TakenPaper;
import io.portolan.platform.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/// The editor's form with the files of certificates. Each file is taken in as it arrives and stands
/// in the form from then on by its name, so that it need not be sent again when another field is
/// wrong.
final class SentForm {

    private static final long LONGEST = 120L << 20;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final Pattern FILE = Pattern.compile("(cert\\.[0-9]{1,2}\\.)upload");

    private final Papers papers;
    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    private SentForm(Papers papers) {
        this.papers = papers;
    }

    /// The fields as `ProductEditPages.typed` gives them. Of a file there is `cert.0.file`, its
    /// name, or `cert.0.fault`, why it was not taken. Refuses what is longer than 120 MB.
    static Map<String, String> take(HttpServletRequest request, Papers papers) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return ProductEditPages.typed(request);
        }
        FileUpload reader = new FileUpload();
        reader.setSizeMax(LONGEST);
        SentForm form = new SentForm(papers);
        try {
            FileItemIterator parts = reader.getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) form.part(parts.next());
        } catch (FileUploadException unread) {
            throw Refusal.invalid("form", "unread", "Send the form of the editor again.");
        }
        form.typed.putAll(form.files);
        return form.typed;
    }

    private void part(FileItemStream part) throws IOException {
        try (InputStream in = part.openStream()) {
            if (part.isFormField()) field(part.getFieldName(), in.readNBytes(LONGEST_FIELD + 1));
            else file(part.getFieldName(), in);
        }
    }

    private void field(String name, byte[] value) {
        if (value.length > LONGEST_FIELD) {
            throw Refusal.of(413, "too-large", "Too large", "A field holds at most 1 MB.");
        }
        String text = new String(value, StandardCharsets.UTF_8);
        typed.merge(
                name,
                text,
                (one, more) -> one.isEmpty() ? more : more.isEmpty() ? one : one + "," + more);
    }

    private void file(String name, InputStream in) throws IOException {
        byte[] file = in.readNBytes(Papers.MOST_BYTES + 1);
        in.transferTo(java.io.OutputStream.nullOutputStream());
        Matcher field = FILE.matcher(name);
        if (file.length == 0 || !field.matches()) return;
        String at = field.group(1);
        switch (papers.take(file)) {
            case TakenPaper.Kept(String kept) -> {
                files.put(at + "file", kept);
                files.put(at + "drop", "");
            }
            case TakenPaper.NotTaken(var fault) -> files.put(at + "fault", fault.name());
        }
    }
}
