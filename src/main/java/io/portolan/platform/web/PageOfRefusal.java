package io.portolan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/// Draws a refusal as a page, for requests that are not for the API. The storefront and the admin
/// each bring one; the first that answers is used.
public interface PageOfRefusal {

    /// The page, or empty when the address is not this one's.
    Optional<ResponseEntity<byte[]>> draw(HttpServletRequest request, Refusal refusal);
}
