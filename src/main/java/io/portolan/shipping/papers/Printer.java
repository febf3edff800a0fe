package io.portolan.shipping.papers;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.portolan.platform.web.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/// Prints papers with fonts of its own, which have Latin, Japanese and Arabic letters.
@Component
public class Printer {

    private final Templates templates;

    Printer(Templates templates) {
        this.templates = templates;
    }

    /// The label and its customs declaration: one PDF of two pages, 105 × 148 mm.
    public byte[] label(LabelView label) {
        String html =
                new String(templates.render("documents/label.jte", label), StandardCharsets.UTF_8);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useFont(() -> font("NotoSansJP-Regular.ttf"), "Portolan");
        builder.useFont(() -> font("NotoNaskhArabic-Regular.ttf"), "Portolan Arabic");
        builder.withHtmlContent(html, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String file) {
        InputStream font = Printer.class.getResourceAsStream("/fonts/" + file);
        if (font == null) throw new IllegalStateException("missing: fonts/" + file);
        return font;
    }
}
