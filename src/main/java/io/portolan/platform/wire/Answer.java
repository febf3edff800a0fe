package io.portolan.platform.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a vendor answered.
///
/// @param headers by lower-case name, the first value of each
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, Map<String, String> headers, byte[] body, Trace trace) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Answer {
        headers = Map.copyOf(headers);
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The body as JSON. Throws [Unreadable] for anything else; the wire makes `Unknown` of it.
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw new Unreadable("not JSON", notJson);
        }
    }

    public <R> Outcome<R> ok(R value) {
        return new Outcome.Ok<>(value, trace);
    }

    public <R> Outcome<R> refused(Fault fault) {
        return new Outcome.Refused<>(fault, fault.advice(), trace);
    }

    public <R> Outcome<R> unknown(Doubt.Kind kind, String detail) {
        return new Outcome.Unknown<>(new Doubt(kind, detail), trace);
    }
}
