package io.portolan.markets.legal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Draws a text written in plain lines: `#` and `##` headings, `-` and `1.` lists, `>` quotes,
/// `name :: what` pairs, `| table | rows |`, `**strong**`, `[words](page)` links. Everything else
/// is words; no HTML passes.
public final class LegalMarkup {

    /// A drawn text.
    ///
    /// @param title its first heading, without marks
    /// @param html the rest, safe to put on a page
    public record Page(String title, String html) {}

    private enum Line {
        HEADING,
        BULLET,
        NUMBER,
        QUOTE,
        ROW,
        PAIR,
        WORDS
    }

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}\\. (.*)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\(([^()\\s]+)\\)");
    private static final Pattern MAIL =
            Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]{2,}");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern TABLE_RULE = Pattern.compile("[|\\s:-]+");
    private static final String PAIRED = " :: ";

    private LegalMarkup() {}

    /// The text as a page shows it.
    ///
    /// @param prefix of the shop's pages, `/de-de`: links by a page's word lead to its help pages
    public static Page drawn(String words, String prefix) {
        List<String> lines = words.strip().lines().map(String::strip).toList();
        boolean titled = !lines.isEmpty() && lines.getFirst().startsWith("# ");
        String title = titled ? bare(lines.getFirst().substring(2)) : "";
        StringBuilder html = new StringBuilder();
        List<String> block = new ArrayList<>();
        for (String line : lines.subList(titled ? 1 : 0, lines.size())) {
            boolean ends = line.isEmpty() || (!block.isEmpty() && kind(line) != kind(block));
            if (ends) close(block, html, prefix);
            if (!line.isEmpty()) block.add(line);
        }
        close(block, html, prefix);
        return new Page(title, html.toString());
    }

    /// The same as plain words, for mails: links keep their words, marks are gone.
    public static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        for (String line : words.strip().lines().toList()) {
            String bare =
                    switch (kind(line)) {
                        case HEADING -> line.replaceFirst("^#+ ", "");
                        case QUOTE -> line.substring(2);
                        case ROW -> String.join(" – ", cells(line));
                        case PAIR -> line.replace(PAIRED, ": ");
                        case BULLET, NUMBER, WORDS -> line;
                    };
            plain.append(bare(bare)).append('\n');
        }
        return plain.toString();
    }

    private static Line kind(List<String> block) {
        return kind(block.getFirst());
    }

    private static Line kind(String line) {
        if (line.startsWith("# ") || line.startsWith("## ")) return Line.HEADING;
        if (line.startsWith("- ")) return Line.BULLET;
        if (NUMBERED.matcher(line).matches()) return Line.NUMBER;
        if (line.startsWith("> ")) return Line.QUOTE;
        if (line.startsWith("|") && line.endsWith("|") && line.length() > 2) return Line.ROW;
        return line.contains(PAIRED) ? Line.PAIR : Line.WORDS;
    }

    private static void close(List<String> block, StringBuilder html, String prefix) {
        if (block.isEmpty()) return;
        switch (kind(block)) {
            case HEADING -> block.forEach(line -> heading(line, html, prefix));
            case BULLET -> list("ul", block.stream().map(l -> l.substring(2)), html, prefix);
            case NUMBER ->
                    list(
                            "ol",
                            block.stream().map(l -> NUMBERED.matcher(l).replaceFirst("$1")),
                            html,
                            prefix);
            case QUOTE -> {
                List<String> quoted = block.stream().map(l -> l.substring(2)).toList();
                html.append("<blockquote>");
                paragraph(quoted, html, prefix);
                html.append("</blockquote>\n");
            }
            case ROW -> table(block, html, prefix);
            case PAIR -> pairs(block, html, prefix);
            case WORDS -> paragraph(block, html, prefix);
        }
        block.clear();
    }

    private static void heading(String line, StringBuilder html, String prefix) {
        String words = line.substring(line.indexOf(' ') + 1);
        html.append("<h2>").append(inline(words, prefix)).append("</h2>\n");
    }

    private static void list(
            String tag, java.util.stream.Stream<String> items, StringBuilder html, String prefix) {
        html.append('<').append(tag).append('>');
        items.forEach(item -> html.append("<li>").append(inline(item, prefix)).append("</li>"));
        html.append("</").append(tag).append(">\n");
    }

    private static void paragraph(List<String> lines, StringBuilder html, String prefix) {
        List<String> drawn = lines.stream().map(line -> inline(line, prefix)).toList();
        html.append("<p>").append(String.join("<br>", drawn)).append("</p>\n");
    }

    private static void pairs(List<String> lines, StringBuilder html, String prefix) {
        html.append("<dl class=\"spec\">");
        for (String line : lines) {
            int at = line.indexOf(PAIRED);
            html.append("<dt>").append(inline(line.substring(0, at), prefix)).append("</dt><dd>");
            html.append(inline(line.substring(at + PAIRED.length()), prefix)).append("</dd>");
        }
        html.append("</dl>\n");
    }

    private static void table(List<String> lines, StringBuilder html, String prefix) {
        html.append("<table><thead><tr>");
        for (String cell : cells(lines.getFirst())) {
            html.append("<th scope=\"col\">").append(inline(cell, prefix)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (String line : lines.subList(1, lines.size())) {
            if (TABLE_RULE.matcher(line).matches()) continue;
            html.append("<tr>");
            for (String cell : cells(line)) {
                html.append("<td>").append(inline(cell, prefix)).append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>\n");
    }

    private static List<String> cells(String line) {
        String inside = line.substring(1, line.length() - 1);
        return List.of(inside.split("\\|", -1)).stream().map(String::strip).toList();
    }

    private static String bare(String words) {
        return STRONG.matcher(LINK.matcher(words).replaceAll("$1")).replaceAll("$1");
    }

    private static String inline(String words, String prefix) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(words);
        int from = 0;
        while (link.find()) {
            html.append(phrases(words.substring(from, link.start())));
            String target = target(link.group(2), prefix);
            String said = link.group(1);
            html.append(
                    target.isEmpty()
                            ? phrases(said)
                            : "<a href=\"" + escaped(target) + "\">" + strong(said) + "</a>");
            from = link.end();
        }
        return html.append(phrases(words.substring(from))).toString();
    }

    /// Where a link may lead: a help page, a page of this shop, another site; nowhere otherwise.
    private static String target(String wanted, String prefix) {
        if (wanted.matches("[a-z][a-z-]*")) return prefix + "/help/" + wanted;
        if (wanted.matches("/[a-z][a-z0-9/-]*")) return prefix + wanted;
        return wanted.startsWith("https://") ? wanted : "";
    }

    private static String phrases(String words) {
        return MAIL.matcher(strong(words)).replaceAll("<a href=\"mailto:$0\">$0</a>");
    }

    private static String strong(String words) {
        return STRONG.matcher(escaped(words)).replaceAll("<strong>$1</strong>");
    }

    /// Words as they may stand in HTML.
    public static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
