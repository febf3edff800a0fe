package io.portolan.api;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Values of any kind, friendly and hostile, drawn from one source of chance.
final class WildValues {

    static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "a",
                    "null",
                    "true",
                    "-1",
                    "0",
                    "1e400",
                    "99999999999999999999",
                    "\u0000",
                    "a\u0000b",
                    "\u0007\u001b[31m",
                    "line\r\nX-Injected: yes",
                    "\u202Etxet\u202C",
                    "\uD800",
                    "Grüße aus Köln",
                    "日本語の長い名前",
                    "شارع الشيخ زايد",
                    "👩‍👩‍👧‍👦🏴‍☠️",
                    "e\u0301\u0323".repeat(40),
                    "'; drop table platform.fact; --",
                    "<script>alert(1)</script>",
                    "../../etc/passwd",
                    "${jndi:ldap://x/a}",
                    "{{7*7}}",
                    "%00%ff",
                    "=cmd|'/c calc'!A1",
                    "2026-02-30",
                    "0001-01-01",
                    "+999999999-12-31",
                    "x".repeat(300),
                    "ß".repeat(20_000));

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random chance;

    WildValues(Random chance) {
        this.chance = chance;
    }

    <T> T pick(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    boolean oneIn(int n) {
        return chance.nextInt(n) == 0;
    }

    String text() {
        if (chance.nextBoolean()) return pick(TEXTS);
        StringBuilder text = new StringBuilder();
        for (int i = chance.nextInt(24); i >= 0; i--) {
            text.appendCodePoint(chance.nextInt(0x20, oneIn(4) ? 0x2FFF : 0x7F));
        }
        return text.toString();
    }

    /// Anything that is JSON, mostly not what was wanted.
    JsonNode anything() {
        return switch (chance.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(chance.nextBoolean());
            case 2 -> NODES.numberNode(Long.MAX_VALUE);
            case 3 -> NODES.numberNode(Long.MIN_VALUE);
            case 4 -> NODES.numberNode(new java.math.BigDecimal("1e300"));
            case 5 -> NODES.numberNode(chance.nextInt(-3, 3) + 0.5);
            case 6 -> NODES.numberNode(chance.nextInt(-2, 3));
            case 7 -> NODES.arrayNode().add(1).add("two").addNull();
            case 8 -> NODES.objectNode().put("unknown", text());
            case 9 -> NODES.numberNode(new java.math.BigInteger("9".repeat(30)));
            default -> NODES.stringNode(text());
        };
    }

    /// The same document with one place of it changed for the worse.
    JsonNode spoiled(JsonNode body) {
        JsonNode copy = body.deepCopy();
        JsonNode place = copy;
        while (place.isContainer() && !place.isEmpty()) {
            JsonNode parent = place;
            if (parent instanceof ObjectNode object) {
                String name = pick(List.copyOf(object.propertyNames()));
                JsonNode child = object.get(name);
                if (child.isContainer() && !child.isEmpty() && !oneIn(3)) {
                    place = child;
                    continue;
                }
                spoil(object, name);
            } else if (parent instanceof ArrayNode array) {
                int at = chance.nextInt(array.size());
                if (array.get(at).isContainer() && !oneIn(4)) {
                    place = array.get(at);
                    continue;
                }
                array.set(at, anything());
            }
            return copy;
        }
        return anything();
    }

    private void spoil(ObjectNode object, String name) {
        switch (chance.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(text(), anything());
            case 2 -> object.putNull(name);
            default -> object.set(name, anything());
        }
    }

    /// Bytes that are no JSON, or not the JSON one sends.
    byte[] broken(String valid) {
        String text =
                switch (chance.nextInt(10)) {
                    case 0 -> "";
                    case 1 -> valid.substring(0, chance.nextInt(valid.length() + 1));
                    case 2 -> valid + valid;
                    case 3 -> "[".repeat(5_000);
                    case 4 -> "{\"a\":".repeat(200) + "1" + "}".repeat(200);
                    case 5 -> "\uFEFF" + valid;
                    case 6 -> "{\"market\":NaN}";
                    case 7 -> "not json at all";
                    case 8 -> valid.replaceFirst("\\{", "{\"x\":1,\"x\":2,");
                    default -> JsonMapper.shared().writeValueAsString(anything());
                };
        return oneIn(5)
                ? new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}
                : text.getBytes(
                        oneIn(6)
                                ? java.nio.charset.StandardCharsets.UTF_16
                                : java.nio.charset.StandardCharsets.UTF_8);
    }
}
