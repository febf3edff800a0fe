package io.portolan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A body for the API says how long it is and has at most 1 MB. Files of an import and callbacks,
/// which are read as they arrive, have limits of their own.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class BodyLimit extends OncePerRequestFilter {

    private static final long LONGEST = 1024L * 1024;

    // Filters are made with the server, before anything else may fail: what draws pages comes
    // later.
    private final ObjectProvider<Refusals> refusals;

    BodyLimit(ObjectProvider<Refusals> refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/")
                || path.startsWith("/api/v1/admin/imports/")
                || path.startsWith("/api/v1/webhooks/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean endless = request.getHeader("Transfer-Encoding") != null;
        if (request.getContentLengthLong() > LONGEST) {
            refusals.getObject().write(tooLarge(), request, response);
        } else if (endless) {
            refusals.getObject().write(lengthMissing(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Refusal tooLarge() {
        return Refusal.of(413, "too-large", "Too large", "A body has at most 1 MB.");
    }

    private static Refusal lengthMissing() {
        return Refusal.of(
                411, "length-required", "Length missing", "Send the body with a Content-Length.");
    }
}
