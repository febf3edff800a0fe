package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who gets in and who does not: keys as they are made on their page and used by a program,
/// sessions, and a login that tells nobody who has an account.
@ShopTest(demo = true)
class DoorsTest {

    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\"[^>]*>([^<]+)<");
    private static final String ORDERS = "/api/v1/admin/orders";

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    private Guests guests;
    private String owner;

    @BeforeEach
    void signIn() {
        guests = new Guests(invitations, port);
        owner = guests.token("owner", "en");
    }

    @Test
    void aKeyOpensItsScopesAndNothingElse() throws Exception {
        String key = secret(make("scope=orders%3Aread"));
        assertThat(guests.api(ORDERS, key).statusCode()).isEqualTo(200);
        assertThat(guests.api("/api/v1/admin/stock", key).statusCode()).isEqualTo(403);
        assertThat(guests.api("/api/v1/admin/products", key).statusCode()).isEqualTo(403);
        assertThat(guests.api(ORDERS, key + "x").statusCode()).isEqualTo(401);
        assertThat(guests.api(ORDERS, "ptl_nothing").statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyOpensFromItsAddressesOnlyWhateverTheHeaderSays() throws Exception {
        String here = secret(make("scope=orders%3Aread&addresses=127.0.0.0%2F8%0A%3A%3A1"));
        assertThat(guests.api(ORDERS, here).statusCode()).isEqualTo(200);
        String away = secret(make("scope=orders%3Aread&addresses=203.0.113.0%2F24"));
        HttpResponse<String> refused = guests.api(ORDERS, away);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        HttpRequest pretending =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + ORDERS))
                        .header("Authorization", "Bearer " + away)
                        .header("X-Forwarded-For", "203.0.113.7")
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(pretending, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aKeyIsShownOnceAndOpensNothingOnceItIsWithdrawn() throws Exception {
        String page = make("scope=orders%3Aread&name=Ledger");
        String key = secret(page);
        assertThat(guests.get("/admin/keys", owner).body())
                .contains(key.substring(0, 8))
                .doesNotContain(key);
        Matcher revoke = Pattern.compile("/admin/keys/[0-9a-f-]{36}/revoke").matcher(page);
        while (revoke.find()) guests.post(revoke.group(), owner, "");
        assertThat(guests.api(ORDERS, key).statusCode()).isEqualTo(401);
        assertThat(guests.get("/admin/audit?action=key.revoke", owner).body())
                .contains("withdrew a key");
    }

    @Test
    void aKeyWithoutScopeOrWithAStrangeAddressIsNotMade() throws Exception {
        HttpResponse<String> none = guests.post("/admin/keys", owner, "name=Robot");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Tick at least one scope");
        HttpResponse<String> strange =
                guests.post(
                        "/admin/keys",
                        owner,
                        "name=Robot&scope=orders%3Aread&addresses=203.0.113.0%2F99");
        assertThat(strange.statusCode()).isEqualTo(422);
        assertThat(strange.body()).contains("203.0.113.0/99").doesNotContain("class=\"secret\"");
    }

    @Test
    void signingOutEverywhereLeavesThisSessionOnly() throws Exception {
        String email = "many" + System.nanoTime() + "@example.com";
        String first = joined(email);
        String second = signedIn(email);
        assertThat(guests.get("/admin", second).statusCode()).isEqualTo(200);
        guests.post("/admin/account/sessions/others", second, "");
        assertThat(guests.get("/admin", first).statusCode()).isEqualTo(303);
        assertThat(guests.get("/admin", second).statusCode()).isEqualTo(200);
        guests.post("/admin/logout", second, "");
        assertThat(guests.get("/admin", second).statusCode()).isEqualTo(303);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() throws Exception {
        String email = "known" + System.nanoTime() + "@example.com";
        joined(email);
        HttpResponse<String> wrong = login(email, "not+the+harbour");
        HttpResponse<String> unknown = login("nobody@example.com", "not+the+harbour");
        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body().replace(email, "nobody@example.com")).isEqualTo(unknown.body());
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private String make(String form) throws Exception {
        String whole = form.contains("name=") ? form : form + "&name=Robot";
        HttpResponse<String> made = guests.post("/admin/keys", owner, whole);
        assertThat(made.statusCode()).isEqualTo(200);
        return made.body();
    }

    private static String secret(String page) {
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).as("the key is shown").isTrue();
        return secret.group(1);
    }

    private String joined(String email) throws Exception {
        HttpResponse<String> page = guests.post("/admin/people", owner, "role=viewer");
        Matcher code = Pattern.compile("code=([\\w-]+)").matcher(page.body());
        assertThat(code.find()).as("the link is shown").isTrue();
        String form = "code=" + code.group(1) + "&email=" + email + "&name=Mo&password=";
        return session(guests.post("/admin/welcome", "", form + "a+quiet+harbour"));
    }

    private String signedIn(String email) throws Exception {
        return session(login(email, "a+quiet+harbour"));
    }

    private HttpResponse<String> login(String email, String password) throws Exception {
        return guests.post("/admin/login", "", "email=" + email + "&password=" + password);
    }

    private static String session(HttpResponse<String> answer) {
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }
}
