package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What went wrong out of sight is on the home page, and each line leads to where it is mended.
@ShopTest(demo = true)
class WatchTest {

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired JdbcClient db;
    @Autowired Clock clock;
    private final String mark = "test-" + UUID.randomUUID();
    private Guests guests;
    private String owner;

    @BeforeEach
    void signIn() {
        guests = new Guests(invitations, port);
        owner = guests.token("owner", "en");
    }

    @AfterEach
    void clearAway() {
        db.sql("delete from wire.inbox where message_id = ?").param(mark).update();
        db.sql("delete from platform.parked_fact where error = ?").param(mark).update();
    }

    @Test
    void showsAccountsWithoutTheirSecrets() throws Exception {
        String page = guests.get("/admin/connections", owner).body();
        assertThat(page).contains("Demo Bank", "demo-carrier", "apiKey", "••••");
        String viewer = guests.token("viewer", "en");
        assertThat(guests.get("/admin/connections", viewer).statusCode()).isEqualTo(403);
        assertThat(guests.post("/admin/connections/facts", viewer, "consumer=x&position=1"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(403);
    }

    @Test
    void leadsToCallbacksThatNobodyCouldRead() throws Exception {
        db.sql(
                        """
                        insert into wire.inbox (source, message_id, received_at, raw, state,
                               attempts, next_try_at, note)
                        values ('demo-bank', :mark, :now, :raw, 'odd', 10, :now, 'no such word')
                        """)
                .param("mark", mark)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("raw", new byte[] {1})
                .update();
        assertThat(guests.get("/admin", owner).body())
                .contains("Callbacks nobody could read", "/admin/connections#callbacks");
        assertThat(guests.get("/admin/connections", owner).body()).contains("no such word", mark);
    }

    @Test
    void leadsToFactsThatWereSetAsideAndKeepsThoseThatFailAgain() throws Exception {
        db.sql(
                        """
                        insert into platform.parked_fact (consumer, position, type, aggregate,
                               payload, error, parked_at)
                        select consumer, -7, 'OrderConfirmed', :id, 'not what it should be', :mark,
                               :now
                          from platform.fact_cursor
                         order by consumer
                         limit 1
                        """)
                .param("id", UUID.randomUUID())
                .param("mark", mark)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        assertThat(guests.get("/admin", owner).body())
                .contains("Facts set aside", "/admin/connections#facts");
        String consumer =
                db.sql("select consumer from platform.parked_fact where error = ?")
                        .param(mark)
                        .query(String.class)
                        .single();
        HttpResponse<String> again =
                guests.post(
                        "/admin/connections/facts", owner, "consumer=" + consumer + "&position=-7");
        assertThat(again.headers().firstValue("Location").orElse("")).contains("said=still");
        assertThat(guests.get("/admin/connections", owner).body()).contains(mark);
    }
}
