package io.portolan.admin;

import static io.portolan.platform.pictures.SamplePictures.phoneJpeg;
import static io.portolan.platform.pictures.SamplePictures.sand;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Certificate;
import io.portolan.catalog.Papers;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.platform.pictures.SamplePictures;
import io.portolan.platform.text.Words;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
    @Autowired Prices prices;
    @Autowired Clock clock;

    private String token = "";

    @BeforeEach
    void bringTheLamp() {
        token = guests().token("owner", "en");
        keep(List.of());
        prices.save(
                List.of(new PriceDraft(Sku.of("PAPERED-1"), null, Money.of(8900, "USD"), null)));
    }

    @Test
    void theHomePageLeadsToACertificateThatEndsAndNoLongerOnceItIsRenewed() throws Exception {
        keep(List.of(paper(today().plusDays(30), false)));
        assertThat(home())
                .contains(words().of("need.papers"))
                .contains("href=\"" + EDITOR + "#certificates\"");
        assertThat(guests().get("/admin/products?view=papers", token).body())
                .contains(EDITOR)
                .contains(words().of("ready.cert.ends_soon", Map.of("kind", "CE")));
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

    @Test
    void aFileIsSentShownToThoseWhoMayAndTakenAwayAgain() throws Exception {
        byte[] pdf = pdf("<</S /URI>>");
        assertThat(send(today().plusYears(1).toString(), pdf, "").statusCode()).isEqualTo(303);
        String file = Objects.requireNonNull(papers().getFirst().file());
        assertThat(file).matches("papers/[0-9a-f]{32}\\.pdf");

        String link = "/admin/papers/" + Papers.shortName(file);
        assertThat(guests().get(EDITOR, token).body()).contains("href=\"" + link + "\"");
        HttpResponse<String> staff = guests().get(link, token);
        assertThat(staff.body()).isEqualTo(new String(pdf, StandardCharsets.UTF_8));
        assertThat(guests().get(link, "").statusCode()).as("a stranger").isNotEqualTo(200);

        String page = "/en-de/p/" + HANDLE;
        String shown = page + "/papers/" + Papers.shortName(file);
        assertThat(guests().get(page, "").body()).contains("href=\"" + shown + "\"");
        HttpResponse<String> shopper = guests().get(shown, "");
        assertThat(shopper.statusCode()).isEqualTo(200);
        assertThat(shopper.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"CE-7.pdf\"");
        assertThat(shopper.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(shopper.headers().allValues("X-Content-Type-Options"))
                .containsExactly("nosniff");
        assertThat(shopper.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");

        assertThat(send(today().minusDays(1).toString(), new byte[0], file).statusCode())
                .isEqualTo(303);
        assertThat(papers().getFirst().file()).as("nothing sent, nothing lost").isEqualTo(file);
        assertThat(guests().get(shown, "").statusCode()).as("it has ended").isEqualTo(404);
        assertThat(guests().post(EDITOR, token, form("&cert.0.drop=1&cert.0.file=" + file)))
                .matches(answer -> answer.statusCode() == 303);
        assertThat(papers().getFirst().file()).isNull();
    }

    @Test
    void aPictureIsDrawnAnewWithoutWhatItTellsBesides() throws Exception {
        send(today().plusYears(1).toString(), phoneJpeg(sand(300, 200), 1), "");
        String file = Objects.requireNonNull(papers().getFirst().file());
        assertThat(file).matches("own/[0-9a-f]{32}-300\\.webp");
        HttpResponse<String> shown =
                guests().get("/en-de/p/" + HANDLE + "/papers/" + Papers.shortName(file), "");
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/webp");
        assertThat(shown.body()).doesNotContain("Exif");
    }

    @Test
    void whatIsNotTakenIsSaidBesideTheFieldAndNothingIsLost() throws Exception {
        HttpResponse<String> acts = send("soon", pdf("<</S /JavaScript /JS (x)>>"), "");
        assertThat(acts.statusCode()).isEqualTo(422);
        assertThat(acts.body())
                .contains(words().of("edit.bad.paper.acts"))
                .contains(words().of("edit.bad.date"))
                .contains("value=\"soon\"");
        byte[] markup = "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(send("", markup, "").body()).contains(words().of("edit.bad.paper.not-a-paper"));
        byte[] tooLong = java.util.Arrays.copyOf(pdf(""), Papers.MOST_BYTES + 1);
        assertThat(send("", tooLong, "").body()).contains(words().of("edit.bad.paper.too-large"));

        HttpResponse<String> kept = send("soon", pdf("1"), "");
        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body())
                .as("the file need not be sent again")
                .containsPattern("name=\"cert.0.file\" value=\"papers/[0-9a-f]{32}\\.pdf\"");
        assertThat(papers()).isEmpty();
    }

    private static byte[] pdf(String inside) {
        return ("%PDF-1.7\n" + inside + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The form as a browser sends it: the file's name of before, and perhaps a new file.
    private HttpResponse<String> send(String until, byte[] file, String before) throws Exception {
        Map<String, String> fields =
                Map.of(
                        "base",
                        String.valueOf(product().version().number()),
                        "cert.0.kind",
                        "CE",
                        "cert.0.number",
                        "7",
                        "cert.0.until",
                        until,
                        "cert.0.file",
                        before);
        StringBuilder form = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        form.append("--border\r\nContent-Disposition: form-data; name=\"")
                                .append(name)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        form.append(
                "--border\r\nContent-Disposition: form-data; name=\"cert.0.upload\";"
                        + " filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n");
        byte[] body =
                SamplePictures.join(
                        form.toString().getBytes(StandardCharsets.UTF_8),
                        file,
                        SamplePictures.text("\r\n--border--\r\n"));
        return guests().post(EDITOR, token, "multipart/form-data; boundary=border", body);
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
        return Shell.words(Language.of("en"));
    }
}
