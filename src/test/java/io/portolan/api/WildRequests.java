package io.portolan.api;

import io.portolan.api.ApiDocument.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Requests for the calls of the document: some as they should be, most with something wrong.
final class WildRequests {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// What the requests may name: things that exist, and keys by their scope.
    record World(
            Map<String, List<String>> names,
            Map<String, String> bodies,
            Map<String, String> keys) {}

    /// One request.
    ///
    /// @param wild what is wrong with it
    @SuppressWarnings("ArrayRecordComponent")
    record Request(
            Call call,
            String wild,
            String method,
            String target,
            List<Map.Entry<String, String>> headers,
            byte @Nullable [] body) {

        @Override
        public String toString() {
            String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return wild
                    + ": "
                    + method
                    + " "
                    + target
                    + " "
                    + headers
                    + " "
                    + (text.length() > 300 ? text.substring(0, 300) + "…" : text);
        }
    }

    enum Kind {
        VALID,
        BY_SCHEMA,
        SPOILED,
        BROKEN_JSON,
        WRONG_CONTENT,
        BAD_PATH,
        BAD_QUERY,
        BAD_HEADERS,
        WRONG_METHOD,
        TOO_LARGE
    }

    private final ApiDocument document;
    private final World world;
    private final WildValues wild;

    WildRequests(ApiDocument document, World world, WildValues wild) {
        this.document = document;
        this.world = world;
        this.wild = wild;
    }

    Request next(Call call) {
        Kind kind = wild.pick(List.of(Kind.values()));
        if (kind == Kind.TOO_LARGE && !wild.oneIn(10)) kind = Kind.SPOILED;
        if (call.bodyType() == null
                && List.of(Kind.BY_SCHEMA, Kind.SPOILED, Kind.BROKEN_JSON, Kind.TOO_LARGE)
                        .contains(kind)) {
            kind = wild.oneIn(2) ? Kind.VALID : Kind.BAD_QUERY;
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        byte[] body = body(call, kind);
        if (body != null) headers.add(Map.entry("Content-Type", content(call, kind)));
        key(call, headers);
        if (call.parameters("header").stream().anyMatch(WildRequests::required) || wild.oneIn(8)) {
            headers.add(Map.entry("Idempotency-Key", UUID.randomUUID().toString()));
        }
        if (kind == Kind.BAD_HEADERS) badHeaders(headers);
        String method = kind == Kind.WRONG_METHOD ? otherMethod() : call.method();
        String target = path(call, kind) + query(call, kind);
        return new Request(call, kind.name(), method, target, headers, body);
    }

    private static boolean required(JsonNode parameter) {
        return parameter.path("required").asBoolean(false);
    }

    private String otherMethod() {
        return wild.pick(
                List.of(
                        "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE",
                        "FOO"));
    }

    private void key(Call call, List<Map.Entry<String, String>> headers) {
        if (!call.needsKey() && !wild.oneIn(6)) return;
        String right = world.keys().getOrDefault(call.scope(), "none");
        String sent =
                switch (wild.below(8)) {
                    case 0 -> null;
                    case 1 -> "Bearer ptl_aaaaaaaa_wrong";
                    case 2 -> "Bearer " + wild.pick(List.copyOf(world.keys().values()));
                    case 3 ->
                            wild.pick(List.of("Basic eDp5", "Bearer", "bearer  ", "x", "Bearer ä"));
                    default -> "Bearer " + right;
                };
        if (sent != null) headers.add(Map.entry("Authorization", sent));
    }

    private void badHeaders(List<Map.Entry<String, String>> headers) {
        headers.removeIf(header -> header.getKey().equals("Idempotency-Key"));
        switch (wild.below(8)) {
            case 0 -> headers.add(Map.entry("Idempotency-Key", ""));
            case 1 -> headers.add(Map.entry("Idempotency-Key", "k".repeat(201)));
            case 2 -> {
                headers.add(Map.entry("Idempotency-Key", "one"));
                headers.add(Map.entry("Idempotency-Key", "two"));
            }
            case 3 -> headers.add(Map.entry("Accept", "application/xml"));
            case 4 -> headers.add(Map.entry("Accept", "not a type;;q=x"));
            case 5 -> headers.add(Map.entry("Accept-Language", "x".repeat(2_000)));
            case 6 -> headers.add(Map.entry("If-None-Match", "*"));
            default -> headers.add(Map.entry("Range", "bytes=0-1"));
        }
    }

    private String content(Call call, Kind kind) {
        if (kind != Kind.WRONG_CONTENT) return java.util.Objects.requireNonNull(call.bodyType());
        return wild.pick(
                List.of(
                        "text/plain",
                        "application/xml",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data",
                        "multipart/form-data; boundary=x",
                        "application/json; charset=utf-7",
                        "application/json; charset=\"",
                        "image/png",
                        "json",
                        "*/*"));
    }

    private byte @Nullable [] body(Call call, Kind kind) {
        if (call.bodyType() == null) return null;
        String valid = world.bodies().get(call.id());
        boolean json = "application/json".equals(call.bodyType());
        if (valid == null) valid = json ? bySchema(call).toString() : "";
        if (kind == Kind.TOO_LARGE) {
            return ("{\"market\":\"" + "x".repeat(1_100_000) + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (!json) return valid.getBytes(StandardCharsets.UTF_8);
        return switch (kind) {
            case BY_SCHEMA -> bytes(bySchema(call));
            case SPOILED -> bytes(wild.spoiled(JsonMapper.shared().readTree(valid)));
            case BROKEN_JSON -> wild.broken(valid);
            default -> valid.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] bytes(JsonNode node) {
        // Lone halves of characters are written as escapes, as a hostile client would.
        return JsonMapper.shared()
                .writer()
                .with(tools.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
                .writeValueAsString(node)
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode bySchema(Call call) {
        return made(call.bodySchema(), "");
    }

    private JsonNode made(JsonNode asked, String name) {
        JsonNode schema = document.resolve(asked);
        if (schema.has("anyOf")) {
            List<JsonNode> ways = List.copyOf(schema.path("anyOf").values());
            return made(wild.pick(ways), name);
        }
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) type.forEach(one -> types.add(one.asString()));
        else types.add(type.asString(""));
        return switch (wild.pick(types)) {
            case "object" -> object(schema);
            case "array" -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = wild.below(4); i > 0; i--) array.add(made(schema.path("items"), name));
                yield array;
            }
            case "integer" ->
                    NODES.numberNode(
                            wild.pick(List.of(0L, 1L, -1L, 2L, 1_000_000L, 2_147_483_648L)));
            case "number" -> NODES.numberNode(wild.below(100));
            case "boolean" -> NODES.booleanNode(wild.oneIn(2));
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(word(name));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        for (var member : schema.path("properties").properties()) {
            boolean must =
                    schema.path("required").values().stream()
                            .anyMatch(one -> one.asString().equals(member.getKey()));
            if (must || wild.oneIn(2)) {
                object.set(member.getKey(), made(member.getValue(), member.getKey()));
            }
        }
        return object;
    }

    private String word(String name) {
        List<String> known = world.names().get(name);
        return known != null && !wild.oneIn(4) ? wild.pick(known) : wild.text();
    }

    private String path(Call call, Kind kind) {
        String path = call.path();
        for (JsonNode parameter : call.parameters("path")) {
            String name = parameter.path("name").asString();
            List<String> known =
                    world.names()
                            .getOrDefault(
                                    call.id() + "." + name,
                                    world.names().getOrDefault(name, List.of("1")));
            String value = kind == Kind.BAD_PATH ? hostileSegment() : encoded(wild.pick(known));
            path = path.replace("{" + name + "}", value);
        }
        return path;
    }

    private String hostileSegment() {
        return switch (wild.below(5)) {
            case 0 -> UUID.randomUUID().toString();
            case 1 ->
                    wild.pick(List.of("%00", "%2e%2e", "%2F", ";a=b", "%25zz", "a%0d%0ab", "%20"));
            default -> encoded(wild.text());
        };
    }

    private String query(Call call, Kind kind) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (JsonNode parameter : call.parameters("query")) {
            String name = parameter.path("name").asString();
            List<String> known = world.names().get(call.id() + "." + name);
            if (known == null) known = world.names().get(name);
            if (known != null && (required(parameter) || !wild.oneIn(3))) {
                sent.put(name, wild.pick(known));
            }
        }
        List<String> parts = new ArrayList<>();
        sent.forEach((name, value) -> parts.add(name + "=" + encoded(value)));
        if (kind == Kind.BAD_QUERY) spoil(call, parts);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private void spoil(Call call, List<String> parts) {
        List<String> names = new ArrayList<>();
        call.parameters("query").forEach(one -> names.add(one.path("name").asString()));
        names.add("unknown");
        String name = wild.pick(names);
        switch (wild.below(4)) {
            case 0 -> {
                parts.add(name + "=" + encoded(wild.text()));
                parts.add(name + "=" + encoded(wild.text()));
            }
            case 1 -> parts.add(name);
            case 2 -> parts.add(encoded(wild.text()) + "=1");
            default -> {
                parts.removeIf(part -> part.startsWith(name + "="));
                parts.add(name + "=" + encoded(wild.text()));
            }
        }
    }

    private static String encoded(String text) {
        String safe = text.length() > 1_500 ? text.substring(0, 1_500) : text;
        return URLEncoder.encode(safe, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
