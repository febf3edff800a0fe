package io.portolan.channels;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// A product's description as simple HTML, and the line that sums it up.
final class Descriptions {

    private static final int LONGEST_SUMMARY = 160;

    private Descriptions() {}

    /// HTML stays as it is; plain text becomes a paragraph for each block of lines.
    static String html(String body) {
        if (body.isBlank() || body.indexOf('<') >= 0) return body;
        return Arrays.stream(body.split("\\R\\s*\\R"))
                .filter(block -> !block.isBlank())
                .map(block -> "<p>" + HtmlUtils.htmlEscape(block.strip(), "UTF-8") + "</p>")
                .collect(Collectors.joining());
    }

    /// Its words alone, on one line.
    static String plain(String html) {
        String text = HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " "));
        return text.replaceAll("[\\s\\u00a0]+", " ").replace(" .", ".").strip();
    }

    /// Its first sentence, or as many words of it as fit.
    static String summary(String html) {
        String text = plain(html);
        int end = sentenceEnd(text);
        if (end > 0) return text.substring(0, end);
        if (text.length() <= LONGEST_SUMMARY) return text;
        int space = text.lastIndexOf(' ', LONGEST_SUMMARY - 1);
        int cut = space > 0 ? space : text.offsetByCodePoints(0, LONGEST_SUMMARY / 2);
        return text.substring(0, cut) + "…";
    }

    private static int sentenceEnd(String text) {
        for (int i = 0; i < Math.min(text.length(), LONGEST_SUMMARY); i++) {
            char c = text.charAt(i);
            if (c == '。') return i + 1;
            boolean stop = c == '.' || c == '!' || c == '?';
            if (stop && i + 1 < text.length() && text.charAt(i + 1) == ' ') return i + 1;
        }
        return 0;
    }
}
