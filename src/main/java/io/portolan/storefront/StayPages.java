package io.portolan.storefront;

import io.portolan.platform.web.Everyone;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Remembers that somebody wants to stay in the market they are in. A repeat changes nothing.
@Controller
@Everyone("shop page")
class StayPages {

    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/stay")
    ResponseEntity<byte[]> stay(
            @RequestParam(defaultValue = "/") String here, HttpServletRequest request) {
        ResponseCookie cookie =
                ResponseCookie.from(Suggestions.STAY, "1")
                        .path("/")
                        .maxAge(KEPT)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build();
        ResponseEntity<byte[]> back = PublicPages.see(ours(here) ? here : "/");
        return ResponseEntity.status(back.getStatusCode())
                .headers(back.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    /// A path of this shop, whatever was sent: never another site.
    private static boolean ours(String path) {
        boolean clean = path.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\');
        if (!clean || !path.startsWith("/") || path.startsWith("//")) return false;
        try {
            URI uri = URI.create(path);
            return uri.getHost() == null && uri.getScheme() == null;
        } catch (IllegalArgumentException noPath) {
            return false;
        }
    }
}
