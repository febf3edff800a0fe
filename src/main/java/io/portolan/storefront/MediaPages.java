package io.portolan.storefront;

import io.portolan.catalog.Films;
import io.portolan.catalog.Pictures;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The merchant's own pictures and films. The address names the content, so that a browser may
/// keep it for ever; which kind of file it gets is chosen in the page, and no answer varies.
@Controller
@Everyone("pictures and films of the shop")
class MediaPages {

    private static final Map<String, MediaType> FILMS =
            Map.of(
                    "mp4", MediaType.parseMediaType("video/mp4"),
                    "webm", MediaType.parseMediaType("video/webm"),
                    "vtt", MediaType.parseMediaType("text/vtt;charset=UTF-8"));

    private final Pictures pictures;
    private final Films films;

    MediaPages(Pictures pictures, Films films) {
        this.pictures = pictures;
        this.films = films;
    }

    /// Films and their captions; a browser may ask for a part.
    @GetMapping("/media/own/{name:[0-9a-f]{32}(?:-[0-9x]{3,11})?}.{extension:mp4|webm|vtt}")
    ResponseEntity<Resource> film(@PathVariable String name, @PathVariable String extension) {
        Resource file =
                films.file(name + "." + extension)
                        .map(FileSystemResource::new)
                        .orElseThrow(() -> Refusal.notFound("This film"));
        return ResponseEntity.ok()
                .contentType(Objects.requireNonNull(FILMS.get(extension)))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .eTag("\"" + name.substring(0, 8) + "\"")
                .body(file);
    }

    @GetMapping("/media/own/{hash:[0-9a-f]{32}}-{width:[0-9]{1,4}}.{extension:webp|avif}")
    ResponseEntity<Resource> show(
            @PathVariable String hash, @PathVariable int width, @PathVariable String extension) {
        Resource file =
                pictures.file(hash, width, extension)
                        .map(FileSystemResource::new)
                        .orElseThrow(() -> Refusal.notFound("This picture"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/" + extension))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .eTag("\"" + hash.substring(0, 8) + "-" + width + "\"")
                .body(file);
    }
}
