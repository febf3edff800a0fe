package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShopTest(demo = true)
class VariancePagesTest {

    private static final String FORM = "multipart/form-data; boundary=xx";

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired AuditTrail audit;

    @Test
    void aBillIsLookedAtCountedAndUndone() throws Exception {
        Guests guests = new Guests(invitations, port);
        String token = guests.token("owner", "en");
        HttpResponse<String> sent =
                guests.post(
                        "/admin/variance",
                        token,
                        FORM,
                        sent(
                                "Broker & Sons",
                                "tracking,duty,vat,currency\nnobody,1,2,EUR\nnobody,1.234,2,EUR\n"));
        assertThat(sent.statusCode()).isEqualTo(303);
        String file = sent.headers().firstValue("location").orElseThrow();
        assertThat(guests.get(file, token).body())
                .contains(
                        "Broker &amp; Sons", "No parcel or order has this number.", "in two ways");
        assertThat(guests.post(file + "/count", token, "").statusCode()).isEqualTo(303);
        assertThat(audit.newest(new AuditFilter("variance.count", null, null), 1)).hasSize(1);
        assertThat(guests.get("/admin/variance", token).body()).contains(file, "counted");
        assertThat(guests.post(file + "/undo", token, "").statusCode()).isEqualTo(303);
        assertThat(guests.get(file + "?said=undone", token).body()).contains("Undone");
        assertThat(guests.post(file + "/undo", token, "").headers().firstValue("location"))
                .as("the second time")
                .hasValueSatisfying(to -> assertThat(to).endsWith("said=unchanged"));
        assertThat(audit.newest(new AuditFilter("variance.undo", null, null), 5)).hasSize(1);
        assertThat(guests.post(file + "/count", guests.token("support", "en"), "").statusCode())
                .isEqualTo(403);
        assertThat(guests.get("/admin/variance/variance.csv", token).body())
                .startsWith("order,lane,carrier");
    }

    @Test
    void whatIsNoBillIsSaidBesideTheFileAndTheCarrierStays() throws Exception {
        Guests guests = new Guests(invitations, port);
        String token = guests.token("owner", "en");
        HttpResponse<String> again =
                guests.post("/admin/variance", token, FORM, sent("Northern Broker", "a,b\n1,2\n"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("No heading for a tracking number", "value=\"Northern Broker\"");
        assertThat(guests.post("/admin/variance/limit", token, "percent=0&parcels=5").statusCode())
                .isEqualTo(422);
        assertThat(guests.get("/admin/variance", guests.token("warehouse", "en")).statusCode())
                .isEqualTo(403);
    }

    private static byte[] sent(String carrier, String file) {
        return ("--xx\r\nContent-Disposition: form-data; name=\"carrier\"\r\n\r\n"
                        + carrier
                        + "\r\n--xx\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"bill.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + file
                        + "\r\n--xx--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
