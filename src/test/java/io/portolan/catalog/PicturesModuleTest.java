package io.portolan.catalog;

import static io.portolan.platform.pictures.SamplePictures.as;
import static io.portolan.platform.pictures.SamplePictures.bomb;
import static io.portolan.platform.pictures.SamplePictures.phoneJpeg;
import static io.portolan.platform.pictures.SamplePictures.plainWebP;
import static io.portolan.platform.pictures.SamplePictures.sand;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.TakenPicture.Kept;
import io.portolan.catalog.TakenPicture.NotTaken;
import io.portolan.platform.files.DataFolder;
import io.portolan.platform.pictures.PictureFault;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopTest
class PicturesModuleTest {

    @Autowired Pictures pictures;
    @Autowired DataFolder folder;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    @Test
    void servesEveryWidthForEverAndNeverWidens() throws Exception {
        StoredPicture picture = kept(as("png", sand(1000, 500)));
        assertThat(picture.widths()).containsExactly(160, 320, 480, 640, 960, 1000);
        assertThat(picture.path()).isEqualTo("own/" + picture.hash() + "-1000.webp");
        assertThat(picture.colour()).isEqualTo("#d0b090");
        for (int width : picture.widths()) {
            HttpResponse<byte[]> answer = get("/media/" + picture.path(width, "webp"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "content-type")).isEqualTo("image/webp");
            assertThat(header(answer, "cache-control"))
                    .contains("max-age=31536000", "public", "immutable");
            assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
            assertThat(header(answer, "set-cookie")).isEmpty();
            var drawn = ImageIO.read(new ByteArrayInputStream(answer.body()));
            assertThat(drawn.getWidth()).isEqualTo(width);
            assertThat(drawn.getHeight()).isEqualTo(width / 2);
        }
        for (String none :
                List.of(
                        picture.path(1920, "webp"),
                        picture.path(161, "webp"),
                        picture.path(160, "avif"),
                        picture.path(160, "svg"),
                        "own/00000000000000000000000000000000-160.webp",
                        "own/..%2Foriginals%2F" + picture.hash() + ".png",
                        "own/originals/" + picture.hash() + ".png")) {
            assertThat(get("/media/" + none).statusCode()).as(none).isIn(400, 404);
        }
    }

    @Test
    void keepsTheSamePictureOnceWithoutWhereItWasTaken() throws Exception {
        StoredPicture first = kept(phoneJpeg(sand(410, 300), 6));
        StoredPicture again = kept(phoneJpeg(sand(410, 300), 6));
        assertThat(again).isEqualTo(first);
        assertThat(first.width()).isEqualTo(300);
        assertThat(first.height()).isEqualTo(410);
        for (Path file : filesOf(first.hash())) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain("SECRET", "Exif", "GPS");
        }
    }

    /// What is left when the machine dies between noting a picture and drawing it.
    @Test
    void drawsWhatACrashHasLeftUndrawn() throws Exception {
        StoredPicture picture = kept(as("png", sand(333, 222)));
        leaveUndrawn(picture);
        pictures.developWaiting();
        assertThat(filesOf(picture.hash())).hasSize(1 + picture.widths().size());
        assertThat(Objects.requireNonNull(pictures.of(picture.path())).colour()).isNotNull();

        leaveUndrawn(picture);
        assertThat(get("/media/" + picture.path(160, "webp")).statusCode()).isEqualTo(200);
    }

    @Test
    void drawsNothingThatWouldBeRefusedToday() throws Exception {
        StoredPicture picture = kept(plainWebP(320, 200));
        leaveUndrawn(picture);
        Path original = folder.path().resolve("pictures/originals/" + picture.hash() + ".webp");
        Files.write(original, plainWebP(6000, 5000));
        pictures.developWaiting();
        assertThat(filesOf(picture.hash())).containsExactly(original);
        assertThat(Objects.requireNonNull(pictures.of(picture.path())).colour()).isNull();
        assertThat(pictures.original(picture.path()))
                .as("it is the merchant's own still, and travels")
                .isPresent();
        assertThat(pictures.length(picture.path())).hasValue(Files.size(original));
    }

    private void leaveUndrawn(StoredPicture picture) throws IOException {
        db.sql("update catalog.picture set state = 'waiting', colour = null where hash = :hash")
                .param("hash", picture.hash())
                .update();
        for (Path file : filesOf(picture.hash()))
            if (file.toString().matches(".*-[0-9]+\\.webp")) Files.delete(file);
    }

    @Test
    void takesNoBombAndNothingBroken() {
        assertThat(((NotTaken) pictures.take(bomb(50_000, 50_000))).fault())
                .isEqualTo(PictureFault.TOO_MANY_PIXELS);
        NotTaken hollow = (NotTaken) pictures.take(bomb(300, 301));
        assertThat(hollow.fault()).isEqualTo(PictureFault.DAMAGED);
        assertThat(((NotTaken) pictures.take(bomb(300, 301))).fault())
                .isEqualTo(PictureFault.DAMAGED);
        assertThat(((NotTaken) pictures.take("<svg/>".getBytes(StandardCharsets.UTF_8))).sentence())
                .startsWith("SVG");
    }

    private StoredPicture kept(byte[] file) {
        return ((Kept) pictures.take(file)).picture();
    }

    private List<Path> filesOf(String hash) throws IOException {
        try (Stream<Path> all = Files.walk(folder.path().resolve("pictures"))) {
            return all.filter(file -> file.getFileName().toString().startsWith(hash)).toList();
        }
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port + path);
            return client.send(
                    HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
