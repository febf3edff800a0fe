package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.customers.CustomerFilter;
import io.portolan.customers.Customers;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Customers and their orders of another shop, from the file to their pages.
@ShopTest
class CustomerPagesTest {

    private static final String ORDERS =
            "Name,Email,Financial Status,Created at,Currency,Subtotal,Shipping,Taxes,Total,"
                    + "Lineitem quantity,Lineitem name,Lineitem price,Shipping Name,"
                    + "Shipping Address1,Shipping City,Shipping Country,Notes\r\n";
    private static final String CUSTOMERS =
            "First Name,Last Name,Email,Accepts Email Marketing,Country Code,Phone,Tags\r\n";

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Customers customers;
    @Autowired AuditTrail audit;
    private Guests guests;
    private String owner;
    private String mail;

    @BeforeEach
    void comeIn() {
        guests = new Guests(invitations, port);
        owner = guests.token("owner", "en");
        mail = "ada-" + UUID.randomUUID() + "@people-pages.example";
    }

    @Test
    void theHeadingsSayWhatAFileIsAboutAndItsPeopleAreMasked() throws Exception {
        String job = send(CUSTOMERS + "Ada,Lovelace," + mail + ",yes,GB,+44 20 79460000,vip\r\n");
        String columns = guests.get(job, owner).body();
        assertThat(columns).contains("Customers", "Shopify customers (CSV)").doesNotContain(mail);
        run(job);
        String list = guests.get("/admin/customers?q=" + mail, owner).body();
        assertThat(list).contains("A*** L***", "a***@p***.example").doesNotContain("Lovelace");
        assertThat(guests.get("/admin/customers?q=ada", owner).body()).contains("Nothing fits");

        String page = page();
        String masked = guests.get(page, owner).body();
        assertThat(masked)
                .contains("442****0000", "imported from Shopify", "allowed", "vip")
                .doesNotContain("Lovelace", mail, "79460000");
        assertThat(guests.post(page + "/unmask", owner, "purpose=").statusCode()).isEqualTo(422);
        String clear = guests.post(page + "/unmask", owner, "purpose=request").body();
        assertThat(clear).contains("Ada Lovelace", mail, "+44 20 79460000");
        assertThat(audit.newest(AuditFilter.about("customer", id()), 10))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.action()).isEqualTo("customer.unmask");
                            assertThat(entry.purpose()).isEqualTo("request");
                        });
        String chinese = guests.get(page, guests.token("support", "zh-CN")).body();
        assertThat(chinese).contains("商店资讯").doesNotContain("Lovelace");
    }

    @Test
    void aPastOrderSaysWhereItCameFromAndOffersNoDeed() throws Exception {
        String number = "#" + UUID.randomUUID().toString().substring(0, 8);
        String job =
                send(
                        ORDERS
                                + number
                                + ","
                                + mail
                                + ",paid,2025-09-03 10:14:00 -0400,EUR,20.00,5.00,0.00,25.00,1,"
                                + "Fern print,20.00,Ada Lovelace,12 Fictional Lane,Berlin,DE,"
                                + "Ring twice\r\n");
        run(job);
        String q = URLEncoder.encode(number, StandardCharsets.UTF_8);
        String list = guests.get("/admin/orders?view=imported&q=" + q, owner).body();
        assertThat(list).contains(number, "Imported");
        assertThat(guests.get("/admin/orders?view=dispatch&q=" + q, owner).body())
                .doesNotContain("<bdi>" + number);
        String order = list.replaceAll("(?s).*href=\"(/admin/orders/OS-[0-9]+)\".*", "$1");
        String shown = guests.get(order, owner).body();
        assertThat(shown)
                .contains(
                        "Taken over from Shopify, where it was " + number,
                        "give it back there",
                        "Nothing was booked, reserved or mailed here",
                        page())
                .doesNotContain("/dispatch\"", "/cancel\"", "/refund\"", "Ring twice");
        assertThat(guests.post(order + "/unmask", owner, "purpose=request").body())
                .contains("Ring twice", "12 Fictional Lane");
        assertThat(guests.get(page(), owner).body()).contains(number, "25.00");
    }

    @Test
    void filesAboutPeopleAskForMoreThanFilesAboutGoods() throws Exception {
        String job = send(CUSTOMERS + "Ada,Lovelace," + mail + ",yes,GB,,\r\n");
        assertThat(guests.get(job + "/annotated.csv", owner).body()).contains("Lovelace");
        for (String role : new String[] {"warehouse", "viewer", "finance"}) {
            String other = guests.token(role, "en");
            assertThat(guests.get("/admin/customers", other).statusCode()).isEqualTo(403);
            assertThat(guests.get(job, other).statusCode()).isEqualTo(403);
        }
    }

    private String id() {
        return customers
                .list(new CustomerFilter(mail, null, 1))
                .customers()
                .getFirst()
                .id()
                .toString();
    }

    private String page() {
        return "/admin/customers/" + id();
    }

    private void run(String job) throws Exception {
        guests.post(job + "/run", owner, "");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> guests.get(job, owner).body().contains("Can be undone until"));
    }

    // What it is about is left to its headings.
    private String send(String file) throws Exception {
        String border = "people" + UUID.randomUUID();
        String body =
                "--"
                        + border
                        + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n\r\n--"
                        + border
                        + "\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + file
                        + "\r\n--"
                        + border
                        + "--\r\n";
        HttpResponse<String> sent =
                guests.post(
                        "/admin/imports",
                        owner,
                        "multipart/form-data; boundary=" + border,
                        body.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }
}
