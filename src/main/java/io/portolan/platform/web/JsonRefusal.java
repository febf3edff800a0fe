package io.portolan.platform.web;

import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What is wrong with a body that Jackson could not read.
final class JsonRefusal {

    private JsonRefusal() {}

    static Refusal of(@org.jspecify.annotations.Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                    Refusal.invalid(
                            path(unknown),
                            "unknown-field",
                            "There is no such field. Leave it out.");
            case DatabindException missing when isMissing(missing) ->
                    Refusal.invalid(path(missing), "required", "This field is required.");
            case DatabindException wrong ->
                    Refusal.invalid(path(wrong), "malformed", firstSentence(wrong));
            case StreamReadException broken ->
                    Refusal.of(400, "malformed", "Not JSON", firstSentence(broken));
            case null, default ->
                    Refusal.of(400, "malformed", "Unreadable body", "Send a JSON object.");
        };
    }

    private static boolean isMissing(DatabindException e) {
        return e instanceof InvalidNullException
                || String.valueOf(e.getOriginalMessage()).startsWith("Missing required creator");
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
