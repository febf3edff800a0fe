package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Certificate;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.platform.text.Words;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The papers of a product, seen to by those who may.
@ShopTest(demo = true)
class CertificateDeskTest {

    private static final String HANDLE = "papered-lamp";
    private static final String EDITOR = "/admin/products/" + HANDLE;

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;
    @Autowired Clock clock;

    private String token = "";

    @BeforeEach
    void bringTheLamp() {
        token = guests().token("owner", "en");
        keep(List.of());
    }

    @Test
    void theHomePageLeadsToACertificateThatEndsAndNoLongerOnceItIsRenewed() throws Exception {
        keep(List.of(paper(today().plusDays(30), false)));
        assertThat(home())
                .contains(words().of("need.papers"))
                .contains("href=\"" + EDITOR + "#certificates\"");
        assertThat(guests().get("/admin/products?view=papers", token).body())
                .contains(EDITOR)
                .contains(words().of("ready.cert.ends_soon", java.util.Map.of("kind", "CE")));
        keep(List.of(paper(today().plusDays(31), false)));
        assertThat(home()).doesNotContain(words().of("need.papers"));
    }

    @Test
    void theEditorSaysWhereTheSaleHasStoppedAndKeepsWhatWasTicked() throws Exception {
        keep(List.of(paper(today().minusDays(2), false)));
        String page = guests().get(EDITOR, token).body();
        assertThat(page).contains("CE has ended").doesNotContain(words().of("ready.cert.stops"));

        String form = form("&cert.0.required=&cert.0.required=1");
        assertThat(guests().post(EDITOR, token, form).statusCode()).isEqualTo(303);
        assertThat(papers().getFirst().required()).isTrue();
        assertThat(guests().get(EDITOR, token).body()).contains(words().of("ready.cert.stops"));

        assertThat(guests().post(EDITOR, token, form("&cert.0.required=")).statusCode())
                .isEqualTo(303);
        assertThat(papers().getFirst().required()).isFalse();
    }

    private String form(String more) {
        int base = product().version().number();
        return "base="
                + base
                + "&lang=en&cert.0.kind=CE&cert.0.number=7&cert.0.until="
                + today().minusDays(2)
                + more;
    }

    private String home() throws Exception {
        return guests().get("/admin", token).body();
    }

    private static Certificate paper(LocalDate until, boolean required) {
        return new Certificate("CE", "7", null, null, null, until, List.of(), required);
    }

    private List<Certificate> papers() {
        return product().sheet().certificates();
    }

    private Product product() {
        return Objects.requireNonNull(catalog.snapshot().product(HANDLE));
    }

    private void keep(List<Certificate> papers) {
        ProductDraft lamp =
                CatalogJson.mapper()
                        .readValue(
                                """
                                {"handle": "papered-lamp", "published": true, "rank": 1,
                                 "texts": {"en": {"title": "Lamp", "description": "<p>Lamp</p>"}},
                                 "variants": [{"sku": "PAPERED-1", "weightGrams": 900,
                                               "hs": "940521", "origin": "CN"}]}
                                """,
                                ProductDraft.class);
        catalog.save(
                List.of(
                        lamp.but()
                                .sheet(lamp.sheetOrEmpty().but().certificates(papers).make())
                                .make()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Guests guests() {
        return new Guests(invitations, port);
    }

    private static Words words() {
        return Shell.words(io.portolan.kernel.Language.of("en"));
    }
}
