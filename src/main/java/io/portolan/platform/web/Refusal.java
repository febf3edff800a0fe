package io.portolan.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that is answered with a problem document (RFC 9457). `type` is a short word that
/// programs compare (`sold-out`), `detail` a sentence that says what to do.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What is wrong with one field. `field` is its JSON path (`lines[0].quantity`).
    public record FieldError(String field, String code, String message) {}

    private final int status;
    private final String type;
    private final String title;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> more = new LinkedHashMap<>();
    private @Nullable Integer retryAfterSeconds;

    private Refusal(int status, String type, String title, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    public static Refusal of(int status, String type, String title, String detail) {
        return new Refusal(status, type, title, detail, List.of());
    }

    public static Refusal notFound(String what) {
        return of(404, "not-found", "Not found", what + " does not exist.");
    }

    /// 403 with the right that the caller lacks.
    public static Refusal lacking(String right) {
        return of(
                        403,
                        "not-allowed-here",
                        "Right missing",
                        "This needs the right '" + right + "'. An owner can give it.")
                .with("right", right);
    }

    /// 400 with the fields at fault.
    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(
                400,
                "invalid",
                "Invalid request",
                "Mend the fields listed in errors and send it again.",
                errors);
    }

    public static Refusal invalid(String field, String code, String message) {
        return invalid(List.of(new FieldError(field, code, message)));
    }

    /// Adds a member to the problem document, e.g. the new quote.
    public Refusal with(String name, Object value) {
        more.put(name, value);
        return this;
    }

    public Refusal retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> more() {
        return more;
    }

    public @Nullable Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
