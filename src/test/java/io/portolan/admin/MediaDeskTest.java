package io.portolan.admin;

import static io.portolan.platform.pictures.SamplePictures.as;
import static io.portolan.platform.pictures.SamplePictures.bomb;
import static io.portolan.platform.pictures.SamplePictures.phoneJpeg;
import static io.portolan.platform.pictures.SamplePictures.sand;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Picture;
import io.portolan.catalog.ProductDraft;
import io.portolan.channels.table.Hint;
import io.portolan.kernel.Language;
import io.portolan.platform.pictures.SamplePictures;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopTest(demo = true)
class MediaDeskTest {

    private static final String PAGE = "/admin/products/anchor-lamp/pictures";

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;
    @Autowired JdbcClient db;

    private List<Picture> before = List.of();
    private String token = "";

    @BeforeEach
    void signIn() {
        token = guests().token("owner", "en");
        before = now();
    }

    @Test
    void addsManyPicturesAtOnceOrdersThemDescribesThemAndTakesThemAway() throws Exception {
        HttpResponse<String> added = send(as("png", sand(700, 350)), phoneJpeg(sand(500, 400), 6));
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(added.headers().firstValue("Location")).hasValue(PAGE + "#media");
        assertThat(now()).hasSize(before.size() + 2);
        Picture lying = now().get(before.size());
        Picture upright = now().getLast();
        assertThat(lying.width()).isEqualTo(700);
        assertThat(upright.width()).isEqualTo(400);
        assertThat(guests().get(PAGE, token).body()).contains(upright.path().substring(4, 36));

        press("up." + upright.path(), "");
        assertThat(now().get(before.size()).path()).isEqualTo(upright.path());
        press("save", "&alt.de=Leuchte+am+Fenster&alt.ar=");
        assertThat(now().getFirst().alts().get(Language.of("de"))).isEqualTo("Leuchte am Fenster");
        assertThat(now().getFirst().alts().get(Language.of("en"))).isNotBlank();
        press("save", "&look.0.x=60&look.0.y=240");
        assertThat(now().getFirst().focus()).isEqualTo(new Picture.Focus(250, 1000));
        press("save", "&look.0.x=0&look.0.y=0");
        assertThat(Objects.requireNonNull(now().getFirst().focus()).x()).isEqualTo(250);

        shopperSees(lying);
        press("drop." + lying.path(), "");
        press("drop." + upright.path(), "");
        assertThat(now()).hasSize(before.size());
        restore();
    }

    /// Sizes on every picture, files to choose from, the first one at once and the others later.
    private void shopperSees(Picture picture) throws Exception {
        String page = guests().get("/en-us/p/anchor-lamp", token).body();
        assertThat(page)
                .contains(picture.path().replace("-700.", "-320.") + " 320w")
                .contains("/media/" + picture.path() + " 700w")
                .contains("sizes=\"(min-width: 62rem) 48vw, 100vw\"")
                .contains("fill=\"#d0b090\"")
                .containsOnlyOnce("fetchpriority=\"high\"");
        Matcher images = Pattern.compile("<img [^>]*>").matcher(page);
        int seen = 0;
        for (; images.find(); seen++)
            assertThat(images.group()).containsPattern(" width=\"\\d+\" height=\"\\d+\"");
        assertThat(seen).isGreaterThan(8);
    }

    @Test
    void saysWhichFilesItDidNotTakeAndKeepsTheOthers() throws Exception {
        HttpResponse<String> answer =
                send(
                        as("webp", sand(333, 111)),
                        bomb(60_000, 60_000),
                        "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("p1.png</bdi> measures 60000 × 60000 pixels")
                .contains("p2.png</bdi> is SVG");
        assertThat(now()).hasSize(before.size() + 1);
        press("drop." + now().getLast().path(), "");
        assertThat(send().statusCode()).isEqualTo(422);
        restore();
    }

    @Test
    void saysWhyAPictureOfAFileWasNotFetched() throws Exception {
        db.sql(
                        """
                        insert into channels.remote_picture
                               (handle, position, url, alt, noted_at, problem)
                        values ('anchor-lamp', 1, 'https://pictures.example/a.png', '', now(),
                                :problem)
                        """)
                .param("problem", Hint.of("fetch.not-there", "404"))
                .update();
        try {
            assertThat(guests().get(PAGE, token).body())
                    .contains("https://pictures.example/a.png")
                    .contains("The server answered 404 instead of the picture.");
        } finally {
            db.sql("delete from channels.remote_picture where handle = 'anchor-lamp'").update();
        }
    }

    @Test
    void letsNobodyInWhoMayNotWriteProducts() throws Exception {
        String support = guests().token("support", "en");
        assertThat(guests().get(PAGE, support).statusCode()).isEqualTo(403);
        assertThat(guests().post(PAGE + "/change", support, "do=save").statusCode()).isEqualTo(403);
        assertThat(guests().get("/admin/products/nowhere/pictures", token).statusCode())
                .isEqualTo(404);
    }

    private Guests guests() {
        return new Guests(invitations, port);
    }

    private void restore() {
        ProductDraft lamp =
                ProductDraft.of(Objects.requireNonNull(catalog.snapshot().product("anchor-lamp")));
        catalog.save(List.of(lamp.but().pictures(before).make()));
    }

    private List<Picture> now() {
        return Objects.requireNonNull(catalog.snapshot().product("anchor-lamp")).pictures();
    }

    private void press(String button, String more) throws Exception {
        String paths =
                now().stream()
                        .map(picture -> "&high=240&path=" + encoded(picture.path()))
                        .collect(Collectors.joining());
        String focus =
                now().stream()
                        .map(Picture::focus)
                        .map(f -> f == null ? Picture.Focus.MIDDLE : f)
                        .map(f -> "&fx=" + f.x() / 10 + "&fy=" + f.y() / 10)
                        .collect(Collectors.joining());
        String alts =
                now().stream()
                        .skip(more.contains("alt.de") ? 1 : 0)
                        .map(picture -> "&alt.de=" + encoded(picture.alt(Language.of("de"))))
                        .collect(Collectors.joining());
        String form = "do=" + encoded(button) + paths + focus + more + alts;
        assertThat(guests().post(PAGE + "/change", token, form).statusCode()).isEqualTo(303);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(byte[]... files) throws Exception {
        byte[] body = new byte[0];
        for (int i = 0; i < files.length; i++)
            body =
                    SamplePictures.join(
                            body,
                            SamplePictures.text(
                                    "--border\r\nContent-Disposition: form-data; name=\"pictures\";"
                                            + " filename=\"p"
                                            + i
                                            + ".png\"\r\nContent-Type: image/png\r\n\r\n"),
                            files[i],
                            SamplePictures.text("\r\n"));
        return guests().post(
                        PAGE,
                        token,
                        "multipart/form-data; boundary=border",
                        SamplePictures.join(body, SamplePictures.text("--border--\r\n")));
    }
}
