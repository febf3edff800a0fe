package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.landedcost.KeptQuote;
import io.portolan.landedcost.KeptQuotes;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Tariff, rule book and quotes in the admin.
@ShopTest
class TradePagesTest {

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired KeptQuotes quotes;

    private Guests guests;
    private String owner;

    @BeforeEach
    void comeIn() {
        guests = new Guests(invitations, port);
        owner = guests.token("owner", "en");
    }

    @Test
    void aTariffIsFoundByTheBeginningOfACodeAndByWords() throws Exception {
        assertThat(get("/admin/tariff?book=us&q=6109.10")).contains("61091000", "16.5%");
        assertThat(get("/admin/tariff?book=gb&q=wrist+watches"))
                .contains("910211", "0.20 GBP for each piece")
                .doesNotContain("610910");
        assertThat(get("/admin/tariff?book=us")).contains("after=");
        assertThat(get("/admin/tariff?book=us&q=zzz")).contains("No line like this");
    }

    @Test
    void aCodeShowsDutyOnTopAndPreferenceByOriginAndDay() throws Exception {
        assertThat(get("/admin/tariff/691200?from=CN&on=2026-11-22"))
                .contains("eu.antidumping.ceramic-tableware-2026", "79%", "not on this day");
        assertThat(get("/admin/tariff/610910?from=KR"))
                .contains("With proof: KORUS (certificate)", "free", "16.5%");
        HttpResponse<String> nowhere = guests.get("/admin/tariff/610910?from=Korea", owner);
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.body()).contains("Two letters of a country");
    }

    @Test
    void aRuleSaysItsTermsItsSourceAndItsNeighbours() throws Exception {
        assertThat(get("/admin/rules?place=jp")).contains("jp.customs-value", "Customs value");
        assertThat(get("/admin/rules/rule?id=eu.low-value-duty"))
                .contains("For each class", "Rule after", "Open the source");
        assertThat(get("/admin/rules/rule?id=us.preference.us-chile-fta"))
                .contains("Lower duty with proof", "CL: ", "Made in", "certificate");
        assertThat(get("/admin/rules/rule?id=au.preference.safta"))
                .contains("SAFTA", "Proof of origin", "SG");
        assertThat(get("/admin/rules/rule?id=ca.customs-rate")).contains("Holds for days");
        assertThat(get("/admin/rules/rule?id=eu.refund.duty")).contains("Within days of the sale");
        assertThat(get("/admin/rules?first=2026-06-30&second=2026-07-01"))
                .contains("eu.low-value-duty", "begun");
        assertThat(guests.get("/admin/rules?first=soon&second=2026-07-01", owner).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aQuoteIsAskedOpenedAndAskedAgainAsOfAnotherDay() throws Exception {
        HttpResponse<String> asked = post("/admin/quotes/new", parcel("6109.10", "100.00"));
        String place = asked.headers().firstValue("Location").orElse("");
        assertThat(place).startsWith("/admin/quotes/");
        String page = get(place);
        assertThat(page).contains("Working", "eu.low-value-duty", "6109.10", "19%", "2026-11-22");
        List<String> remarks =
                Pattern.compile("<li><bdi>(.*?)</bdi></li>")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(remarks).as("each remark once").isNotEmpty().doesNotHaveDuplicates();
        assertThat(get(place + "?on=2026-06-30")).contains("What moved", "went");
        String id = place.substring("/admin/quotes/".length());
        HttpResponse<String> found = guests.get("/admin/quotes?id=" + id, owner);
        assertThat(found.headers().firstValue("Location")).hasValue(place);
    }

    @Test
    void aQuoteIsAdvisedOnWithRuleSourceAndDates() throws Exception {
        String place = asked("120.00");
        String advice = place + "/advice";
        assertThat(get(place)).contains(advice);
        assertThat(get(advice))
                .contains("150.00 EUR", "30.00 EUR left", "eu.low-value-duty", "Open the source");
        assertThat(get(advice + "?what=next&hs=6109.10&origin=CN&quantity=1&price=40"))
                .contains("passes a limit", "What moved", "/admin/rules/rule?id=eu.");
        String other = asked("80.00").substring("/admin/quotes/".length());
        assertThat(get(advice + "?what=merge&other=" + other))
                .contains("Several parcels save", "All in one", "Parcel 2");
        assertThat(
                        get(
                                advice
                                        + "?what=places&place.1=CN&freight.1=5&arrives.1=2026-12-04"
                                        + "&place.2=DE&freight.2=90&arrives.2=2026-11-24"))
                .contains("China: lines 1", "Germany: lines 1", "until the door");
        HttpResponse<String> nothing =
                guests.get(advice + "?what=places&place.1=CN&arrives.1=soon", owner);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("id=\"arrives.1-problem\"", "value=\"soon\"");
        assertThat(guests.get(advice + "?what=merge&other=nobody", owner).body())
                .contains("id=\"other-problem\"");
        assertThat(guests.get(advice + "?what=split", owner).statusCode()).isEqualTo(422);
    }

    private String asked(String price) throws Exception {
        return post("/admin/quotes/new", parcel("6109.10", price))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void whatIsWrongWithAQuestionIsSaidBesideItsFieldAndNothingIsLost() throws Exception {
        Map<String, String> form = parcel("shirt", "a lot");
        form.put("postcode", "10115");
        HttpResponse<String> refused = post("/admin/quotes/new", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"hs.1-problem\"", "id=\"price.1-problem\"")
                .contains("value=\"shirt\"", "value=\"a lot\"", "value=\"10115\"");
        assertThat(get("/admin/quotes")).contains("Asked");
    }

    @Test
    void aRuleReadsInTheLanguageOfTheReader() throws Exception {
        assertThat(get("/admin/rules?place=br")).contains("customs value, duty, fees");
        String chinese = guests.get("/admin/rules?place=jp", guests.token("owner", "zh-CN")).body();
        assertThat(chinese).contains("日本", "增值税", "标准").doesNotContain("CUSTOMS_VALUE");
    }

    @Test
    void aRuleThatIsNoLongerInTheBookIsSaidToBeAndLinksNowhere() throws Exception {
        String place =
                post("/admin/quotes/new", parcel("6109.10", "100.00"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        String id = place.substring("/admin/quotes/".length());
        KeptQuote kept = quotes.find(UUID.fromString(id)).orElseThrow();
        LandedCostQuote old =
                restingOn(
                        kept.answer(),
                        new LandedCostQuote.RuleRef("zz.gone", null, null, null, false),
                        new LandedCostQuote.RuleRef("request.measure", "given", null, null, false));
        String page = get("/admin/quotes/" + quotes.keep(kept.asked(), old));
        assertThat(page)
                .containsOnlyOnce("not in the book now")
                .contains("zz.gone", ">given<", "/admin/rules/rule?id=eu.")
                .doesNotContain("rule?id=zz.gone", "rule?id=request.measure");
    }

    private static LandedCostQuote restingOn(
            LandedCostQuote quote, LandedCostQuote.RuleRef... rules) {
        return new LandedCostQuote(
                quote.customsValue(),
                quote.duty(),
                quote.tax(),
                quote.fees(),
                quote.total(),
                quote.authority(),
                quote.collect(),
                quote.bySeller(),
                quote.scheme(),
                quote.estimate(),
                quote.lines(),
                quote.components(),
                quote.reasons(),
                quote.warnings(),
                quote.rate(),
                List.of(rules));
    }

    @Test
    void aDayBeyondAllCalendarsIsNoDay() throws Exception {
        String far = "%2B999999999-12-31";
        assertThat(guests.get("/admin/quotes?day=" + far, owner).statusCode()).isEqualTo(422);
        assertThat(guests.get("/admin/rules?first=" + far + "&second=" + far, owner).statusCode())
                .isEqualTo(422);
        assertThat(guests.get("/admin/quotes?day=9999-12-31", owner).statusCode()).isEqualTo(200);
    }

    private static Map<String, String> parcel(String code, String price) {
        Map<String, String> form = new HashMap<>();
        form.put("to", "DE");
        form.put("from", "CN");
        form.put("on", "2026-11-22");
        form.put("currency", "EUR");
        form.put("freight", "5");
        form.put("hs.1", code);
        form.put("quantity.1", "1");
        form.put("price.1", price);
        return form;
    }

    private String get(String path) throws Exception {
        HttpResponse<String> page = guests.get(path, owner);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        String body =
                form.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return guests.post(path, owner, body);
    }
}
