package io.portolan.platform.films;

import static io.portolan.platform.films.SampleFilms.ascii;
import static io.portolan.platform.films.SampleFilms.box;
import static io.portolan.platform.films.SampleFilms.element;
import static io.portolan.platform.films.SampleFilms.join;
import static io.portolan.platform.films.SampleFilms.mp4;
import static io.portolan.platform.films.SampleFilms.webm;
import static io.portolan.platform.films.SampleFilms.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.platform.films.FilmInspection.Refused;
import io.portolan.platform.films.FilmInspection.Sound;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilmInspectionTest {

    @Test
    void keepsTheFilmAndForgetsWhereItWasMade() {
        for (byte[] film : new byte[][] {mp4(true, "vide", "soun"), webm()}) {
            assertThat(text(film)).contains(SampleFilms.PLACE);
            Sound sound = (Sound) FilmInspection.of(film);
            assertThat(sound.file()).hasSameSizeAs(film);
            assertThat(text(sound.file())).doesNotContain("52.52").contains("pictures");
            Sound again = (Sound) FilmInspection.of(sound.file());
            assertThat(again.file()).isEqualTo(sound.file());
        }
    }

    @Test
    void measuresAFilmAsItIsShown() {
        assertThat(FilmInspection.of(mp4()))
                .isInstanceOfSatisfying(Sound.class, film -> size(film, 320, 180));
        assertThat(FilmInspection.of(mp4(false, "vide")))
                .as("a telephone held upright turns the picture")
                .isInstanceOfSatisfying(Sound.class, film -> size(film, 180, 320));
        assertThat(FilmInspection.of(webm()))
                .isInstanceOfSatisfying(Sound.class, film -> size(film, 64, 48));
    }

    private static void size(Sound film, int width, int height) {
        assertThat(film.width()).isEqualTo(width);
        assertThat(film.height()).isEqualTo(height);
    }

    @Test
    void takesWhatARecorderWroteWithoutKnowingItsLength() {
        byte[] film = webm();
        int segment = 0;
        while (film[segment] != 0x18) segment++;
        byte[] open = {0x01, -1, -1, -1, -1, -1, -1, -1};
        byte[] live =
                join(
                        Arrays.copyOf(film, segment + 4),
                        open,
                        Arrays.copyOfRange(film, segment + 6, film.length));
        assertThat(FilmInspection.of(live)).isInstanceOf(Sound.class);
    }

    @Test
    void refusesWhatIsNoFilm() {
        assertThat(fault(ascii("<svg onload='x'/>    "))).isEqualTo(FilmFault.NOT_A_FILM);
        assertThat(fault(zeros(3))).isEqualTo(FilmFault.NOT_A_FILM);
        assertThat(fault(webm("matroska", 1))).isEqualTo(FilmFault.NOT_A_FILM);
        assertThat(fault(box("ftyp", ascii("heic"), zeros(4), ascii("mif1heic"))))
                .as("a still picture")
                .isEqualTo(FilmFault.NOT_A_FILM);
        assertThat(fault(mp4(true, "soun"))).isEqualTo(FilmFault.NO_PICTURE);
        assertThat(fault(mp4(true, "vide", "meta"))).isEqualTo(FilmFault.DATA_TRACK);
        assertThat(fault(webm("webm", 17))).isEqualTo(FilmFault.DATA_TRACK);
        assertThat(fault(new byte[FilmInspection.MOST_BYTES + 1])).isEqualTo(FilmFault.TOO_LARGE);
    }

    @Test
    void refusesWhatHidesSomethingBesideTheFilm() {
        byte[] page = ascii("<script>alert(1)</script>");
        assertThat(fault(join(mp4(), page))).isIn(FilmFault.TRUNCATED, FilmFault.MORE_BEHIND);
        assertThat(fault(join(mp4(), box("html", page)))).isEqualTo(FilmFault.MORE_BEHIND);
        assertThat(fault(join(webm(), page))).isNotNull();
        assertThat(fault(join(webm(), element("a3", page)))).isEqualTo(FilmFault.MORE_BEHIND);
    }

    @Test
    void isNotBroughtDownByAnyFile() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] film = i % 2 == 0 ? mp4() : webm();
            for (int j = 0; j < 3; j++) film[random.nextInt(film.length)] = (byte) random.nextInt();
            FilmInspection.of(Arrays.copyOf(film, random.nextInt(film.length) + 1));
            FilmInspection.of(film);
        }
        byte[] nest = {};
        for (int i = 0; i < 5_000; i++) nest = box("trak", nest);
        assertThat(fault(join(box("ftyp", ascii("isom"), zeros(4), ascii("isom")), nest)))
                .isEqualTo(FilmFault.DAMAGED);
    }

    private static FilmFault fault(byte[] file) {
        return ((Refused) FilmInspection.of(file)).fault();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
