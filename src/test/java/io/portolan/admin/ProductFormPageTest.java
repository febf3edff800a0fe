package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Difference;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.Variant;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Slugs;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Words;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The editor's form when it comes back with something wrong.
@ShopTest(demo = true)
class ProductFormPageTest {

    private static final String EDITOR = "/admin/products/springline-vase";

    private static final Pattern BASE = Pattern.compile("name=\"base\" value=\"([0-9]+)\"");

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;
    @Autowired Slugs slugs;
    @Autowired Markets markets;
    @Autowired Prices prices;

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

    @Test
    void whatFranceIsToPayIsSavedInTheListThatFranceReads() throws Exception {
        Market france = Objects.requireNonNull(markets.byCode("fr"));
        Sku vase = new Sku(sku);
        PriceDraft before = Objects.requireNonNull(prices.listed(vase, france.priceList()));
        String page = guests.get(EDITOR + "?lang=en&market=fr", owner).body();
        assertThat(page)
                .contains(words().of("edit.prices.of", Map.of("market", "Germany")))
                .contains("value=\"" + before.amount().major().toPlainString() + "\"")
                .contains("name=\"market\" value=\"fr\"");

        Matcher base = BASE.matcher(page);
        assertThat(base.find()).isTrue();
        String typed = "base=" + base.group(1) + "&lang=en&market=fr&v." + sku + ".price=123.00";
        assertThat(guests.post(EDITOR, owner, typed).statusCode()).isEqualTo(303);
        try {
            assertThat(Objects.requireNonNull(prices.of(vase, france)).amount())
                    .isEqualTo(Money.of(12_300, "EUR"));
            assertThat(prices.listed(vase, "fr")).isNull();
        } finally {
            prices.save(List.of(before));
        }
    }

    @Test
    void theMarketOfAPriceIsSaidByItsCountry() {
        Shell shell = shell();
        assertThat(field(shell, "price", sku, "br")).isEqualTo("Price · " + sku + " · Brazil");
        assertThat(field(shell, "price", sku, "sg", "compareAt"))
                .isEqualTo("Price · " + sku + " · Singapore · Earlier price");
        assertThat(field(shell, "price", sku, "compareAt"))
                .isEqualTo("Price · " + sku + " · Earlier price");
    }

    @Test
    void theFirstTitleInALanguageGivesAnAddressAndTheEditorChangesIt() throws Exception {
        plain("pfp-named");
        try {
            String empty =
                    german(
                            "pfp-named",
                            "title=Pfp+gro%C3%9F&slug=pfp-named&slug.stood=pfp-named",
                            303);
            assertThat(empty).contains("/de-de/p/", "id=\"slug\"", "value=\"pfp-gross\"");
            String moved =
                    german("pfp-named", "title=Pfp+x&slug=Pfp+von+Hand&slug.stood=pfp-gross", 303);
            assertThat(moved).contains("value=\"pfp-von-hand\"");
            assertThat(slugs.code(Item.Kind.PRODUCT, Language.of("de"), "pfp-gross"))
                    .isEqualTo("pfp-named");

            String taken =
                    german(
                            "pfp-named",
                            "title=Pfp+y&slug=springline-vase&slug.stood=pfp-von-hand",
                            422);
            assertThat(taken)
                    .contains("id=\"slug-hint\"><div class=\"invalid-feedback\">")
                    .contains("value=\"springline-vase\"", "value=\"Pfp y\"");
            assertThat(german("pfp-named", "title=Pfp+y&slug=%21%21&slug.stood=pfp-von-hand", 422))
                    .contains(words().of("tr.address.wrong"));
            assertThat(guests.get("/admin/products/pfp-named?lang=de", owner).body())
                    .contains("value=\"Pfp x\"", "value=\"pfp-von-hand\"");
        } finally {
            catalog.remove(List.of("pfp-named"));
        }
    }

    @Test
    void twoWhoChangeAnAddressAreToldOfEachOther() throws Exception {
        plain("pfp-both");
        try {
            german("pfp-both", "title=Pfp+beide&slug=pfp-erst&slug.stood=pfp-both", 303);
            String second = german("pfp-both", "slug=pfp-zweit&slug.stood=pfp-both", 409);
            assertThat(second)
                    .contains(words().of("tr.address.stale"), words().of("edit.stale"))
                    .contains("value=\"pfp-zweit\"", "name=\"slug.stood\" value=\"pfp-erst\"");
            assertThat(slugs.of(Item.product("pfp-both"), Language.of("de"))).isEqualTo("pfp-erst");
            german("pfp-both", "slug=pfp-zweit&slug.stood=pfp-erst", 303);
            assertThat(slugs.of(Item.product("pfp-both"), Language.of("de")))
                    .isEqualTo("pfp-zweit");
            assertThat(guests.get("/admin/audit", owner).body()).contains("pfp-erst → pfp-zweit");
        } finally {
            catalog.remove(List.of("pfp-both"));
        }
    }

    @Test
    void noAddressIsMadeOfATitleThatComesWithOne() throws Exception {
        plain("pfp-typed");
        try {
            german("pfp-typed", "title=Pfp+Titel&slug=pfp-eigen&slug.stood=pfp-typed", 303);
            Language german = Language.of("de");
            assertThat(slugs.of(Item.product("pfp-typed"), german)).isEqualTo("pfp-eigen");
            assertThat(slugs.code(Item.Kind.PRODUCT, german, "pfp-titel")).isNull();
        } finally {
            catalog.remove(List.of("pfp-typed"));
        }
    }

    private void plain(String handle) {
        Map<Language, ProductText> texts = Map.of(Language.of("en"), ProductText.titled(handle));
        List<Variant> variants =
                List.of(Variant.plain(Sku.of(handle.toUpperCase(Locale.ROOT)), Map.of()));
        ProductDraft draft =
                new ProductDraft(
                        handle, null, "", false, 999, null, texts, List.of(), variants, List.of(),
                        null, null);
        catalog.save(List.of(draft));
    }

    private String german(String handle, String fields, int status) throws Exception {
        String editor = "/admin/products/" + handle;
        Matcher base = BASE.matcher(guests.get(editor + "?lang=de", owner).body());
        assertThat(base.find()).isTrue();
        String typed = "lang=de&market=&base=" + base.group(1) + "&" + fields;
        HttpResponse<String> answer = guests.post(editor, owner, typed);
        assertThat(answer.statusCode()).isEqualTo(status);
        return status == 303 ? guests.get(editor + "?lang=de", owner).body() : answer.body();
    }

    private static String field(Shell shell, String... path) {
        return ProductWords.change(shell, new Difference(List.of(path), "1", "2")).field();
    }

    private static Shell shell() {
        return new Shell(
                Language.of("en"),
                ZoneOffset.UTC,
                false,
                "",
                Set.of(),
                "",
                "",
                "",
                Instant.EPOCH,
                null);
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
