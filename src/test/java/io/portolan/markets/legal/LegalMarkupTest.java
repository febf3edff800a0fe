package io.portolan.markets.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LegalMarkupTest {

    @Test
    void plainLinesBecomeHeadingsListsPairsAndTables() {
        LegalMarkup.Page page =
                LegalMarkup.drawn(
                        """
                        # Returns

                        Within 30 days,
                        without a reason.

                        ## How
                        1. Write to us
                        2. Pack it

                        - one
                        - **two**

                        Company :: Ostro
                        Mail :: hello@ostro.example

                        > I withdraw

                        | What | Why |
                        |---|---|
                        | Name | Contract |
                        """,
                        "/en-de");
        assertThat(page.title()).isEqualTo("Returns");
        assertThat(page.html())
                .isEqualToIgnoringNewLines(
                        """
                        <p>Within 30 days,<br>without a reason.</p>
                        <h2>How</h2>
                        <ol><li>Write to us</li><li>Pack it</li></ol>
                        <ul><li>one</li><li><strong>two</strong></li></ul>
                        <dl class="spec"><dt>Company</dt><dd>Ostro</dd><dt>Mail</dt><dd>\
                        <a href="mailto:hello@ostro.example">hello@ostro.example</a></dd></dl>
                        <blockquote><p>I withdraw</p>
                        </blockquote>
                        <table><thead><tr><th scope="col">What</th><th scope="col">Why</th></tr>\
                        </thead><tbody><tr><td>Name</td><td>Contract</td></tr></tbody></table>
                        """);
    }

    @Test
    void linksLeadIntoTheShopOrToAnotherSiteAndNowhereElse() {
        assertThat(html("[returns](returns)"))
                .contains("<a href=\"/de-de/help/returns\">returns</a>");
        assertThat(html("[parcel](/track)")).contains("href=\"/de-de/track\"");
        assertThat(html("[law](https://law.example/a)")).contains("href=\"https://law.example/a\"");
        assertThat(html("[x](javascript:alert) [y](//evil.example) [z](http://a.example)"))
                .doesNotContain("<a ");
    }

    @Test
    void anAddressInTheWordsOfALinkIsNoLinkWithinIt() {
        assertThat(html("[hello@shop.example](/contact)"))
                .contains("<a href=\"/de-de/contact\">hello@shop.example</a>")
                .doesNotContain("mailto:");
        assertThat(html("[hello@shop.example](javascript:x)")).contains("mailto:");
    }

    @Test
    void noMarkupOfTheWritersPasses() {
        assertThat(html("<script>alert(1)</script> \"a\" & **<b>**"))
                .contains("&lt;script&gt;", "&quot;a&quot; &amp;", "<strong>&lt;b&gt;</strong>")
                .doesNotContain("<script", "<b>");
        assertThat(html("[a](https://x.example/\"onclick=)")).doesNotContain("\"onclick");
    }

    @Test
    void mailsReadTheSameWithoutMarks() {
        assertThat(LegalMarkup.plain("# Title\n\nSee [returns](returns).\nA :: b\n> **I** quit\n"))
                .isEqualTo("Title\n\nSee returns.\nA: b\nI quit\n");
    }

    @Test
    void whatStandsInBracesNamesAFactOrIsSaidToNameNone() {
        assertThat(LegalFacts.unknown("{days} {if free}from {free}{end}")).isEmpty();
        assertThat(LegalFacts.unknown("{day} {if EU}x{end} {if not free}y"))
                .containsExactly("{day}", "{if EU}", "{if not free}");
    }

    @Test
    void onlyWhatHoldsIsSaid() {
        String text = "{if free}a{end}{if not free}b{end}{if withdrawal free}c{end}";
        assertThat(LegalFacts.holding(text, Set.of("free"))).isEqualTo("ac");
        assertThat(LegalFacts.holding(text, Set.of())).isEqualTo("b");
    }

    private static String html(String words) {
        return LegalMarkup.drawn(words, "/de-de").html();
    }
}
