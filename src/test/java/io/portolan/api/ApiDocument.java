package io.portolan.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `/api/v1/openapi.json` as a test reads it: the calls, and what answers must look like.
final class ApiDocument {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /// One call of the document.
    record Call(String method, String path, String id, JsonNode description) {

        boolean declares(int status) {
            return description.at("/responses").has(String.valueOf(status));
        }

        boolean needsKey() {
            return description.has("security");
        }

        String scope() {
            return description.at("/security/0/key/0").asString("");
        }

        List<JsonNode> parameters(String place) {
            List<JsonNode> found = new ArrayList<>();
            for (JsonNode one : description.path("parameters")) {
                if (one.path("in").asString().equals(place)) found.add(one);
            }
            return found;
        }

        @Nullable String bodyType() {
            JsonNode content = description.at("/requestBody/content");
            return content.isObject() ? content.propertyNames().iterator().next() : null;
        }

        JsonNode bodySchema() {
            String type = bodyType();
            return type == null
                    ? description.path("nothing")
                    : description.at("/requestBody/content").path(type).path("schema");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final JsonNode document;
    private final JsonNode closed;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();

    ApiDocument(String text) {
        document = JsonMapper.shared().readTree(text);
        closed = document.deepCopy();
        for (JsonNode schema : closed.at("/components/schemas")) close(schema);
        for (var path : document.path("paths").properties()) {
            for (var one : path.getValue().properties()) {
                if (!METHODS.contains(one.getKey())) continue;
                calls.add(
                        new Call(
                                one.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                one.getValue().path("operationId").asString(),
                                one.getValue()));
            }
        }
    }

    // What the document does not name must not be in an answer of today.
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    JsonNode json() {
        return document;
    }

    List<Call> calls() {
        return calls;
    }

    /// The methods of a path.
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        calls.stream().filter(call -> call.path().equals(path)).forEach(c -> methods.add(c.method));
        return methods;
    }

    /// Follows a reference to its schema.
    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /// What is wrong with an answer, by the schema the document gives for it; empty when all fits.
    List<String> wrong(Call call, int status, String body) {
        JsonNode content = call.description.at("/responses/" + status + "/content");
        JsonNode schema = content.path("application/json").path("schema");
        if (schema.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("no body is described");
        }
        Schema validator =
                schemas.computeIfAbsent(call.id() + " " + status, key -> validator(schema));
        return validator.validate(JsonMapper.shared().readTree(body)).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .limit(3)
                .toList();
    }

    private Schema validator(JsonNode schema) {
        ObjectNode root = (ObjectNode) schema.deepCopy();
        root.set("components", closed.path("components"));
        return registry.getSchema(root);
    }
}
