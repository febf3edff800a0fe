package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Difference;
import io.portolan.catalog.Differences;
import io.portolan.catalog.OriginProof;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.Variant;
import io.portolan.kernel.Language;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Words;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What rules of duty and tax ask of goods, filled in by those who may.
@ShopTest(demo = true)
class TradeFactsPageTest {

    private static final String HANDLE = "facts-bottle";
    private static final String EDITOR = "/admin/products/" + HANDLE;
    private static final String AT = "v.FACTSBOTTLE-1.";

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;
    @Autowired Markets markets;
    @Autowired Clock clock;

    private String token = "";

    @BeforeEach
    void bringTheBottle() {
        token = guests().token("owner", "en");
        catalog.save(
                List.of(
                        CatalogJson.mapper()
                                .readValue(
                                        """
                                        {"handle": "facts-bottle", "published": false, "rank": 999,
                                         "texts": {"en": {"title": "Bottle"}},
                                         "variants": [{"sku": "FACTSBOTTLE-1", "weightGrams": 900,
                                                       "hs": "220421", "origin": "CN"}]}
                                        """,
                                        ProductDraft.class)));
    }

    @AfterEach
    void takeAway() {
        catalog.remove(List.of(HANDLE));
    }

    @Test
    void aWineWithoutItsStrengthIsSaidSoWhereARuleAsksForItAndNoLongerOnceItIsThere()
            throws Exception {
        String litres = words().of("ready.fact.litres");
        String strength = words().of("ready.fact.alcohol");
        assertThat(page()).contains(litres, strength);
        Product before = product();
        assertThat(save(AT + "litres=0,75&" + AT + "alcohol=12.50").statusCode()).isEqualTo(303);
        Variant bottle = product().variants().getFirst();
        assertThat(bottle.litres()).isEqualTo(new BigDecimal("0.75"));
        assertThat(bottle.alcohol()).isEqualTo(new BigDecimal("12.5"));
        assertThat(page())
                .contains("value=\"0.75\"", "value=\"12.5\"")
                .doesNotContain(litres, strength);
        assertThat(Differences.between(ProductDraft.of(before), ProductDraft.of(product())))
                .extracting(Difference::path)
                .containsExactlyInAnyOrder(
                        List.of("variants", "FACTSBOTTLE-1", "litres"),
                        List.of("variants", "FACTSBOTTLE-1", "alcohol"));
    }

    @Test
    void aProofOfOriginIsChosenKeptAndSaidToHaveEnded() throws Exception {
        LocalDate ended =
                LocalDate.ofInstant(clock.instant(), markets.require("au").zone()).minusDays(1);
        String proof = "proof.0.agreement=ChAFTA&proof.0.paper=certificate&proof.0.number=C-7";
        assertThat(save(proof + "&metal=14.5&proof.0.until=" + ended).statusCode()).isEqualTo(303);
        assertThat(product().sheet().proofs())
                .containsExactly(new OriginProof("ChAFTA", "certificate", "C-7", null, ended));
        assertThat(product().sheet().metal()).isEqualTo(new BigDecimal("14.5"));
        assertThat(page())
                .contains("value=\"C-7\"", "id=\"proof.1.agreement\"")
                .contains(words().of("ready.proof.expired", Map.of("agreement", "ChAFTA")));
        String none = "proof.0.agreement=&proof.0.paper=&proof.0.number=&proof.0.until=";
        assertThat(save(none).statusCode()).isEqualTo(303);
        assertThat(product().sheet().proofs()).isEmpty();
    }

    @Test
    void whatCannotBeIsSaidBesideItsFieldAndNothingIsLost() throws Exception {
        HttpResponse<String> back =
                save(
                        AT
                                + "litres=much&"
                                + AT
                                + "alcohol=101&metal=-1&proof.0.agreement=&proof.0.paper=certificate"
                                + "&proof.0.number=C-7&proof.0.from=2026-02-01"
                                + "&proof.0.until=2026-01-01");
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body())
                .contains("5 fields need you first", "value=\"much\"", "value=\"101\"")
                .contains("value=\"-1\"", "value=\"C-7\"", "value=\"2026-01-01\"")
                .contains("id=\"" + AT + "litres-hint\">" + words().of("edit.bad.litres"))
                .contains("id=\"" + AT + "alcohol-hint\">" + words().of("edit.bad.percent"))
                .contains(words().of("edit.bad.agreement"), words().of("edit.bad.order"));
        assertThat(product().version().number()).isEqualTo(1);
    }

    private HttpResponse<String> save(String fields) throws Exception {
        int base = product().version().number();
        return guests().post(EDITOR, token, "base=" + base + "&lang=en&market=&" + fields);
    }

    private String page() throws Exception {
        return guests().get(EDITOR, token).body();
    }

    private Product product() {
        return Objects.requireNonNull(catalog.snapshot().product(HANDLE));
    }

    private Guests guests() {
        return new Guests(invitations, port);
    }

    private static Words words() {
        return Shell.words(Language.of("en"));
    }
}
