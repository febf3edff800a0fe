package io.portolan.platform.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.portolan.platform.web.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Prints papers with fonts of its own, which have Latin, Chinese, Japanese and Arabic letters.
/// What each has is told in `docs/adr/0006-fonts-in-papers.md`.
@Component
public class Printer {

    private static final List<Face> FACES =
            List.of(
                    new Face("Portolan", "NotoSansJP-Regular.ttf", Set.of()),
                    new Face("Portolan SC", "NotoSansSC-Regular.ttf", Set.of(UnicodeScript.HAN)),
                    new Face(
                            "Portolan Arabic",
                            "NotoNaskhArabic-Regular.ttf",
                            Set.of(UnicodeScript.ARABIC)));
    // Marks of direction, which the font would draw as boxes, and the vowel signs of Arabic, which
    // the renderer cannot place.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200e\\u200f\\u061c\\u2066-\\u2069\\u064b-\\u0652]");
    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    /// A font and the scripts it is for; the first serves every paper.
    private record Face(String family, String file, Set<UnicodeScript> scripts) {

        // Reading a font takes a third of a second.
        boolean needed(String text) {
            return scripts.isEmpty()
                    || text.codePoints().mapToObj(UnicodeScript::of).anyMatch(scripts::contains);
        }
    }

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Templates templates;

    Printer(Templates templates) {
        this.templates = templates;
    }

    /// The page `template` (`documents/label.jte`) with its view, as PDF. The template names its
    /// fonts by [Faces] and the size of its sheet; it is well-formed XML.
    ///
    /// @param dir `rtl` where the text runs from the right
    public byte[] print(String template, Object view, String dir) {
        String html =
                UNSEEN.matcher(new String(templates.render(template, view), StandardCharsets.UTF_8))
                        .replaceAll("");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(dir.equals("rtl") ? TextDirection.RTL : TextDirection.LTR);
        for (Face face : FACES) {
            if (face.needed(html)) builder.useFont(() -> font(face.file()), face.family());
        }
        // Tagged, so that a screen reader reads it in order; and without the fonts of the machine.
        builder.usePdfUaAccessibility(true);
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
        return new ByteArrayInputStream(READ.computeIfAbsent(file, Printer::read));
    }

    private static byte[] read(String file) {
        try (InputStream font = Printer.class.getResourceAsStream("/fonts/" + file)) {
            if (font == null) throw new IllegalStateException("missing: fonts/" + file);
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
