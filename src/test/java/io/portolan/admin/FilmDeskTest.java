package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.Video;
import io.portolan.kernel.Language;
import io.portolan.platform.films.SampleFilms;
import io.portolan.platform.pictures.SamplePictures;
import io.portolan.staff.Invitations;
import io.portolan.testing.ShopTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShopTest(demo = true)
class FilmDeskTest {

    private static final String HANDLE = "rest-mug";
    private static final String PAGE = "/admin/products/" + HANDLE + "/pictures";
    private static final String FILMS = "/admin/products/" + HANDLE + "/films";
    private static final Language GERMAN = Language.of("de");

    @LocalServerPort int port;
    @Autowired Invitations invitations;
    @Autowired Catalog catalog;

    private String token = "";
    private List<Video> before = List.of();

    @BeforeEach
    void signIn() {
        token = guests().token("owner", "en");
        before = product().sheet().videos();
    }

    @AfterEach
    void restore() {
        ProductDraft now = ProductDraft.of(product());
        catalog.save(
                List.of(now.but().sheet(product().sheet().but().videos(before).make()).make()));
    }

    @Test
    void hangsAFilmBesideThePicturesWithTitlePosterAndCaptions() throws Exception {
        assertThat(post(PAGE, file("pictures", "mug.mp4", SampleFilms.mp4())).statusCode())
                .isEqualTo(303);
        Video film = product().sheet().videos().getLast();
        assertThat(film.url()).matches("own/[0-9a-f]{32}-320x180\\.mp4");
        assertThat(guests().get(PAGE, token).body()).contains("/media/" + film.url());

        String poster = product().pictures().get(1).path();
        byte[] form =
                SamplePictures.join(
                        field("film", film.url()),
                        field("do", "save"),
                        field("title.de", "Der Becher von allen Seiten"),
                        field("poster", poster),
                        field("language", "de"),
                        file("captions", "de.vtt", vtt("Einmal rundherum")));
        assertThat(post(FILMS, form).statusCode()).isEqualTo(303);
        film = product().sheet().videos().getLast();
        assertThat(film.title(GERMAN)).isEqualTo("Der Becher von allen Seiten");
        assertThat(film.poster()).isEqualTo(poster);
        assertThat(film.captions()).containsOnlyKeys(GERMAN);
        shopperSees(film, poster);

        form = SamplePictures.join(field("film", film.url()), field("do", "drop"));
        assertThat(post(FILMS, form).statusCode()).isEqualTo(303);
        assertThat(product().sheet().videos()).isEqualTo(before);
    }

    /// It plays when asked to, not before, and is sent in parts to who asks for parts.
    private void shopperSees(Video film, String poster) throws Exception {
        String page = guests().get("/de-de/p/rast-becher", token).body();
        assertThat(page)
                .contains("<video controls preload=\"none\" playsinline width=\"320\"")
                .contains("poster=\"/media/" + poster + "\"")
                .contains("<source src=\"/media/" + film.url() + "\" type=\"video/mp4\">")
                .contains("<track kind=\"captions\" src=\"/media/own/", "srclang=\"de\"")
                .contains("<figcaption class=\"s mute\">Der Becher von allen Seiten")
                .doesNotContain("autoplay");
        HttpResponse<byte[]> part = ask("/media/" + film.url(), "bytes=0-7");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(8);
        assertThat(part.headers().firstValue("Content-Type")).hasValue("video/mp4");
        String captions = Objects.requireNonNull(film.captions().get(GERMAN));
        HttpResponse<byte[]> said = ask("/media/" + captions, "bytes=0-5");
        assertThat(said.headers().firstValue("Content-Type").orElse("")).startsWith("text/vtt");
        assertThat(ask("/media/own/" + "0".repeat(32) + "-1x1.mp4", "bytes=0-").statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysWhatItDidNotTake() throws Exception {
        byte[] half = java.util.Arrays.copyOf(SampleFilms.webm(), 60);
        HttpResponse<String> answer = post(PAGE, file("pictures", "half.webm", half));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("half.webm</bdi> ends in the middle of the film");
        assertThat(product().sheet().videos()).isEqualTo(before);

        byte[] form =
                SamplePictures.join(
                        field("film", "own/none"),
                        file("captions", "x.vtt", SamplePictures.text("<script>")));
        answer = post(FILMS, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("x.vtt</bdi> is no WebVTT file");
    }

    @Test
    void letsNobodyInWhoMayNotWriteProducts() throws Exception {
        token = guests().token("support", "en");
        assertThat(post(FILMS, field("do", "drop")).statusCode()).isEqualTo(403);
    }

    private Product product() {
        return Objects.requireNonNull(catalog.snapshot().product(HANDLE));
    }

    private Guests guests() {
        return new Guests(invitations, port);
    }

    private HttpResponse<byte[]> ask(String path, String range) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Range", range)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> post(String path, byte[] parts) throws Exception {
        return guests().post(
                        path,
                        token,
                        "multipart/form-data; boundary=border",
                        SamplePictures.join(parts, SamplePictures.text("--border--\r\n")));
    }

    private static byte[] vtt(String words) {
        return SamplePictures.text("WEBVTT\n\n00:00.000 --> 00:02.000\n" + words + "\n");
    }

    private static byte[] field(String name, String value) {
        return SamplePictures.text(
                "--border\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(name, value));
    }

    private static byte[] file(String field, String name, byte[] content) {
        return SamplePictures.join(
                SamplePictures.text(
                        ("--border\r\nContent-Disposition: form-data; name=\"%s\";"
                                        + " filename=\"%s\"\r\n\r\n")
                                .formatted(field, name)),
                content,
                SamplePictures.text("\r\n"));
    }
}
