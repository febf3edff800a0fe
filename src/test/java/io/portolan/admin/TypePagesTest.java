package io.portolan.admin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductType;
import io.portolan.kernel.Language;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Types of goods in the admin: made, changed by two at once, and what becomes of products.
@ShopTest
class TypePagesTest {

    private static final Language EN = Language.of("en");
    private static final String TYPE = "/admin/types/test-towel";

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
        catalog.remove(List.of("test-towel-1"));
        definitions.removeType("test-towel");
    }

    @Test
    void aNewTypeComesWithItsFirstAttribute() throws Exception {
        HttpResponse<String> made =
                post(
                        "/admin/types/new",
                        Map.of(
                                "name", "Test towel",
                                "add.name", "Weave",
                                "add.kind", "CHOICE",
                                "add.choices", "Terry\nWaffle\nTerry",
                                "add.filter", "1"));
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(made.headers().firstValue("Location")).hasValue(TYPE + "?said=saved");
        Attribute weave = requireNonNull(type().attribute("weave"));
        assertThat(weave.filterable()).isTrue();
        assertThat(weave.choices()).extracting(c -> c.label(EN)).containsExactly("Terry", "Waffle");
        assertThat(audit.newest(new AuditFilter("type.save", "type", "test-towel"), 1)).hasSize(1);
        assertThat(guests.get(TYPE, owner).body())
                .contains("2 choices", "/admin/translations/de/type/test-towel");
        assertThat(guests.get("/admin/types", owner).body()).contains("Test towel", "Weave");
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsMissing() throws Exception {
        HttpResponse<String> refused =
                post(
                        "/admin/types/new",
                        Map.of(
                                "add.name", "Capacity",
                                "add.kind", "TEXT",
                                "add.unit", "l",
                                "add.required", "1"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("A type needs a name.", "Only a number has a unit.")
                .contains("value=\"Capacity\"")
                .containsPattern("name=\"add.required\" value=\"1\" checked");
        assertThat(catalog.snapshot().type("capacity")).isNull();
    }

    @Test
    void whoSavedMeanwhileIsSaidAndNothingIsWrittenOver() throws Exception {
        save("Terry", "Waffle");
        String seen = base(TYPE);
        post(TYPE, Map.of("base", seen, "name", "Bath towel", "do", "save"));

        HttpResponse<String> late =
                post(TYPE, Map.of("base", seen, "name", "Beach towel", "do", "save"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Li Wei saved this meanwhile", "value=\"Beach towel\"");
        assertThat(type().name(EN)).isEqualTo("Bath towel");

        String again = base(late.body(), "base");
        post(TYPE, Map.of("base", again, "name", "Beach towel", "do", "save"));
        assertThat(type().name(EN)).isEqualTo("Beach towel");
    }

    @Test
    void valuesOfAnAttributeThatGoesAreKeptAndComeBackWithIt() throws Exception {
        save("Terry", "Waffle");
        product("terry");

        Map<String, String> drop =
                Map.of("base", base(TYPE), "name", "Test towel", "do", "drop.weave");
        HttpResponse<String> asked = post(TYPE, drop);
        assertThat(asked.body()).contains("1 product has a value of “Weave”", "name=\"sure\"");
        assertThat(type().attribute("weave")).as("asked first").isNotNull();
        HttpResponse<String> looked = post(TYPE, with(drop, "look", "1"));
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains("value=\"Test towel\"");

        post(TYPE, with(drop, "sure", "1"));
        assertThat(type().attribute("weave")).isNull();
        assertThat(value()).isEqualTo(new AttributeValue.Choices(List.of("terry")));

        Map<String, String> anew =
                Map.of(
                        "base", base(TYPE),
                        "name", "Test towel",
                        "add.name", "Weave",
                        "add.kind", "CHOICE",
                        "add.choices", "Terry");
        post(TYPE, anew);
        Attribute weave = requireNonNull(type().attribute("weave"));
        assertThat(weave.known(value())).isNotNull();
    }

    @Test
    void aChoiceThatGoesStaysInItsProductsEvenWhenTheyAreSaved() throws Exception {
        save("Terry", "Waffle");
        product("terry", "waffle");

        String page = TYPE + "/attributes/weave";
        Map<String, String> drop =
                Map.of(
                        "base", base(page),
                        "name", "Weave",
                        "label.waffle", "Honeycomb",
                        "do", "drop.terry");
        assertThat(post(page, drop).body()).contains("1 product has “Terry”");
        post(page, with(drop, "sure", "1"));
        Attribute weave = requireNonNull(type().attribute("weave"));
        assertThat(weave.choices()).extracting(Attribute.Choice::code).containsExactly("waffle");
        assertThat(weave.choices().getFirst().label(EN)).isEqualTo("Honeycomb");

        String editor = "/admin/products/test-towel-1";
        assertThat(guests.get(editor, owner).body()).contains("Honeycomb").doesNotContain("Terry");
        post(editor, Map.of("base", base(editor), "attr.weave", ""));
        assertThat(value()).isEqualTo(new AttributeValue.Choices(List.of("terry")));
    }

    @Test
    void whatATypeRequiresCountsWhereverAProductIsSaidToBeComplete() throws Exception {
        save("Terry");
        product("terry");
        Attribute weave = requireNonNull(type().attribute("weave"));
        String list = "/admin/products?view=unready&q=test-towel-1";
        assertThat(guests.get("/admin/products/test-towel-1", owner).body())
                .doesNotContain("Weave missing");
        definitions.save(new ProductType("test-towel", type().names(), List.of(asked(weave))));
        assertThat(guests.get(list, owner).body()).doesNotContain("HS code, Weave");
        product();
        assertThat(guests.get(list, owner).body()).contains("Weave");
        assertThat(guests.get("/admin/products/test-towel-1", owner).body())
                .contains("Weave missing");
    }

    private static Attribute asked(Attribute attribute) {
        return new Attribute(
                attribute.code(),
                attribute.kind(),
                attribute.names(),
                attribute.unit(),
                attribute.choices(),
                attribute.filterable(),
                true);
    }

    @Test
    void aTypeIsRemovedOnlyWhenNoProductHasIt() throws Exception {
        save("Terry", "Waffle");
        product("terry");
        HttpResponse<String> kept = post(TYPE + "/remove", Map.of());
        assertThat(kept.statusCode()).isEqualTo(409);
        assertThat(kept.body()).contains("1 product has this type");
        assertThat(definitions.removeUnusedType("test-towel")).isFalse();

        catalog.remove(List.of("test-towel-1"));
        assertThat(post(TYPE + "/remove", Map.of()).statusCode()).isEqualTo(303);
        assertThat(catalog.snapshot().type("test-towel")).isNull();
    }

    @Test
    void whoMayOnlyLookSeesNoButtons() throws Exception {
        save("Terry", "Waffle");
        String support = guests.token("support", "zh-CN");
        assertThat(guests.get(TYPE, support).body()).doesNotContain("drop.weave");
        assertThat(guests.post(TYPE, support, "name=Mine").statusCode()).isEqualTo(403);
    }

    private void save(String... choices) {
        List<Attribute.Choice> all =
                List.of(choices).stream()
                        .map(
                                label ->
                                        new Attribute.Choice(
                                                label.toLowerCase(java.util.Locale.ROOT),
                                                Map.of(EN, label)))
                        .toList();
        definitions.save(
                new ProductType(
                        "test-towel",
                        Map.of(EN, "Test towel"),
                        List.of(
                                new Attribute(
                                        "weave",
                                        Attribute.Kind.CHOICE,
                                        Map.of(EN, "Weave"),
                                        null,
                                        all,
                                        true,
                                        false))));
    }

    private void product(String... weaves) {
        ProductSheet sheet =
                ProductSheet.EMPTY
                        .but()
                        .type("test-towel")
                        .attributes(Map.of("weave", new AttributeValue.Choices(List.of(weaves))))
                        .make();
        ProductDraft plain =
                CatalogJson.mapper()
                        .readValue(
                                """
                                {"handle": "test-towel-1", "vendor": "Maker", "rank": 1,
                                 "texts": {"en": {"title": "A towel"}},
                                 "variants": [{"sku": "TEST-TOWEL-1", "tracked": false}]}
                                """,
                                ProductDraft.class);
        catalog.save(List.of(plain.but().sheet(sheet).make()));
    }

    private AttributeValue value() {
        Product towel = requireNonNull(catalog.snapshot().product("test-towel-1"));
        return requireNonNull(towel.sheet().attributes().get("weave"));
    }

    private ProductType type() {
        return requireNonNull(catalog.snapshot().type("test-towel"));
    }

    private String base(String path) throws Exception {
        return base(guests.get(path, owner).body(), "base");
    }

    private static String base(String page, String field) {
        Matcher hidden = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(hidden.find()).isTrue();
        return hidden.group(1);
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

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(form);
        more.put(name, value);
        return more;
    }
}
