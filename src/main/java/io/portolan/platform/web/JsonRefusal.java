package io.portolan.platform.web;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What is wrong with a body that could not be read, in words for the one who sent it.
final class JsonRefusal {

    private static final int LONGEST = 200;

    private static final Map<Class<?>, String> WANTED =
            Map.ofEntries(
                    Map.entry(String.class, "a text"),
                    Map.entry(boolean.class, "true or false"),
                    Map.entry(Boolean.class, "true or false"),
                    Map.entry(int.class, "a whole number"),
                    Map.entry(Integer.class, "a whole number"),
                    Map.entry(long.class, "a whole number"),
                    Map.entry(Long.class, "a whole number"),
                    Map.entry(BigDecimal.class, "a decimal number"),
                    Map.entry(LocalDate.class, "a day such as 2026-12-31"),
                    Map.entry(Instant.class, "a moment such as 2026-12-31T23:59:59Z"),
                    Map.entry(UUID.class, "an id of 36 characters"),
                    Map.entry(Currency.class, "the code of a currency, such as EUR"),
                    Map.entry(CountryCode.class, "the code of a country, such as DE"),
                    Map.entry(HsCode.class, "an HS code of 6, 8 or 10 digits"),
                    Map.entry(Sku.class, "a SKU of 1 to 64 characters"),
                    Map.entry(
                            Money.class,
                            "an amount such as {\"minor\": 1999, \"currency\": \"EUR\"}"));

    private JsonRefusal() {}

    static Refusal of(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                    Refusal.invalid(
                            path(unknown),
                            "unknown-field",
                            "There is no such field. Leave it out.");
            case DatabindException missing when isMissing(missing) ->
                    Refusal.invalid(path(missing), "required", "This field is required.");
            case MismatchedInputException other ->
                    Refusal.invalid(path(other), "malformed", wanted(other.getTargetType()));
            case DatabindException wrong ->
                    Refusal.invalid(path(wrong), "malformed", reason(wrong));
            case StreamReadException broken ->
                    Refusal.of(400, "malformed", "Not JSON", "This is no JSON" + place(broken));
            case null, default ->
                    Refusal.of(
                            400,
                            "malformed",
                            "Unreadable body",
                            "Send one JSON object, nested at most 64 deep.");
        };
    }

    private static boolean isMissing(DatabindException e) {
        return e instanceof InvalidNullException
                || String.valueOf(e.getOriginalMessage()).startsWith("Missing required creator");
    }

    static String wanted(@Nullable Class<?> type) {
        String word = type == null ? null : WANTED.get(type);
        if (word != null) return "Send " + word + ".";
        boolean list = type != null && Iterable.class.isAssignableFrom(type);
        return list ? "Send a list." : "Send one object, as the description of this API has it.";
    }

    // A word of the trade that refused its value says why itself.
    private static String reason(DatabindException e) {
        Throwable root = e.getCause();
        String said = root instanceof IllegalArgumentException ? root.getMessage() : null;
        if (said == null || said.length() > LONGEST) return "This value is not possible here.";
        return said;
    }

    private static String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        if (at == null || at.getLineNr() < 1) return ".";
        return ": look at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    }

    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (var step : e.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(named(name));
            }
        }
        return path.isEmpty() ? "(body)" : path.toString();
    }

    private static String named(String name) {
        if (name.isBlank()) return "'" + name + "'";
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    }
}
