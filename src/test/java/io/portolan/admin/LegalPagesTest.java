package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import io.portolan.markets.Markets;
import io.portolan.markets.legal.LegalKind;
import io.portolan.markets.legal.LegalTexts;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Legal texts in the admin, and what shoppers then read.
@ShopTest(demo = true)
class LegalPagesTest {

    private static final String PAGE = "/admin/markets/au/texts/duties";
    private static final Pattern SEEN = Pattern.compile("name=\"seen-en\" value=\"(\\d+)\"");
    private static final Language ENGLISH = Language.of("en");

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired LegalTexts texts;
    @Autowired Markets markets;
    @Autowired AuditTrail audit;

    private Guests guests;
    private String owner;
    private String before;

    @BeforeEach
    void comeIn() {
        guests = new Guests(invitations, port);
        owner = guests.token("owner", "en");
        before = Objects.requireNonNull(texts.text("au", LegalKind.DUTIES, ENGLISH)).body();
    }

    @AfterEach
    void putBack() {
        texts.save(markets.require("au"), LegalKind.DUTIES, ENGLISH, before, version());
    }

    @Test
    void allTextsOfAMarketAreListedWithWhoAsksForThem() throws Exception {
        assertThat(guests.get("/admin/markets/de/texts", owner).body())
                .contains("no legal advice", "2011/83/EU", "Sample", "estimate")
                .doesNotContain(">Missing<");
        assertThat(guests.get("/admin/markets/jp/texts", owner).body()).contains("特定商取引法 第11条");
        String chinese = guests.token("manager", "zh-CN");
        assertThat(guests.get("/admin/markets/de/texts", chinese).body()).contains("法律文本");
        assertThat(
                        guests.get("/admin/markets/de/texts", guests.token("warehouse", "en"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(guests.get("/admin/markets/xx/texts", owner).statusCode()).isEqualTo(404);
        assertThat(guests.get("/admin/markets/de/texts/poems", owner).statusCode()).isEqualTo(404);
    }

    @Test
    void aTextIsLookedAtThenSavedAndReadByShoppersAtOnce() throws Exception {
        Map<String, String> typed = form("# What you pay\n\nSent back within {days} days.");
        typed.put("look", "1");
        assertThat(post(typed).body()).contains("Sent back within 30 days.");
        assertThat(version()).as("looked at only").isEqualTo(number(typed));
        typed.remove("look");
        assertThat(post(typed).statusCode()).isEqualTo(303);
        assertThat(shop("/en-au/help/duties"))
                .contains("<h1>What you pay</h1>", "Sent back within 30 days.")
                .doesNotContain("sample text of the demo shop");
        assertThat(shop("/zh-cn-au/help/duties")).contains("演示商店的示例文本");
        assertThat(audit.newest(new AuditFilter("market.text", "market", "au"), 1))
                .first()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("text", "duties"));
        HttpResponse<String> late = post(typed);
        assertThat(late.statusCode()).isEqualTo(303);
        typed.put("body-en", "# Other\n\nwords");
        assertThat(post(typed).statusCode()).isEqualTo(409);
        assertThat(guests.get(PAGE + "/en?version=1", owner).body()).contains("What customs takes");
    }

    @Test
    void whatIsWrongStandsBesideItsLanguageAndNothingTypedIsLost() throws Exception {
        assertThat(post(form("# Duties\n\n{dayz} days")).body())
                .contains("Braces".toLowerCase(java.util.Locale.ROOT), "{dayz} days");
        assertThat(post(form("Duties without a title")).body()).contains("Begin with a title");
        HttpResponse<String> empty = post(form(" "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("cannot be emptied");
    }

    @Test
    void whoWasToldOfAnothersTextDoesNotOverwriteItByPressingSaveAgain() throws Exception {
        Map<String, String> typed = form("# Mine\n\nwords");
        int seen = number(typed);
        texts.save(markets.require("au"), LegalKind.DUTIES, ENGLISH, "# Theirs\n\nwords", seen);
        typed.put("look", "1");
        HttpResponse<String> looked = post(typed);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(hidden(looked)).isEqualTo(seen);
        typed.remove("look");
        typed.put("body-en", "without a title");
        HttpResponse<String> wrong = post(typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(hidden(wrong)).isEqualTo(seen);
        typed.put("body-en", "# Mine\n\nwords");
        for (int again = 0; again < 2; again++) {
            HttpResponse<String> late = post(typed);
            assertThat(late.statusCode()).isEqualTo(409);
            typed.put("seen-en", String.valueOf(hidden(late)));
        }
        assertThat(Objects.requireNonNull(texts.text("au", LegalKind.DUTIES, ENGLISH)).body())
                .startsWith("# Theirs");
    }

    /// What a browser would send again as the version that was seen.
    private static int hidden(HttpResponse<String> page) {
        Matcher field = SEEN.matcher(page.body());
        assertThat(field.find()).isTrue();
        return Integer.parseInt(field.group(1));
    }

    private int version() {
        return Objects.requireNonNull(texts.text("au", LegalKind.DUTIES, ENGLISH)).version();
    }

    private static int number(Map<String, String> typed) {
        return Integer.parseInt(typed.getOrDefault("seen-en", "0"));
    }

    private Map<String, String> form(String english) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("body-en", english);
        typed.put("seen-en", String.valueOf(version()));
        Language chinese = Language.of("zh-CN");
        typed.put(
                "body-zh-CN",
                Objects.requireNonNull(texts.text("au", LegalKind.DUTIES, chinese)).body());
        typed.put("seen-zh-CN", "1");
        return typed;
    }

    private HttpResponse<String> post(Map<String, String> typed) throws Exception {
        String form =
                typed.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return guests.post(PAGE, owner, form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String shop(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/html")
                        .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
