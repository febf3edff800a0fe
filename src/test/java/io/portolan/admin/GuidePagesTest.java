package io.portolan.admin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.SizeGuide;
import io.portolan.kernel.Language;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Size guides in the admin: a table that is changed before it is saved.
@ShopTest
class GuidePagesTest {

    private static final Language EN = Language.of("en");
    private static final Language DE = Language.of("de");
    private static final String PAGE = "/admin/size-guides/test-gloves";

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;
    @Autowired CatalogDefinitions definitions;
    @Autowired AuditTrail audit;

    private Guests guests;
    private String owner;

    @BeforeEach
    void comeIn() {
        guests = new Guests(invitations, port);
        owner = guests.token("owner", "en");
    }

    @AfterEach
    void tidy() {
        catalog.remove(List.of("test-glove"));
        definitions.removeUnusedGuide("test-gloves");
    }

    @Test
    void aNewTableIsWrittenInInchesAndKeptInMillimetres() throws Exception {
        Map<String, String> form = new HashMap<>(table("Test gloves", "", "INCH"));
        form.put("do", "row");
        HttpResponse<String> grown = post("/admin/size-guides/new", form);
        assertThat(grown.statusCode()).isEqualTo(200);
        assertThat(grown.body()).contains("cell.2.1", "value=\"Test gloves\"");
        assertThat(catalog.snapshot().sizeGuide("test-gloves")).as("only shown").isNull();

        form.put("do", "save");
        HttpResponse<String> made = post("/admin/size-guides/new", form);
        assertThat(made.headers().firstValue("Location")).hasValue(PAGE + "?said=saved");
        assertThat(guide().rows()).containsExactly(List.of("S", "178-203"), List.of("M", "216"));
        assertThat(audit.newest(new AuditFilter("guide.save", "guide", "test-gloves"), 1))
                .hasSize(1);
        assertThat(guests.get(PAGE, owner).body())
                .contains("value=\"17.8 – 20.3\"", "18 – 20.5 cm", "7 – 8 in");
        assertThat(guests.get("/admin/size-guides", owner).body()).contains("Test gloves");
    }

    @Test
    void aCellThatIsNoMeasureIsSaidBesideItAndNothingIsLost() throws Exception {
        Map<String, String> form = new HashMap<>(table("Test gloves", "", "CM"));
        form.put("cell.1.1", "quite wide");
        form.put("do", "save");
        HttpResponse<String> refused = post("/admin/size-guides/new", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"quite wide\"", "id=\"cell.1.1-problem\"", "value=\"7 - 8\"")
                .contains("<a href=\"#cell.1.1\">");
    }

    @Test
    void columnsKeepTheirNamesInOtherLanguagesWhereverTheyMove() throws Exception {
        store();
        Map<String, String> form = new HashMap<>(table("Test gloves", base(), "CM"));
        form.put("col.0.was", "INT/");
        form.put("col.1.was", "/Hand");
        form.put("do", "up.c1");
        HttpResponse<String> moved = post(PAGE, form);
        assertThat(value(moved.body(), "col.0.was")).isEqualTo("/Hand");
        assertThat(value(moved.body(), "cell.0.0")).isEqualTo("7 – 8");

        Map<String, String> swapped = new HashMap<>(form);
        for (String part : List.of("was", "system", "name")) {
            swapped.put("col.0." + part, form.getOrDefault("col.1." + part, ""));
            swapped.put("col.1." + part, form.getOrDefault("col.0." + part, ""));
        }
        for (int row = 0; row < 2; row++) {
            swapped.put("cell." + row + ".0", form.getOrDefault("cell." + row + ".1", ""));
            swapped.put("cell." + row + ".1", form.getOrDefault("cell." + row + ".0", ""));
        }
        swapped.put("do", "save");
        assertThat(post(PAGE, swapped).statusCode()).isEqualTo(303);
        assertThat(guide().columns().getFirst().name(DE)).isEqualTo("Handumfang");
        assertThat(guide().rows().getFirst()).containsExactly("70-80", "S");
    }

    @Test
    void whoSavedMeanwhileIsSaidAndNothingIsWrittenOver() throws Exception {
        store();
        String seen = base();
        Map<String, String> theirs = new HashMap<>(table("Their gloves", seen, "CM"));
        theirs.put("do", "save");
        post(PAGE, theirs);

        Map<String, String> mine = new HashMap<>(table("My gloves", seen, "CM"));
        mine.put("do", "save");
        HttpResponse<String> late = post(PAGE, mine);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Li Wei saved this meanwhile", "value=\"My gloves\"");
        assertThat(guide().name(EN)).isEqualTo("Their gloves");

        mine.put("base", value(late.body(), "base"));
        post(PAGE, mine);
        assertThat(guide().name(EN)).isEqualTo("My gloves");
    }

    @Test
    void aGuideThatAProductShowsStays() throws Exception {
        store();
        ProductDraft glove =
                CatalogJson.mapper()
                        .readValue(
                                """
                                {"handle": "test-glove", "vendor": "Maker", "rank": 1,
                                 "texts": {"en": {"title": "A glove"}},
                                 "variants": [{"sku": "TEST-GLOVE", "tracked": false}]}
                                """,
                                ProductDraft.class);
        ProductSheet sheet = ProductSheet.EMPTY.but().sizeGuide("test-gloves").make();
        catalog.save(List.of(glove.but().sheet(sheet).make()));
        assertThat(guests.get(PAGE, owner).body()).contains("A glove");
        assertThat(post(PAGE + "/remove", Map.of()).statusCode()).isEqualTo(409);
        assertThat(definitions.removeUnusedGuide("test-gloves")).isFalse();

        catalog.remove(List.of("test-glove"));
        assertThat(post(PAGE + "/remove", Map.of()).statusCode()).isEqualTo(303);
        assertThat(catalog.snapshot().sizeGuide("test-gloves")).isNull();
    }

    private void store() {
        definitions.save(
                new SizeGuide(
                        "test-gloves",
                        Map.of(EN, "Test gloves"),
                        Map.of(),
                        List.of(
                                new SizeGuide.Column(Map.of(), "INT"),
                                new SizeGuide.Column(Map.of(EN, "Hand", DE, "Handumfang"), null)),
                        List.of(List.of("S", "70-80"))));
    }

    /// Two sizes by letters and the width of the hand.
    private static Map<String, String> table(String name, String base, String unit) {
        Map<String, String> form = new HashMap<>();
        form.put("base", base);
        form.put("written", unit);
        form.put("unit", unit);
        form.put("name", name);
        form.put("col.0.system", "INT");
        form.put("col.0.name", "");
        form.put("col.1.system", "");
        form.put("col.1.name", "Hand");
        form.put("cell.0.0", "S");
        form.put("cell.0.1", "7 - 8");
        form.put("cell.1.0", "M");
        form.put("cell.1.1", "8.5");
        return form;
    }

    private SizeGuide guide() {
        return requireNonNull(catalog.snapshot().sizeGuide("test-gloves"));
    }

    private String base() throws Exception {
        return value(guests.get(PAGE, owner).body(), "base");
    }

    private static String value(String page, String field) {
        Matcher found =
                Pattern.compile("name=\"" + Pattern.quote(field) + "\" value=\"([^\"]*)\"")
                        .matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        StringBuilder body = new StringBuilder();
        form.forEach(
                (name, value) ->
                        body.append(body.isEmpty() ? "" : "&")
                                .append(name)
                                .append('=')
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return guests.post(path, owner, body.toString());
    }
}
