package io.portolan.platform.pictures;

import static io.portolan.platform.pictures.SamplePictures.as;
import static io.portolan.platform.pictures.SamplePictures.phoneJpeg;
import static io.portolan.platform.pictures.SamplePictures.sand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.platform.pictures.Inspection.Sound;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {

    @TempDir Path folder;
    private final Darkroom darkroom = new Darkroom(AvifTool.in(null));

    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void drawsEveryKindInEveryWidthAsWebP(PictureKind kind) throws Exception {
        darkroom.develop(
                sound(as(kind.extension(), sand(700, 350))), List.of(160, 320, 640), this::place);
        for (int width : List.of(160, 320, 640)) {
            BufferedImage drawn = drawn(width);
            assertThat(drawn.getWidth()).isEqualTo(width);
            assertThat(drawn.getHeight()).isEqualTo(width / 2);
            near(drawn.getRGB(width - 2, width / 2 - 2), 0xd0b090);
            near(drawn.getRGB(2, 2), 0xff0000);
        }
        assertThat(Objects.requireNonNull(folder.toFile().list())).hasSize(3);
    }

    /// The red corner is where reading begins, however the camera was held.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsEveryPictureUpright(int orientation) throws Exception {
        BufferedImage held = Pixels.upright(sand(320, 240), inverse(orientation));
        Sound sound = sound(phoneJpeg(held, orientation));
        assertThat(sound.width()).isEqualTo(320);
        darkroom.develop(sound, List.of(160), this::place);
        BufferedImage drawn = drawn(160);
        near(drawn.getRGB(4, 4), 0xff0000);
        near(drawn.getRGB(155, 4), 0xd0b090);
        near(drawn.getRGB(4, 115), 0xd0b090);
        near(drawn.getRGB(155, 115), 0xd0b090);
    }

    private static int inverse(int orientation) {
        return orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
    }

    @Test
    void leavesNoWordOfTheCameraInWhatIsServed() throws Exception {
        darkroom.develop(sound(phoneJpeg(sand(320, 240), 1)), List.of(320), this::place);
        String file =
                new String(Files.readAllBytes(place(320, "webp")), StandardCharsets.ISO_8859_1);
        assertThat(file).startsWith("RIFF").doesNotContain("EXIF", "XMP ", "SECRET");
        assertThat(file.length()).isLessThan(6000);
    }

    @Test
    void keepsWhatCanBeSeenThrough() throws Exception {
        BufferedImage hole = new BufferedImage(320, 320, BufferedImage.TYPE_INT_ARGB);
        hole.setRGB(0, 0, 320, 160, full(320 * 160, 0xff2e5561), 0, 320);
        Darkroom.Developed developed =
                darkroom.develop(sound(as("png", hole)), List.of(160), this::place);
        assertThat(drawn(160).getRGB(80, 150) >>> 24).isZero();
        assertThat(drawn(160).getRGB(80, 20) >>> 24).isEqualTo(255);
        assertThat(developed.colour()).isEqualTo("#2e5561");
    }

    @Test
    void namesTheColourOfMostOfThePicture() throws Exception {
        assertThat(
                        darkroom.develop(sound(as("png", sand(64, 64))), List.of(), this::place)
                                .colour())
                .isEqualTo("#d0b090");
    }

    @Test
    void drawsTheSameFileEachTime() throws Exception {
        Sound sound = sound(as("png", sand(640, 480)));
        darkroom.develop(sound, List.of(320), this::place);
        byte[] first = Files.readAllBytes(place(320, "webp"));
        darkroom.develop(sound, List.of(320), this::place);
        assertThat(Files.readAllBytes(place(320, "webp"))).isEqualTo(first);
    }

    @Test
    void saysThatPixelsAreUnreadableWhenTheHeaderPromisedOthers() {
        byte[] bomb = SamplePictures.bomb(4000, 4000);
        assertThatThrownBy(() -> darkroom.develop(sound(bomb), List.of(160), this::place))
                .isInstanceOf(Darkroom.Undevelopable.class);
        assertThat(folder).isEmptyDirectory();
    }

    /// A few bytes can be a picture of 25 million pixels.
    @Test
    void decodesALargeWebPAtASizeThatFits() throws Exception {
        byte[] file = SamplePictures.plainWebP(5000, 5000);
        assertThat(file).hasSizeLessThan(60);
        darkroom.develop(sound(file), List.of(320), this::place);
        near(drawn(320).getRGB(160, 160), 0xd0b090);
        assertThat(Pixels.read(sound(file)).getWidth()).isEqualTo(2500);
        assertThat(Inspection.of(SamplePictures.plainWebP(7000, 7100)))
                .isInstanceOf(Inspection.Refused.class);
    }

    /// With the upright copy, in the smallest heap a shop runs in.
    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void thePixelsOfTheLargestPictureTakeAThirdOfASmallHeap(PictureKind kind) {
        byte[] deep = new byte[25];
        deep[24] = 16;
        for (int[] size : List.of(new int[] {6240, 4160}, new int[] {12_000, 10_000})) {
            Sound large = new Sound(kind, deep, 6, size[0], size[1]);
            assertThat(Pixels.need(large, Pixels.every(large))).isLessThan(320_000_000 / 3);
        }
        Sound phone = new Sound(kind, new byte[25], 6, 3024, 4032);
        assertThat(Pixels.every(phone)).as("a picture of a phone is read whole").isOne();
    }

    @Test
    void drawsAvifTooWhereAProgramForItIsThere(@TempDir Path bin) throws Exception {
        program(bin, "#!/bin/sh\nfor last; do :; done\nprintf 'AVIF of a kind' > \"$last\"\n");
        Darkroom both = new Darkroom(AvifTool.in("/nowhere:" + bin));
        Darkroom.Developed developed =
                both.develop(sound(as("png", sand(320, 320))), List.of(160, 320), this::place);
        assertThat(developed.avif()).isTrue();
        assertThat(place(160, "avif")).hasContent("AVIF of a kind");
        assertThat(place(320, "avif")).exists();
    }

    @Test
    void doesWithoutAvifWhenTheProgramFails(@TempDir Path bin) throws Exception {
        program(bin, "#!/bin/sh\nexit 3\n");
        Darkroom failing = new Darkroom(AvifTool.in(bin.toString()));
        Darkroom.Developed developed =
                failing.develop(sound(as("png", sand(320, 320))), List.of(160), this::place);
        assertThat(developed.avif()).isFalse();
        assertThat(Objects.requireNonNull(folder.toFile().list())).containsExactly("160.webp");
    }

    private static void program(Path bin, String text) throws IOException {
        Path program = Files.writeString(bin.resolve("avifenc"), text);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private static int[] full(int length, int value) {
        int[] all = new int[length];
        Arrays.fill(all, value);
        return all;
    }

    private Path place(int width, String extension) {
        return folder.resolve(width + "." + extension);
    }

    private BufferedImage drawn(int width) throws IOException {
        return ImageIO.read(place(width, "webp").toFile());
    }

    private static Sound sound(byte[] file) {
        return (Sound) Inspection.of(file);
    }

    private static void near(int got, int wanted) {
        for (int shift = 0; shift <= 16; shift += 8)
            assertThat((got >> shift) & 0xff)
                    .as("%08x is near %06x", got, wanted)
                    .isCloseTo((wanted >> shift) & 0xff, org.assertj.core.data.Offset.offset(14));
    }
}
