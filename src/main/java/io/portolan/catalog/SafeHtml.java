package io.portolan.catalog;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Keeps of a merchant's HTML what a description needs: paragraphs, lists, small headings, emphasis
/// and links.
final class SafeHtml {

    private static final PolicyFactory ALLOWED =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p", "br", "ul", "ol", "li", "strong", "b", "em", "i", "h3", "h4", "a")
                    .allowUrlProtocols("https", "mailto")
                    .allowAttributes("href")
                    .onElements("a")
                    .requireRelNofollowOnLinks()
                    .toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return ALLOWED.sanitize(html).strip();
    }
}
