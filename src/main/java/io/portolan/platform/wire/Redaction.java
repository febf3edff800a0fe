package io.portolan.platform.wire;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Leaves of a message what its connector allows to be shown: the structure, and the values of the
/// members it names. Values that are secrets of the account go in any case.
final class Redaction {

    private static final int LONGEST = 4_000;
    private static final String GONE = "…";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PAIR = Pattern.compile("([^=&?\\s]+)=([^&\\s]*)");
    private static final Pattern SEGMENT_WITH_AT = Pattern.compile("[^/?&=]*(@|%40)[^/?&]*");

    private final Account account;
    private final Set<String> shown;

    private Redaction(Account account, Set<String> shown) {
        this.account = account;
        this.shown = shown;
    }

    static Redaction of(Account account, Set<String> shown) {
        return new Redaction(account, shown);
    }

    /// Method, path and body; headers are not kept.
    String request(Ask ask) {
        String path = SEGMENT_WITH_AT.matcher(pairs(ask.path())).replaceAll(GONE);
        return cut(withoutSecrets(ask.method() + " " + path + "\n"))
                + (ask.body() == null ? "" : body(ask.body()));
    }

    String body(String body) {
        if (body.isBlank()) return "";
        return cut(withoutSecrets(structure(body)));
    }

    private String structure(String body) {
        String stripped = body.strip();
        if (!stripped.startsWith("{") && !stripped.startsWith("[")) {
            return PAIR.matcher(stripped).matches() || stripped.contains("&")
                    ? pairs(stripped)
                    : GONE + " " + stripped.length() + " characters";
        }
        try {
            JsonNode tree = JSON.readTree(stripped);
            hide(tree);
            return JSON.writeValueAsString(tree);
        } catch (JacksonException broken) {
            return GONE + " broken JSON";
        }
    }

    private void hide(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                JsonNode value = object.get(name);
                if (value.isContainer()) hide(value);
                else if (!shown.contains(name)) object.set(name, StringNode.valueOf(GONE));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                if (value.isContainer()) hide(value);
                else array.set(i, StringNode.valueOf(GONE));
            }
        }
    }

    private String pairs(String text) {
        return PAIR.matcher(text)
                .replaceAll(
                        m ->
                                shown.contains(m.group(1))
                                        ? java.util.regex.Matcher.quoteReplacement(m.group())
                                        : java.util.regex.Matcher.quoteReplacement(m.group(1))
                                                + "="
                                                + GONE);
    }

    private String withoutSecrets(String text) {
        String clean = text;
        for (String secret : account.secrets().values().values()) {
            if (!secret.isBlank()) clean = clean.replace(secret, GONE);
        }
        return clean;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + GONE;
    }
}
