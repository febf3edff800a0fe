package io.portolan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/// The character NUL is in no text that a person writes, and the database keeps none: the form of
/// a page or a JSON text that has one is refused.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 9)
class NulCharacters extends OncePerRequestFilter {

    private static final String SAID = "A text cannot have the character NUL (U+0000).";

    private final ObjectProvider<Refusals> refusals;

    NulCharacters(ObjectProvider<Refusals> refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.startsWith("application/x-www-form-urlencoded")
                || request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String field = field(request);
        if (field == null) {
            chain.doFilter(request, response);
        } else {
            Refusal refusal = Refusal.invalid(field.replace("\0", ""), "malformed", SAID);
            refusals.getObject().write(refusal, request, response);
        }
    }

    /// The field with a NUL; null when there is none.
    private static @Nullable String field(HttpServletRequest request) {
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            if (field.getKey().indexOf('\0') >= 0) return field.getKey();
            for (String value : field.getValue()) {
                if (value.indexOf('\0') >= 0) return field.getKey();
            }
        }
        return null;
    }

    /// Reads texts of a JSON body.
    static final class InJson extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = super.deserialize(parser, context);
            if (text == null || text.indexOf('\0') < 0) return text;
            throw DatabindException.from(parser, SAID, new IllegalArgumentException(SAID));
        }
    }
}
