package io.portolan.storefront;

import io.portolan.platform.web.Everyone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Addresses that write the language or the market in capitals, as people and language tags do:
/// `/zh-CN-jp/`. They lead to the one address the page has.
@Controller
@Everyone("shop page")
class CapitalPages {

    private static final String AT =
            "/{place:(?=.*[A-Z])[A-Za-z]{2}(?:-[A-Za-z]{2,4})?-[A-Za-z]{2}}";

    private final Fronts fronts;

    CapitalPages(Fronts fronts) {
        this.fronts = fronts;
    }

    @GetMapping({AT, AT + "/**"})
    ResponseEntity<byte[]> small(@PathVariable String place, HttpServletRequest request) {
        String prefix = fronts.at(place.toLowerCase(Locale.ROOT)).prefix();
        String rest = request.getRequestURI().substring(1 + place.length());
        String asked = request.getQueryString();
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .header(
                        HttpHeaders.LOCATION,
                        prefix + (rest.isEmpty() ? "/" : rest) + (asked == null ? "" : "?" + asked))
                .build();
    }
}
