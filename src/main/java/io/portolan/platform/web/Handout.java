package io.portolan.platform.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file that somebody else made, handed out so that it can do nothing in our place: as a file to
/// keep, of the type we say, in a box where nothing runs.
public final class Handout {

    private static final String POLICY = "default-src 'none'; sandbox";

    private Handout() {}

    /// The answer with such a file.
    ///
    /// @param name what the file is called where it is kept, without its ending
    /// @param type its media type, from its content
    public static ResponseEntity<byte[]> of(
            String name, String extension, String type, byte[] bytes) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String file = (plain.isEmpty() ? "file" : plain) + "." + extension;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(type))
                .body(bytes);
    }
}
