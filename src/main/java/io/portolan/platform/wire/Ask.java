package io.portolan.platform.wire;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A request to a vendor, without what recognises us.
///
/// @param path from the account's base URL on, encoded, with its query
/// @param headers without credentials
/// @param body null for none
/// @param key the idempotency key that was put into a header or the body; null when there is none
public record Ask(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body,
        @Nullable String key) {

    public Ask {
        headers = Map.copyOf(headers);
        if (!path.startsWith("/")) throw new IllegalArgumentException("a path begins with /");
    }

    public static Ask get(String path) {
        return new Ask("GET", path, Map.of("Accept", "application/json"), null, null);
    }

    /// A JSON body sent by POST.
    public static Ask post(String path, String json) {
        return new Ask(
                "POST",
                path,
                Map.of("Accept", "application/json", "Content-Type", "application/json"),
                json,
                null);
    }

    /// The same ask with the key in a header of this name.
    public Ask keyed(String header, String key) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, key);
        return new Ask(method, path, more, body, key);
    }

    /// As on the wire, headers sorted: what golden requests are compared with.
    public String text() {
        StringBuilder text = new StringBuilder(method + " " + path + "\n");
        new TreeMap<>(headers)
                .forEach((k, v) -> text.append(k).append(": ").append(v).append('\n'));
        if (body != null) text.append('\n').append(body);
        return text.toString();
    }
}
