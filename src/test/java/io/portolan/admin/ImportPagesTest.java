package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portolan.channels.table.Hint;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A file's way through the admin, without any script.
@ShopTest
class ImportPagesTest {

    private static final String HEADINGS =
            "Handle,Name of it,Option1 Name,Option1 Value,Variant Price,Variant Grams\r\n";

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
    void aFileIsSentOnceMappedTriedTakenOverAndUndone() throws Exception {
        String handle = "desk-lamp-" + UUID.randomUUID();
        String file =
                HEADINGS
                        + handle
                        + ",Desk lamp,Title,Default Title,49.00,0\r\n"
                        + handle
                        + "-x,Dark lamp,Title,Default Title,not a price,5\r\n";
        String job = send(file);
        HttpResponse<String> columns = guests.get(job, owner);
        assertThat(columns.body()).contains("No column stands for: Title", "Desk lamp");

        assertThat(guests.post(job + "/columns", owner, mapping()).statusCode()).isEqualTo(303);
        String tried = awaitText(job, "Dry run finished");
        assertThat(tried).contains("not a price", "Import one now");
        assertThat(products(handle)).doesNotContain("Desk lamp");
        assertThat(guests.get(job + "/annotated.csv", owner).body())
                .contains("not a price,5,error", "Variant Price:");

        guests.post(job + "/run", owner, "");
        assertThat(awaitText(job, "Can be undone until")).contains("Imported");
        assertThat(products(handle)).contains("Desk lamp");

        guests.post(job + "/undo", owner, "");
        assertThat(awaitText(job, ">Undone<")).contains("taken out again");
        assertThat(products(handle)).doesNotContain("Desk lamp");
        assertThat(guests.get("/admin/imports", owner).body()).contains("lamps.csv", "Undone");
    }

    @Test
    void saysWhichPicturesOfAFileAreStillToComeAndWhichDidNot() throws Exception {
        String handle = "picture-lamp-" + UUID.randomUUID();
        String job =
                send(
                        """
                        Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src
                        %s,Lamp,Title,Default Title,12,https://pictures.invalid/a.png
                        """
                                .formatted(handle));
        guests.post(
                job + "/columns",
                owner,
                "format=shopify&currency=EUR&language=en&c0=Handle&c1=Title&c2=Option1+Name"
                        + "&c3=Option1+Value&c4=Variant+Price&c5=Image+Src");
        awaitText(job, "Dry run finished");
        guests.post(job + "/run", owner, "");
        assertThat(awaitText(job, "Can be undone until")).contains("pictures to be fetched");
        db.sql(
                        """
                        update channels.remote_picture
                           set due_at = null, problem = :problem
                         where handle = :handle
                        """)
                .param("problem", Hint.of("fetch.no-such-host", "pictures.invalid"))
                .param("handle", handle)
                .update();
        assertThat(guests.get(job, owner).body())
                .contains("view=pictures", "Pictures not fetched")
                .doesNotContain("pictures to be fetched");
        assertThat(guests.get(job + "?view=pictures", owner).body())
                .contains(handle, "https://pictures.invalid/a.png")
                .contains("No server is known under the name pictures.invalid.");
        guests.post(job + "/undo", owner, "");
        awaitText(job, ">Undone<");
    }

    @Test
    void whoReadsChineseReadsTheHintsInChinese() throws Exception {
        String job =
                send(
                        """
                        Handle,Title,Option1 Name,Option1 Value,Variant Price
                        zh-lamp,Lamp,Title,Default Title,not a price
                        """);
        guests.post(
                job + "/columns",
                owner,
                "format=shopify&currency=EUR&language=en&c0=Handle&c1=Title&c2=Option1+Name"
                        + "&c3=Option1+Value&c4=Variant+Price");
        awaitText(job, "Dry run finished");
        String chinese = guests.token("owner", "zh-CN");
        assertThat(guests.get(job, chinese).body())
                .contains("请仅用数字和小数点书写 EUR 金额，如 19.99")
                .doesNotContain("Write the amount");
        assertThat(guests.get(job + "/annotated.csv", chinese).body())
                .contains("Variant Price,导入,提示", "not a price,错误,Variant Price: 请仅用数字");
    }

    @Test
    void theNextFileWithTheSameColumnsIsReadTheSameWay() throws Exception {
        String headings = HEADINGS.replace("Name of it", "Name " + UUID.randomUUID());
        String first = send(headings + "a-lamp,A,Title,Default Title,1,1\r\n");
        guests.post(first + "/columns", owner, mapping());
        String second = send(headings + "b-lamp,B,Title,Default Title,2,2\r\n");
        assertThat(guests.get(second, owner).body()).doesNotContain("No column stands for");
        assertThat(guests.post(second + "/discard", owner, "").statusCode()).isEqualTo(303);
        assertThat(guests.get(second, owner).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTooLateIsShownAsItStands() throws Exception {
        String job = send(HEADINGS + "late-lamp,L,Title,Default Title,1,1\r\n");
        assertThat(guests.post(job + "/undo", owner, "").statusCode()).isEqualTo(409);
        assertThat(guests.post(job + "/nonsense", owner, "").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormWithoutAFileIsToldSo() throws Exception {
        HttpResponse<String> answer = post("", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose a file first");
        assertThat(post("", "x.csv").body()).contains("The file is empty");
        assertThat(guests.post("/admin/imports", owner, "what=try").statusCode()).isEqualTo(400);
    }

    @Test
    void onlyThoseWhoMayWriteProductsImport() throws Exception {
        String service = guests.token("viewer", "en");
        assertThat(guests.get("/admin/imports", service).statusCode()).isEqualTo(403);
    }

    private static String mapping() {
        return "format=shopify&currency=USD&language=en&c0=Handle&c1=Title&c2=Option1+Name"
                + "&c3=Option1+Value&c4=Variant+Price&c5=Variant+Grams";
    }

    private String awaitText(String path, String text) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> guests.get(path, owner).body(), body -> body.contains(text));
    }

    private String products(String handle) throws Exception {
        return guests.get("/admin/products?q=" + handle, owner).body();
    }

    private String send(String csv) throws Exception {
        HttpResponse<String> kept = post(csv, "lamps.csv");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        return kept.headers().firstValue("location").orElseThrow();
    }

    private HttpResponse<String> post(String csv, String name) throws Exception {
        String border = "----desk";
        String body =
                part(border, "kind", "products")
                        + part(border, "currency", "USD")
                        + part(border, "language", "en")
                        + "--"
                        + border
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n"
                        + csv
                        + "\r\n--"
                        + border
                        + "--\r\n";
        return guests.post(
                "/admin/imports",
                owner,
                "multipart/form-data; boundary=" + border,
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String border, String name, String value) {
        return "--"
                + border
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n";
    }
}
