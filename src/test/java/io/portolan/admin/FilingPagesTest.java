package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A tax return's way through the admin, without any script.
@ShopTest(demo = true)
class FilingPagesTest {

    private static final String MARCH = "/admin/filings/ioss/2024-03";
    private static final String REGISTRATIONS = "/admin/registrations";
    private static final String BERLIN =
            """
            {"email":"rina.vogt@example.de","name":"Rina Vogt","line1":"Am Kanal 3",
             "postcode":"10119","city":"Berlin","country":"DE","phone":"+4934112345678"}
            """;
    private static final String SYDNEY =
            """
            {"email":"kim.reed@example.com","name":"Kim Reed","line1":"1 George St",
             "region":"NSW","postcode":"2000","city":"Sydney","country":"AU",
             "phone":"+61255501234"}
            """;

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired JdbcClient db;
    private Guests guests;
    private String owner;

    @BeforeEach
    void comeIn() {
        guests = new Guests(invitations, port);
        owner = guests.token("owner", "en");
    }

    @Test
    void aReturnIsPreparedDownloadedFiledAndThenLocked() throws Exception {
        soldToLuxembourg();
        assertThat(guests.get("/admin/filings", owner).body())
                .contains("Import one-stop shop (IOSS)", "to prepare");
        assertThat(guests.get(MARCH, owner).body()).contains("Luxembourg", "€17.00", "Prepare");
        assertThat(guests.post(MARCH + "/file", owner, "").statusCode()).isEqualTo(409);
        assertThat(guests.post(MARCH + "/prepare", owner, "").statusCode()).isEqualTo(303);
        assertThat(guests.get(MARCH + "/return.csv", owner).body())
                .contains("supply,,LU,,17,100.00,17.00,EUR,");
        HttpResponse<String> tooLong =
                guests.post(MARCH + "/file", owner, "reference=" + "9".repeat(81) + "&remark=mine");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("role=\"alert\"", "mine</textarea>");
        guests.post(MARCH + "/file", owner, "reference=LU-4711&remark=on+the+portal");
        assertThat(guests.get(MARCH, owner).body())
                .contains("LU-4711", "on the portal", "filed")
                .doesNotContain(MARCH + "/prepare");
        assertThat(guests.post(MARCH + "/prepare", owner, "").body()).contains("stays as it is");
        assertThat(guests.get("/admin/audit", owner).body()).contains("filed a tax return");
    }

    @Test
    void olderReturnsAreAPageFurtherOn() throws Exception {
        soldToLuxembourg();
        String list = guests.get("/admin/filings", owner).body();
        assertThat(list).doesNotContain("rel=\"first\"");
        String next = guests.get("/admin/filings?from=1", owner).body();
        assertThat(next).contains("rel=\"first\" href=\"/admin/filings\"");
        for (String outside : List.of("999999", "-7")) {
            assertThat(guests.get("/admin/filings?from=" + outside, owner).body())
                    .contains("Import one-stop shop (IOSS)")
                    .doesNotContain("rel=\"first\"");
        }
    }

    @Test
    void theStatementOfSalesToBusinessesIsOfferedWhereThereAreSome() throws Exception {
        assertThat(guests.get("/admin/filings", owner).body()).doesNotContain("sales-list");
        db.sql(
                        """
                        insert into filings.movement (ref, kind, order_id, order_number, at, day,
                               sold_on, country, ship_from, scheme, currency, total_minor,
                               net_minor, duty_minor, tax_minor, fees_minor)
                        values (:ref, 'sale', :ref, 'X-10', '2024-03-05', '2024-03-05',
                                '2024-03-05', 'AT', 'PL', 'REVERSE-CHARGE', 'EUR', 5000, 5000, 0,
                                0, 0)
                        """)
                .param("ref", new UUID(10, 2024))
                .update();
        assertThat(guests.get("/admin/filings", owner).body())
                .contains("Businesses in other member states", "value=\"2024-03\"");
        String path = "/admin/filings/sales-list";
        assertThat(guests.post(path, owner, "month=2024-03").body()).contains("PL,,50.00,EUR");
        assertThat(guests.post(path, owner, "month=soon").statusCode()).isEqualTo(404);
        assertThat(guests.post(path, guests.token("viewer", "en"), "month=2024-03").statusCode())
                .isEqualTo(403);
        db.sql("delete from filings.movement where order_number = 'X-10'").update();
    }

    @Test
    void whoMayOnlyLookAtOrdersSeesNoTaxAndWhatIsNoReturnIsNotFound() throws Exception {
        String viewer = guests.token("viewer", "en");
        assertThat(guests.get("/admin/filings", viewer).statusCode()).isEqualTo(403);
        assertThat(guests.get("/admin/registrations", viewer).statusCode()).isEqualTo(403);
        assertThat(guests.get("/admin", viewer).body()).doesNotContain("/admin/filings");
        assertThat(guests.get("/admin/filings/ioss/1999-01", owner).statusCode()).isEqualTo(404);
        assertThat(guests.get("/admin/filings/nonsense/x", owner).statusCode()).isEqualTo(404);
    }

    @Test
    void theMerchantSaysSinceWhenTheyAreRegisteredAndTakesItBack() throws Exception {
        String norway = "/admin/registrations/no.voec";
        assertThat(guests.post(norway, owner, "since=soon").statusCode()).isEqualTo(422);
        assertThat(guests.post(norway, owner, "since=2999-01-01").statusCode()).isEqualTo(422);
        assertThat(guests.post(norway, owner, "since=2026-01-05").statusCode()).isEqualTo(303);
        assertThat(guests.get("/admin/registrations", owner).body())
                .contains("value=\"2026-01-05\"", "registered");
        guests.post(norway, owner, "since=");
        assertThat(guests.get("/admin/registrations", owner).body()).doesNotContain("2026-01-05");
        assertThat(guests.post("/admin/registrations/xx.no", owner, "since=").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whereTheMerchantIsNotRegisteredPricesDoWithoutTheSchemeOfThatPlace() throws Exception {
        Shopper shopper = new Shopper(port);
        String berlin = shopper.readyCart("de", "OST-MIL-36-OAT", 1, BERLIN);
        String sydney = shopper.readyCart("au", "OST-MIL-36-OAT", 1, SYDNEY);
        String germany = shopper.cart(berlin).toString();
        String australia = shopper.cart(sydney).toString();
        assertThat(shopper.cart(berlin).at("/scheme").asString()).isEqualTo("IOSS");
        assertThat(shopper.cart(sydney).at("/scheme").asString()).isEqualTo("AU-GST");
        try {
            assertThat(guests.post(REGISTRATIONS + "/eu.ioss/not", owner, "").statusCode())
                    .isEqualTo(303);
            guests.post(REGISTRATIONS + "/au.low-value/not", owner, "");
            assertThat(guests.get(REGISTRATIONS, owner).body())
                    .contains("not registered: prices without this scheme");
            assertThat(guests.get("/admin/audit", owner).body())
                    .contains("said where the shop is not registered");
            JsonNode imported = shopper.cart(berlin);
            assertThat(imported.at("/scheme").isNull()).isTrue();
            assertThat(imported.at("/totals/tax/minor").asLong()).isPositive();
            JsonNode untaxed = shopper.cart(sydney);
            assertThat(untaxed.at("/scheme").isNull()).isTrue();
            assertThat(untaxed.at("/totals/tax/minor").asLong()).isZero();
        } finally {
            guests.post(REGISTRATIONS + "/eu.ioss", owner, "since=2025-01-01");
            guests.post(REGISTRATIONS + "/au.low-value", owner, "since=2025-01-01");
        }
        assertThat(shopper.cart(berlin).toString()).isEqualTo(germany);
        assertThat(shopper.cart(sydney).toString()).isEqualTo(australia);
        for (String unpriced : List.of("us.ca", "xx.no")) {
            assertThat(guests.post(REGISTRATIONS + "/" + unpriced + "/not", owner, "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aRegistrationOfWhichNothingIsSaidIsAskedForAndMakesTheQuoteAnEstimate() throws Exception {
        String unsaid = "nothing is said of a registration for IOSS";
        assertThat(guests.get("/admin", owner).body()).doesNotContain("of which you have said");
        assertThat(guests.get(quoted(), owner).body()).contains("IOSS").doesNotContain(unsaid);
        guests.post(REGISTRATIONS + "/eu.ioss", owner, "since=");
        try {
            assertThat(guests.get("/admin", owner).body())
                    .contains("Registrations of which you have said nothing")
                    .contains("href=\"" + REGISTRATIONS + "\"");
            assertThat(guests.get(quoted(), owner).body()).contains(unsaid);
            guests.post(REGISTRATIONS + "/eu.ioss/not", owner, "");
            assertThat(guests.get("/admin", owner).body()).doesNotContain("of which you have said");
            assertThat(guests.get(quoted(), owner).body()).doesNotContain(unsaid, "IOSS");
        } finally {
            guests.post(REGISTRATIONS + "/eu.ioss", owner, "since=2025-01-01");
        }
    }

    /// Where a small parcel from China to Germany is quoted.
    private String quoted() throws Exception {
        String parcel =
                "to=DE&from=CN&on=2026-11-22&currency=EUR&freight=5&terms=DDP&channel=COURIER"
                        + "&hs.1=6109.10&origin.1=CN&price.1=50&quantity.1=1&weight.1=200";
        return guests.post("/admin/quotes/new", owner, parcel)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private void soldToLuxembourg() {
        UUID ref = new UUID(9, 2024);
        db.sql(
                        """
                        insert into filings.movement (ref, kind, order_id, order_number, at, day,
                               sold_on, country, ship_from, scheme, currency, total_minor,
                               net_minor, duty_minor, tax_minor, fees_minor)
                        values (:ref, 'sale', :ref, 'X-9', '2024-03-05', '2024-03-05',
                                '2024-03-05', 'LU', 'CN', 'IOSS', 'EUR', 11700, 10000, 0, 1700, 0)
                            on conflict do nothing
                        """)
                .param("ref", ref)
                .update();
        db.sql(
                        """
                        insert into filings.movement_tax (ref, kind, line, tax, rate, base_minor,
                               tax_minor)
                        values (:ref, 'sale', 1, 'vat', 0.17, 10000, 1700)
                            on conflict do nothing
                        """)
                .param("ref", ref)
                .update();
    }
}
