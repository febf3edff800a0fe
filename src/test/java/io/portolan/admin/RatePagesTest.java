package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Currency;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.HeldRate;
import io.portolan.markets.RatePolicy;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShopTest(demo = true)
class RatePagesTest {

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired ExchangeRates rates;
    @Autowired AuditTrail audit;
    @Autowired Clock clock;

    @Test
    void aRateByHandHoldsIsAuditedAndEnds() throws Exception {
        Guests guests = new Guests(invitations, port);
        String token = guests.token("owner", "en");
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        String form = "from=EUR&to=ISK&rate=151.5&last=" + today + "&reason=bank+closed";

        HttpResponse<String> made = guests.post("/admin/rates/manual", token, form);
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(rates.rate(Currency.of("EUR"), Currency.of("ISK"), today).rate())
                .isEqualByComparingTo("151.5");
        assertThat(guests.get("/admin/rates", token).body()).contains("bank closed", "151.5");
        assertThat(audit.newest(new AuditFilter("rates.hold", null, null), 1))
                .singleElement()
                .satisfies(line -> assertThat(line.details()).containsEntry("rate", "151.5"));

        HeldRate held = rates.held().getFirst();
        assertThat(guests.post("/admin/rates/manual/" + held.id() + "/end", token, "").statusCode())
                .isEqualTo(303);
        assertThat(rates.held()).noneMatch(HeldRate::manual);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsLost() throws Exception {
        Guests guests = new Guests(invitations, port);
        String token = guests.token("owner", "en");
        HttpResponse<String> again =
                guests.post(
                        "/admin/rates/manual",
                        token,
                        "from=EUR&to=EUR&rate=-2&last=2020-01-01&reason=because");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Choose two different currencies.", "A number above zero", "because");

        assertThat(
                        guests.post("/admin/rates/policy", token, "first=ecb&hours=1&warn=9&stop=3")
                                .statusCode())
                .isEqualTo(422);
        assertThat(rates.policy()).isEqualTo(RatePolicy.FIRST);
    }
}
