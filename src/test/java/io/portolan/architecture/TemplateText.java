package io.portolan.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words of a template that stand there themselves instead of coming from a bundle.
final class TemplateText {

    private static final Pattern SPOKEN =
            Pattern.compile("\\b(?:alt|title|placeholder|aria-label)=\"([^\"]*)\"");
    private static final Pattern SILENT = Pattern.compile("(?s)^<(script|style|svg|kbd|code)\\b.*");

    // Names that are the same in every language, and languages in their own.
    private static final Set<String> NAMES = Set.of("Portolan", "HS", "ptl_", "English", "简体中文");

    private final String text;
    private final List<String> found = new ArrayList<>();
    private int at;

    private TemplateText(String text) {
        this.text = text;
    }

    /// Each literal word with its line.
    static List<String> literals(String template) {
        TemplateText scan = new TemplateText(template);
        scan.content(template.length());
        return scan.found;
    }

    private void content(int end) {
        while (at < end) {
            if (starts("<%--")) skipTo("--%>");
            else if (starts("<!--")) skipTo("-->");
            else if (starts("@import") || starts("@param")) skipTo("\n");
            else if (starts("${") || starts("!{") || starts("$unsafe{")) {
                at = text.indexOf('{', at);
                balanced('{', '}');
            } else if (text.charAt(at) == '@') directive();
            else if (text.charAt(at) == '<') tag();
            else if (text.charAt(at) == '&') entity();
            else if (Character.isLetter(text.charAt(at))) word(end);
            else at++;
        }
    }

    private boolean starts(String what) {
        return text.startsWith(what, at);
    }

    private void skipTo(String mark) {
        int end = text.indexOf(mark, at);
        at = end < 0 ? text.length() : end + mark.length();
    }

    private void entity() {
        int end = text.indexOf(';', at);
        at = end > 0 && end - at < 10 ? end + 1 : at + 1;
    }

    private void directive() {
        at++;
        while (at < text.length() && named(text.charAt(at))) at++;
        if (at < text.length() && text.charAt(at) == '(') balanced('(', ')');
    }

    private static boolean named(char c) {
        return c == '.' || c == '_' || Character.isLetterOrDigit(c);
    }

    /// Skips to the bracket that closes this one; what stands in @`…` is content again.
    private void balanced(char open, char close) {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                skipString();
                continue;
            }
            if (c == '@' && starts("@`")) {
                at += 2;
                content(Math.max(at, endOfBlock()));
                at++;
                continue;
            }
            at++;
            if (c == open) depth++;
            if (c == close && --depth == 0) return;
        }
    }

    private int endOfBlock() {
        int depth = 1;
        for (int i = at; i < text.length(); i++) {
            if (text.charAt(i) != '`') continue;
            depth += text.charAt(i - 1) == '@' ? 1 : -1;
            if (depth == 0) return i;
        }
        return text.length();
    }

    private void skipString() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') at += text.charAt(at) == '\\' ? 2 : 1;
        at++;
    }

    private void tag() {
        int start = at;
        char quote = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (starts("${")) {
                at++;
                balanced('{', '}');
                continue;
            }
            if (c == '@' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                directive();
                continue;
            }
            at++;
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') break;
        }
        String tag = text.substring(start, at);
        Matcher spoken = SPOKEN.matcher(tag.replaceAll("\\$\\{[^}]*}", ""));
        while (spoken.find()) {
            if (spoken.group(1).codePoints().anyMatch(Character::isLetter)) {
                report(start, spoken.group());
            }
        }
        Matcher silent = SILENT.matcher(tag);
        if (silent.matches() && !tag.endsWith("/>")) skipTo("</" + silent.group(1) + ">");
    }

    private void word(int end) {
        int start = at;
        while (at < end && "<@$&`\n".indexOf(text.charAt(at)) < 0) at++;
        report(start, text.substring(start, at).strip());
        if (at == start) at++;
    }

    private void report(int place, String what) {
        if (NAMES.contains(what)) return;
        found.add(text.substring(0, place).lines().count() + ": " + what);
    }
}
