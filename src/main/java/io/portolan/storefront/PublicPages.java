package io.portolan.storefront;

import io.portolan.platform.web.Templates;
import io.portolan.storefront.view.Framed;
import io.portolan.storefront.view.SuggestionBar;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers pages: those that are the same for everybody with a tag and a rule for caches, those of
/// one shopper with the order to keep nothing.
@Component
class PublicPages {

    /// A browser asks each time whether its copy still holds; a cache in between may answer for
    /// half a minute.
    private static final String SHARED =
            "public, max-age=0, s-maxage=30, stale-while-revalidate=60";

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
    private static final String TOP = "<header class=\"top\">";

    private final Templates templates;
    private final Suggestions suggestions;

    PublicPages(Templates templates, Suggestions suggestions) {
        this.templates = templates;
        this.suggestions = suggestions;
    }

    /// A page without anything personal. For somebody whose own market may be another it says so
    /// on top, and is then kept by nobody.
    ResponseEntity<byte[]> shared(HttpServletRequest request, String template, Object view) {
        byte[] html = templates.render("storefront/" + template + ".jte", view);
        if (view instanceof Framed page) {
            SuggestionBar bar = suggestions.of(request, page.frame()).orElse(null);
            if (bar != null) return suggesting(bar, html);
        }
        return shared(request, HTML, html);
    }

    private ResponseEntity<byte[]> suggesting(SuggestionBar bar, byte[] html) {
        int top = new String(html, StandardCharsets.ISO_8859_1).indexOf(TOP);
        int cut = Math.max(top, 0);
        ByteArrayOutputStream page = new ByteArrayOutputStream(html.length + 1_000);
        page.write(html, 0, cut);
        if (top >= 0) page.writeBytes(templates.render("storefront/suggestion.jte", bar));
        page.write(html, cut, html.length - cut);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_TYPE, HTML)
                .body(page.toByteArray());
    }

    ResponseEntity<byte[]> shared(HttpServletRequest request, String type, byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        String tag = "W/\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
        boolean known = tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                        .header(HttpHeaders.ETAG, tag)
                        .header(HttpHeaders.CACHE_CONTROL, SHARED);
        return known ? answer.build() : answer.header(HttpHeaders.CONTENT_TYPE, type).body(bytes);
    }

    /// A page of one shopper.
    ResponseEntity<byte[]> own(int status, String template, Object view) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
                .body(templates.render("storefront/" + template + ".jte", view));
    }

    /// A paper of one shopper, shown by the browser and kept by nobody in between.
    static ResponseEntity<byte[]> paper(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    /// To another page, by GET.
    static ResponseEntity<byte[]> see(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
