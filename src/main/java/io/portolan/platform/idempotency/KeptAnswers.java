package io.portolan.platform.idempotency;

import io.portolan.platform.idempotency.Claims.Answer;
import io.portolan.platform.idempotency.KeyedWrites.Claimed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Stores the answer of a write under the key it claimed. A refusal did nothing, so its key is free
/// again; the answer of a provider that declined is kept. Requests without the header pass
/// untouched. Placing keeps its own answers, in the transaction that places.
@Component
class KeptAnswers extends OncePerRequestFilter {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int DECLINED = 402;

    // Filters are made with the server, before anything else may fail: the database comes later.
    private final ObjectProvider<Claims> claims;

    KeptAnswers(ObjectProvider<Claims> claims) {
        this.claims = claims;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getHeader(KeyedWrites.HEADER) == null
                || !WRITES.contains(request.getMethod())
                || !path.startsWith("/api/v1/")
                || path.endsWith("/place")
                || path.startsWith("/api/v1/webhooks/")
                || path.startsWith("/api/v1/landed-cost/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (KeptBody kept = new KeptBody(request)) {
            ContentCachingResponseWrapper told = new ContentCachingResponseWrapper(response);
            kept.setAttribute(KeptBody.class.getName(), kept);
            boolean answered = false;
            try {
                chain.doFilter(kept, told);
                answered = true;
            } finally {
                settle(kept.getAttribute(KeyedWrites.CLAIM), answered ? told : null);
            }
            told.copyBodyToResponse();
        }
    }

    private void settle(@Nullable Object claim, @Nullable ContentCachingResponseWrapper told) {
        if (!(claim instanceof Claimed(String scope, String key))) return;
        if (told == null || !worthKeeping(told.getStatus())) {
            claims.getObject().forget(scope, key);
            return;
        }
        String type = told.getContentType();
        byte[] body = told.getContentAsByteArray();
        claims.getObject()
                .finish(scope, key, new Answer(told.getStatus(), type == null ? "" : type, body));
    }

    private static boolean worthKeeping(int status) {
        return status / 100 == 2 || status == DECLINED;
    }
}
