package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Words;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The editor's form when it comes back with something wrong.
@ShopTest(demo = true)
class ProductFormPageTest {

    private static final String EDITOR = "/admin/products/springline-vase";

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;

    private Guests guests;
    private String owner;
    private String sku;

    @BeforeEach
    void comeIn() {
        guests = new Guests(invitations, port);
        owner = guests.token("owner", "en");
        sku =
                Objects.requireNonNull(catalog.snapshot().product("springline-vase"))
                        .variants()
                        .getFirst()
                        .sku()
                        .value();
    }

    @Test
    void eachMistakeIsSaidBesideItsFieldAndNothingIsBlamedOnTheSku() throws Exception {
        HttpResponse<String> back =
                save("&has.offered=1&offered.de=1&rank=first&v." + sku + ".weight=heavy");
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body())
                .contains("2 fields need you first", "value=\"first\"", "value=\"heavy\"")
                .contains("href=\"#v." + sku + ".weight\"", "id=\"v." + sku + ".weight\"")
                .containsPattern("id=\"rank-hint\"><div class=\"invalid-feedback\">This is no num")
                .contains("id=\"v." + sku + ".weight-hint\">" + words().of("edit.bad.weight"))
                .doesNotContain(words().of("edit.refused"));
    }

    @Test
    void marketsWithoutTheirTickComeBackWithoutIt() throws Exception {
        assertThat(guests.get(EDITOR, owner).body()).contains(box("us") + " checked");
        String back = save("&has.offered=1&offered.de=1&rank=first").body();
        assertThat(back).contains(box("de") + " checked").doesNotContain(box("us") + " checked");
    }

    private static String box(String market) {
        return "name=\"offered." + market + "\" value=\"1\"";
    }

    private HttpResponse<String> save(String fields) throws Exception {
        return guests.post(EDITOR, owner, "base=1&lang=en&market=" + fields);
    }

    private static Words words() {
        return Shell.words(Language.of("en"));
    }
}
