package io.portolan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/// Turns every failure of a request into a problem document, or into a page for people.
@RestControllerAdvice
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

    private final JsonMapper json;
    private final List<PageOfRefusal> pages;

    Refusals(JsonMapper json, List<PageOfRefusal> pages) {
        this.json = json;
        this.pages = pages;
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
        return answer(refusal, request);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<byte[]> unreadable(
            HttpMessageNotReadableException e, HttpServletRequest request) {
        return answer(JsonRefusal.of(e.getCause()), request);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<byte[]> mistyped(
            MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        String message = JsonRefusal.wanted(e.getRequiredType());
        return answer(Refusal.invalid(e.getName(), "type", message), request);
    }

    /// Names and values in the address that no client of ours would send.
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<byte[]> garbled(HttpServletRequest request) {
        return answer(
                Refusal.of(
                        400,
                        "malformed",
                        "Unreadable address",
                        "Send parameters as name=value, percent-encoded, in UTF-8."),
                request);
    }

    /// Every connection to the database was busy for a second: nothing was done, come again.
    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<byte[]> crowded(HttpServletRequest request) {
        return answer(
                Refusal.of(
                                503,
                                "busy",
                                "Too many at once",
                                "Nothing was done. Send the same request again shortly.")
                        .retryAfter(1),
                request);
    }

    @ExceptionHandler(NoResourceFoundException.class)
    ResponseEntity<byte[]> nothingHere(HttpServletRequest request) {
        return answer(Refusal.notFound("This address"), request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> anything(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            String detail = known.getBody().getDetail();
            Refusal refusal =
                    Refusal.of(
                            status.value(),
                            word(status),
                            status.getReasonPhrase(),
                            detail == null ? advice(status) : detail);
            ResponseEntity<byte[]> answer = answer(refusal, request);
            List<String> allowed = known.getHeaders().getOrEmpty("Allow");
            if (allowed.isEmpty()) return answer;
            return ResponseEntity.status(status)
                    .headers(answer.getHeaders())
                    .header("Allow", String.join(", ", allowed))
                    .body(answer.getBody());
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return answer(
                Refusal.of(
                        500,
                        "our-fault",
                        "Something broke here",
                        "Nothing was changed that is not shown. Try again; we have been told."),
                request);
    }

    /// For filters, which stand before every handler.
    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ResponseEntity<byte[]> answer = answer(refusal, request);
        response.setStatus(refusal.status());
        answer.getHeaders()
                .forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        byte[] body = answer.getBody();
        if (body != null) response.getOutputStream().write(body);
    }

    /// `NOT_FOUND` as a problem's type: `not-found`.
    static String word(HttpStatus status) {
        return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// What to do about a refusal that says nothing itself.
    static String advice(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "This address does not exist.";
            case METHOD_NOT_ALLOWED -> "This address does not know this method.";
            case CONTENT_TOO_LARGE -> "Send less at once.";
            default ->
                    status.is4xxClientError()
                            ? "The request is not as it should be. Check its address and headers."
                            : "Something broke here. Try again; we have been told.";
        };
    }

    private static String address(HttpServletRequest request) {
        Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return first instanceof String path ? path : request.getRequestURI();
    }

    private ResponseEntity<byte[]> answer(Refusal refusal, HttpServletRequest request) {
        if (!address(request).startsWith("/api/")) {
            for (PageOfRefusal page : pages) {
                var drawn = page.draw(request, refusal);
                if (drawn.isPresent()) return drawn.get();
            }
        }
        ResponseEntity.BodyBuilder response = ResponseEntity.status(refusal.status());
        Integer retry = refusal.retryAfterSeconds();
        if (retry != null) response.header("Retry-After", retry.toString());
        if (refusal.status() == 401) response.header("WWW-Authenticate", "Bearer");
        return response.contentType(PROBLEM)
                .header("Cache-Control", "no-store")
                .body(document(refusal));
    }

    private byte[] document(Refusal refusal) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", refusal.type());
        problem.put("title", refusal.title());
        problem.put("status", refusal.status());
        problem.put("detail", refusal.detail());
        if (!refusal.errors().isEmpty()) problem.put("errors", refusal.errors());
        problem.putAll(refusal.more());
        return json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    }
}
