package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.portolan.kernel.Language;
import io.portolan.kernel.SubjectId;
import io.portolan.orders.Orders;
import io.portolan.platform.text.Words;
import io.portolan.platform.web.Caller;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import io.portolan.privacy.PersonalData;
import io.portolan.staff.ApiKeys;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest(demo = true)
class AdminPagesTest {

    private static final List<String> PAGES =
            List.of(
                    "/admin",
                    "/admin/orders",
                    "/admin/orders?view=dispatch&market=de",
                    "/admin/orders?q=nobody%40example.com",
                    "/admin/parcels",
                    "/admin/parcels?view=all",
                    "/dev/outbox",
                    "/admin/products",
                    "/admin/products?view=unready",
                    "/admin/types",
                    "/admin/types/new",
                    "/admin/types/garment",
                    "/admin/types/garment/attributes/fibre",
                    "/admin/size-guides",
                    "/admin/size-guides/new",
                    "/admin/size-guides/new?from=clothes-women",
                    "/admin/size-guides/tops",
                    "/admin/imports",
                    "/admin/products/rest-mug/pictures",
                    "/admin/translations",
                    "/admin/translations?language=fr&state=missing&kind=product&q=x",
                    "/admin/translations/de/product/halt-backpack",
                    "/admin/translations/zh-CN/category/bags",
                    "/admin/translations/file",
                    "/admin/glossary",
                    "/admin/connections",
                    "/admin/rates",
                    "/admin/variance",
                    "/admin/parcels?view=held",
                    "/admin/audit",
                    "/admin/customers",
                    "/admin/people",
                    "/admin/search",
                    "/admin/search?lang=zh-CN&q=%E7%81%AF",
                    "/admin/keys",
                    "/admin/account",
                    "/admin/clock");

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Orders orders;
    @Autowired PersonalData people;
    @Autowired TransactionTemplate transaction;
    @Autowired AuditTrail audit;
    @Autowired ApiKeys keys;
    @Autowired JdbcClient db;

    private final ListAppender<ILoggingEvent> missing = new ListAppender<>();

    @BeforeEach
    void listenForMissingWords() {
        missing.start();
        ((Logger) LoggerFactory.getLogger(Words.class)).addAppender(missing);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(Words.class)).detachAppender(missing);
    }

    @Test
    void aRunThatBrokeIsNamedByItsNumber() throws Exception {
        UUID run = UUID.randomUUID();
        db.sql(
                        """
                        insert into catalog.translation_run
                               (id, language, state, total, seen, filled, unknown, astray,
                                started_by, started_at)
                        values (:id, 'fr', 'failed', 9, 5, 3, 2, 0, :id, '2990-01-01T00:00:00Z')
                        """)
                .param("id", run)
                .update();
        try {
            assertThat(guests().get("/admin/translations", guests().token("owner", "en")).body())
                    .contains("in the shop’s log beside the run " + run);
        } finally {
            db.sql("delete from catalog.translation_run where id = :id").param("id", run).update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void drawsEveryPageInBothLanguages(String language) throws Exception {
        String number = placed();
        String token = guests().token("owner", language);
        for (String page : PAGES) {
            HttpResponse<String> answer = guests().get(page, token);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).contains("<html lang=\"" + language + "\"");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body()).as("nothing inline").doesNotContain(" style=", "onclick=");
        }
        assertThat(guests().get("/admin/orders/" + number, token).statusCode()).isEqualTo(200);
        assertThat(missing.list).as("words that are missing").isEmpty();
    }

    @Test
    void leadsStrangersToTheDoorAndBack() throws Exception {
        HttpResponse<String> answer = guests().get("/admin/orders?view=dispatch", "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .isEqualTo("/admin/login?back=%2Fadmin%2Forders%3Fview%3Ddispatch");
        assertThat(guests().get("/admin/login", "").statusCode()).isEqualTo(200);
    }

    @Test
    void neverLeadsToAnotherSite() {
        assertThat(Desk.back("https://evil.example/admin")).isEqualTo("/admin");
        assertThat(Desk.back("//evil.example")).isEqualTo("/admin");
        assertThat(Desk.back("/admin/../../x\\evil")).isEqualTo("/admin");
        assertThat(Desk.back("/admin/orders?q=a")).isEqualTo("/admin/orders?q=a");
    }

    @Test
    void tellsAViewerWhichRightIsMissingAndWhoHasIt() throws Exception {
        String token = guests().token("viewer", "en");
        for (String page :
                List.of("/admin/keys", "/admin/people", "/admin/audit", "/admin/clock")) {
            HttpResponse<String> answer = guests().get(page, token);
            assertThat(answer.statusCode()).as(page).isEqualTo(403);
            assertThat(answer.body()).contains("Missing right", "Owner");
        }
        String number = placed();
        assertThat(guests().get("/admin/orders/" + number, token).body())
                .contains("personal.unmask", "orders.refund")
                .doesNotContain("/dispatch\"");
        assertThat(guests().post("/admin/orders/" + number + "/cancel", token, "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsNobodyInClearUntilAPurposeIsGiven() throws Exception {
        String number = placed();
        String token = guests().token("support", "en");
        String page = guests().get("/admin/orders/" + number, token).body();
        assertThat(page)
                .contains("c***@o***.de", "C*** L***")
                .doesNotContain("Camille", "camille@", "Torstraße 14", "30901820");

        HttpResponse<String> without =
                guests().post("/admin/orders/" + number + "/unmask", token, "purpose=");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).doesNotContain("Camille");

        HttpResponse<String> shown =
                guests().post("/admin/orders/" + number + "/unmask", token, "purpose=carrier");
        assertThat(shown.body()).contains("Camille Laurent", "Torstraße 14");
        AuditEntry entry = audit.newest(new AuditFilter("order.unmask", null, null), 1).getFirst();
        assertThat(entry.purpose()).isEqualTo("carrier");
        assertThat(entry.details()).containsEntry("number", number);
        assertThat(guests().get("/admin/orders/" + number, token).body()).doesNotContain("Camille");
    }

    @Test
    void printsNobodyInClearUntilAPurposeIsGiven() throws Exception {
        String paper = "/admin/orders/" + placed() + "/summary.pdf";
        String support = guests().token("support", "en");
        assertThat(guests().get(paper, support).headers().firstValue("Content-Type"))
                .hasValue("application/pdf");
        assertThat(guests().post(paper, support, "purpose=").statusCode()).isEqualTo(422);
        assertThat(guests().post(paper, guests().token("viewer", "en"), "purpose=carrier"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(403);
        assertThat(guests().post(paper, support, "purpose=carrier").statusCode()).isEqualTo(200);
        AuditEntry entry = audit.newest(new AuditFilter("order.paper", null, null), 1).getFirst();
        assertThat(entry.purpose()).isEqualTo("carrier");
    }

    @Test
    void showsAnErasedPersonAsErased() throws Exception {
        String number = placed();
        SubjectId subject = orders.byNumber(number).orElseThrow().subject();
        people.forget(subject);
        String token = guests().token("support", "en");
        assertThat(guests().get("/admin/orders/" + number, token).body())
                .contains("This person was erased");
    }

    @Test
    void findsAnOrderByItsNumberAndByTheWholeAddress() throws Exception {
        String number = placed();
        String token = guests().token("viewer", "en");
        HttpResponse<String> straight = guests().get("/admin/orders?q=" + number, token);
        assertThat(straight.headers().firstValue("Location").orElse(""))
                .isEqualTo("/admin/orders/" + number);
        assertThat(guests().get("/admin/orders?q=Camille%40Orchard-example.de", token).body())
                .contains(number);
    }

    @Test
    void keepsANoteButNoCardNumber() throws Exception {
        String number = placed();
        String token = guests().token("warehouse", "en");
        String path = "/admin/orders/" + number + "/note";
        assertThat(guests().post(path, token, "text=Packed+with+care").statusCode()).isEqualTo(303);
        assertThat(guests().post(path, token, "text=4111+1111+1111+1111").statusCode())
                .isEqualTo(400);
        assertThat(guests().get("/admin/orders/" + number, token).body())
                .contains("Packed with care")
                .doesNotContain("4111 1111");
    }

    @Test
    void writesTheViewAsAFile() throws Exception {
        String number = placed();
        String token = guests().token("finance", "en");
        HttpResponse<String> file = guests().get("/admin/orders.csv?view=dispatch", token);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body()).contains(number).contains(",138.90,EUR");
    }

    @Test
    void answersProgramsByScopeOnly() throws Exception {
        String number = placed();
        String key = key("orders:read");
        assertThat(guests().api("/api/v1/admin/orders", key).body()).contains(number);
        assertThat(guests().api("/api/v1/admin/orders/" + number, key).body())
                .contains("\"refundable\"")
                .doesNotContain("Camille", "Torstra");
        assertThat(guests().api("/api/v1/admin/stock", key).statusCode()).isEqualTo(403);
        assertThat(guests().api("/api/v1/admin/orders", key + "x").statusCode()).isEqualTo(401);
        assertThat(guests().api("/api/v1/admin/products", key("products:read")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void handsTheParcelOverOnceAndPrintsItsLabel() throws Exception {
        String number = placed();
        String token = guests().token("warehouse", "en");
        String path = "/admin/orders/" + number;
        HttpResponse<String> sent = guests().post(path + "/dispatch", token, "");
        assertThat(sent.headers().firstValue("Location").orElse(""))
                .isIn(path + "?said=dispatched", path + "?said=pending");
        guests().post(path + "/dispatch", token, "");
        String page = guests().get(path, token).body();
        assertThat(page.split("label\\.pdf", -1)).as("one parcel").hasSizeLessThanOrEqualTo(2);
        assertThat(missing.list).isEmpty();
    }

    private String key(String scope) {
        Caller owner =
                new Caller(
                        Caller.Kind.STAFF,
                        UUID.randomUUID(),
                        "Owner",
                        Set.of("*"),
                        Language.of("en"),
                        ZoneOffset.UTC);
        ApiKeys.Wish wish = new ApiKeys.Wish("Robot", List.of(scope), List.of(), null);
        return ((ApiKeys.Creation.Created) keys.create(wish, owner)).secret();
    }

    private String placed() {
        return new TestOrders(orders, people, transaction).place();
    }

    private Guests guests() {
        return new Guests(invitations, port);
    }
}
