package io.portolan.platform.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A callback as it came in.
///
/// @param headers by lower-case name, the first value of each
/// @param uri where it was sent, as the vendor was told: scheme, host, path and query
@SuppressWarnings("ArrayRecordComponent")
public record Notice(String method, String uri, Map<String, String> headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Notice {
        Map<String, String> lower = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lower.putAll(headers);
        headers = lower;
    }

    public static Notice posted(String uri, Map<String, String> headers, String body) {
        return new Notice("POST", uri, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// The body as JSON. Throws [Unreadable] for anything else.
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw new Unreadable("not JSON", notJson);
        }
    }
}
