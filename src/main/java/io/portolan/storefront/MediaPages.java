package io.portolan.storefront;

import io.portolan.catalog.Pictures;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The merchant's own pictures. The address names the content, so that a browser may keep it for
/// ever; which kind of file it gets is chosen in the page, and no answer varies.
@Controller
@Everyone("pictures of the shop")
class MediaPages {

    private final Pictures pictures;

    MediaPages(Pictures pictures) {
        this.pictures = pictures;
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
