package io.portolan.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Pages from precompiled templates: one view record in, UTF-8 bytes out.
@Component
public class Templates {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TemplateEngine engine;

    Templates() {
        this.engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setBinaryStaticContent(true);
    }

    /// The page `template` (`storefront/home.jte`) with its view, answered with 200 and no caching
    /// rule: the caller adds one when the bytes serve everybody.
    public ResponseEntity<byte[]> page(String template, Object view) {
        return page(200, template, view);
    }

    public ResponseEntity<byte[]> page(int status, String template, Object view) {
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .contentType(HTML)
                .body(render(template, view));
    }

    /// The bytes alone, for mails and papers.
    public byte[] render(String template, Object view) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, view, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
