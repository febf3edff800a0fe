package io.portolan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
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
        Class<?> wanted = e.getRequiredType();
        String message =
                "'"
                        + e.getValue()
                        + "' is not a "
                        + (wanted == null ? "value" : wanted.getSimpleName());
        return answer(Refusal.invalid(e.getName(), "type", message + "."), request);
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

    /// Parameters whose bytes are no text: found out only when they are first asked for.
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<byte[]> garbled(HttpServletRequest request) {
        return answer(
                Refusal.of(400, "garbled", "Not readable", "A parameter is not written in UTF-8."),
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
            return answer(
                    Refusal.of(
                            status.value(),
                            status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                            status.getReasonPhrase(),
                            detail == null ? status.getReasonPhrase() + "." : detail),
                    request);
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

    private ResponseEntity<byte[]> answer(Refusal refusal, HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/api/")) {
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

    /// What is wrong with a body that Jackson could not read.
    private static final class JsonRefusal {

        static Refusal of(@org.jspecify.annotations.Nullable Throwable cause) {
            return switch (cause) {
                case UnrecognizedPropertyException unknown ->
                        Refusal.invalid(
                                path(unknown),
                                "unknown-field",
                                "There is no such field. Leave it out.");
                case DatabindException wrong ->
                        Refusal.invalid(path(wrong), "malformed", firstSentence(wrong));
                case StreamReadException broken ->
                        Refusal.of(400, "malformed", "Not JSON", firstSentence(broken));
                case null, default ->
                        Refusal.of(400, "malformed", "Unreadable body", "Send a JSON object.");
            };
        }

        private static String path(DatabindException e) {
            StringBuilder path = new StringBuilder();
            for (var step : e.getPath()) {
                String name = step.getPropertyName();
                if (name == null) {
                    path.append('[').append(step.getIndex()).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(name);
                }
            }
            return path.isEmpty() ? "(body)" : path.toString();
        }

        private static String firstSentence(tools.jackson.core.JacksonException e) {
            String message = String.valueOf(e.getOriginalMessage());
            Throwable root = e.getCause();
            if (root instanceof IllegalArgumentException && root.getMessage() != null) {
                return root.getMessage();
            }
            return message.length() > 200 ? message.substring(0, 200) : message;
        }
    }
}
