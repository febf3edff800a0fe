package io.portolan.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Filters of shelves and searches, as a browser without a script uses them.
@ShopTest(demo = true)
class ShelfFacetsTest {

    private static final Pattern CHOICE =
            Pattern.compile(
                    "(?s)type=\"checkbox\" name=\"([^\"]+)\" value=\"([^\"]+)\"([^>]*)>.*?<span class=\"n\">(\\d+)</span>");

    @LocalServerPort int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    private record Choice(String facet, String value, boolean disabled, int count) {}

    @Test
    void eachChoiceLeavesAsManyGoodsAsItSays() throws Exception {
        List<String> facets = new ArrayList<>();
        for (Choice choice : choices(page("/en-us/search?mat=wool&mat=leather"))) {
            facets.add(choice.facet());
            String kept = choice.facet().equals("mat") ? "" : "mat=wool&mat=leather&";
            String html =
                    page(
                            "/en-us/search?page=9&"
                                    + kept
                                    + choice.facet()
                                    + "="
                                    + URLEncoder.encode(choice.value(), StandardCharsets.UTF_8));
            assertThat(cards(html)).describedAs("%s", choice).isEqualTo(choice.count());
            assertThat(choice.disabled()).isEqualTo(choice.count() == 0);
        }
        assertThat(facets).contains("cat", "stock", "mat", "band", "o.colour");
    }

    @Test
    void aFactIsAFilterWhereItTellsGoodsApartAndCountsTrue() throws Exception {
        List<String> facets = new ArrayList<>();
        for (String shelf : List.of("kitchen", "knitwear", "kids", "bags", "desk", "home")) {
            String path = "/en-us/c/" + shelf;
            int all = cards(page(path + "?page=9"));
            for (Choice choice : choices(page(path))) {
                if (!choice.facet().startsWith("a.")) continue;
                facets.add(shelf + " " + choice.facet());
                String value = URLEncoder.encode(choice.value(), StandardCharsets.UTF_8);
                int kept = cards(page(path + "?page=9&" + choice.facet() + "=" + value));
                assertThat(kept)
                        .describedAs("%s %s", shelf, choice)
                        .isEqualTo(choice.count())
                        .isLessThan(all);
            }
        }
        assertThat(facets)
                .contains(
                        "kitchen a.dishwasher",
                        "kitchen a.capacity",
                        "kids a.from",
                        "bags a.volume")
                .doesNotContain("home a.flux", "home a.usb-c");
    }

    @Test
    void writesUnitsAndSizesAsThePlaceReadsThem() throws Exception {
        assertThat(page("/de-de/c/kueche")).containsPattern("unter [0-9.]+\u00a0ml");
        assertThat(page("/en-de/p/anchor-lamp")).contains("60 hours").contains("300");
        String socks = page("/en-us/p/mile-socks");
        assertThat(socks).contains("36–40 · US 5.5–8.5").contains("9 – 10").contains("22.5 – 25");
        assertThat(socks.indexOf(">US</th>")).isLessThan(socks.indexOf(">EU</th>"));
        assertThat(page("/ja-jp/p/" + encoded("デッキハンド-セーター"))).contains("S · JP M");
        // A Japanese M is the S of the others: the letters on the label are not Japanese ones.
        assertThat(page("/en-us/p/deckhand-sweater"))
                .contains("S · US 36", "M · US 38", "L · US 40");
    }

    @Test
    void manyColoursBeginWithEightAndTheChosenOnesAreAlwaysAmongThem() throws Exception {
        Colours all = colours(page("/en-us/search"));
        assertThat(all.first()).hasSize(8);
        assertThat(all.rest()).hasSizeGreaterThan(2);
        assertThat(page("/en-us/search")).contains("<summary>" + all.rest().size() + " more");
        assertThat(least(all.first())).isGreaterThanOrEqualTo(most(all.rest()));

        String rare = all.rest().getLast().value();
        Colours chosen = colours(page("/en-us/search?o.colour=" + rare));
        assertThat(chosen.first()).hasSize(8).extracting(Choice::value).contains(rare);
        assertThat(chosen.first().size() + chosen.rest().size())
                .isEqualTo(all.first().size() + all.rest().size());
    }

    private record Colours(List<Choice> first, List<Choice> rest) {}

    private static Colours colours(String html) {
        int more = html.indexOf("<details>", html.indexOf("name=\"o.colour\""));
        int end = html.indexOf("</fieldset>", more);
        return new Colours(ofColour(html.substring(0, more)), ofColour(html.substring(more, end)));
    }

    private static List<Choice> ofColour(String html) {
        return read(html).stream().filter(one -> one.facet().equals("o.colour")).toList();
    }

    private static int least(List<Choice> choices) {
        return choices.stream().mapToInt(Choice::count).min().orElseThrow();
    }

    private static int most(List<Choice> choices) {
        return choices.stream().mapToInt(Choice::count).max().orElseThrow();
    }

    @Test
    void choicesOfOneFilterWidenAndFiltersNarrowEachOther() throws Exception {
        int bags = cards(page("/en-us/search?page=9&cat=bags"));
        int kitchen = cards(page("/en-us/search?page=9&cat=kitchen"));
        int both = cards(page("/en-us/search?page=9&cat=bags&cat=kitchen"));
        int leather = cards(page("/en-us/search?page=9&cat=bags&cat=kitchen&mat=leather"));

        assertThat(both).isEqualTo(bags + kitchen);
        assertThat(leather).isPositive().isLessThan(both);
    }

    @Test
    void takesEachChosenFilterBackByALink() throws Exception {
        String html = page("/de-de/search?cat=bags&mat=leather&sort=cheap");
        assertThat(html)
                .contains("href=\"/de-de/search?mat=leather&amp;sort=cheap\"")
                .contains("href=\"/de-de/search?cat=bags&amp;sort=cheap\"");
    }

    @Test
    void saysWhatItTookAMisspeltWordFor() throws Exception {
        String html = page("/en-us/search?q=bakpack");
        assertThat(cards(html)).isPositive();
        assertThat(html).contains("fit “").contains("backpack");
    }

    @Test
    void findsByTheNameOfAnotherLanguageAndSaysSo() throws Exception {
        String html = page("/en-us/search?q=" + encoded("花瓶"));
        assertThat(cards(html)).isPositive();
        assertThat(html).contains("Found by another name");
    }

    @Test
    void showsWhatOthersBuyWhereNothingWasFound() throws Exception {
        String html = page("/de-de/search?q=xyzzyqwv");
        assertThat(html).contains("haben wir nichts gefunden").contains("/de-de/c/taschen");
        assertThat(cards(html)).isPositive();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int cards(String html) {
        return html.split("<li class=\"card\">", -1).length - 1;
    }

    private static List<Choice> choices(String html) {
        int form = html.indexOf("id=\"facets\"");
        return read(html.substring(form, html.indexOf("</form>", form)));
    }

    private static List<Choice> read(String form) {
        List<Choice> choices = new ArrayList<>();
        Matcher found = CHOICE.matcher(form);
        while (found.find()) {
            choices.add(
                    new Choice(
                            found.group(1),
                            found.group(2),
                            found.group(3).contains("disabled"),
                            Integer.parseInt(found.group(4))));
        }
        return choices;
    }

    private String page(String path) throws IOException, InterruptedException {
        URI at = URI.create("http://localhost:" + port + path);
        return browser.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString()).body();
    }
}
