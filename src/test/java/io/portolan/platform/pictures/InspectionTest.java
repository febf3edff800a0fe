package io.portolan.platform.pictures;

import static io.portolan.platform.pictures.SamplePictures.as;
import static io.portolan.platform.pictures.SamplePictures.bomb;
import static io.portolan.platform.pictures.SamplePictures.chunk;
import static io.portolan.platform.pictures.SamplePictures.join;
import static io.portolan.platform.pictures.SamplePictures.phoneJpeg;
import static io.portolan.platform.pictures.SamplePictures.sand;
import static io.portolan.platform.pictures.SamplePictures.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.platform.pictures.Inspection.Refused;
import io.portolan.platform.pictures.Inspection.Sound;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void takesTheFourKindsWithTheirSize(PictureKind kind) {
        Sound sound = sound(as(kind.extension(), sand(320, 200)));
        assertThat(sound.kind()).isEqualTo(kind);
        assertThat(sound.width()).isEqualTo(320);
        assertThat(sound.height()).isEqualTo(200);
        assertThat(sound.orientation()).isEqualTo(1);
    }

    @Test
    void forgetsWhereAPhoneTookThePictureAndKeepsWhichSideIsUp() {
        byte[] file = phoneJpeg(sand(320, 200), 6);
        assertThat(latin(file)).contains("SECRET-PLACE", "SECRET-COMMENT");
        Sound sound = sound(file);
        assertThat(sound.orientation()).isEqualTo(6);
        assertThat(sound.width()).isEqualTo(200);
        assertThat(sound.height()).isEqualTo(320);
        assertThat(latin(sound.file())).doesNotContain("SECRET", "Exif");
        assertThat(sound(sound.file()).file()).isEqualTo(sound.file());
    }

    @Test
    void forgetsTheNotesOfAPng() {
        byte[] plain = as("png", sand(20, 10));
        byte[] noted =
                join(
                        Arrays.copyOf(plain, 33),
                        chunk("tEXt", text("Author\0SECRET")),
                        chunk("eXIf", text("MM\0*SECRET")),
                        chunk("iCCP", text("bomb\0\0SECRET")),
                        Arrays.copyOfRange(plain, 33, plain.length));
        assertThat(latin(sound(noted).file())).doesNotContain("SECRET");
        assertThat(sound(noted).file()).isEqualTo(sound(plain).file());
    }

    @Test
    void forgetsTheNotesOfAWebP() {
        byte[] plain = as("webp", sand(20, 10));
        byte[] extended =
                ByteBuffer.allocate(18)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(text("VP8X"))
                        .putInt(10)
                        .put((byte) 0x0c)
                        .put(new byte[3])
                        .put(new byte[] {19, 0, 0, 9, 0, 0})
                        .array();
        byte[] note =
                ByteBuffer.allocate(16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(text("XMP "))
                        .putInt(8)
                        .put(text("SECRET!!"))
                        .array();
        byte[] noted =
                join(
                        Arrays.copyOf(plain, 12),
                        extended,
                        Arrays.copyOfRange(plain, 12, plain.length),
                        note);
        ByteBuffer.wrap(noted).order(ByteOrder.LITTLE_ENDIAN).putInt(4, noted.length - 8);
        Sound sound = sound(noted);
        assertThat(latin(sound.file())).doesNotContain("SECRET");
        assertThat(sound.file()[20] & 0x0c).isZero();
        assertThat(sound.width()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "\n <?xml version=\"1.0\"?><svg/>",
                "<!DOCTYPE html><script>alert(1)</script>"
            })
    void takesNoSvgAndNoOtherMarkup(String markup) {
        assertThat(fault(markup.getBytes(StandardCharsets.UTF_8))).isEqualTo(PictureFault.MARKUP);
        byte[] marked = ("\ufeff" + markup).getBytes(StandardCharsets.UTF_8);
        assertThat(fault(marked)).isEqualTo(PictureFault.MARKUP);
    }

    @Test
    void knowsAPictureByItsBytesAndNotByItsName() {
        assertThat(fault(text("%PDF-1.7"))).isEqualTo(PictureFault.NOT_A_PICTURE);
        assertThat(fault(text("MZ program"))).isEqualTo(PictureFault.NOT_A_PICTURE);
        assertThat(fault(new byte[0])).isEqualTo(PictureFault.EMPTY);
    }

    @Test
    void refusesABombByWhatItsHeaderSays() {
        Refused no = (Refused) Inspection.of(bomb(60_000, 60_000));
        assertThat(no.fault()).isEqualTo(PictureFault.TOO_MANY_PIXELS);
        assertThat(no.sentence()).contains("60000 × 60000");
        assertThat(fault(bomb(16_000, 16_000))).isEqualTo(PictureFault.TOO_MANY_PIXELS);
        assertThat(fault(bomb(-1, 10))).isEqualTo(PictureFault.DAMAGED);
        byte[] gif = as("gif", sand(20, 10));
        Arrays.fill(gif, 6, 10, (byte) 0xff);
        assertThat(fault(gif)).isEqualTo(PictureFault.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void refusesAPictureCutOffAnywhere(PictureKind kind) {
        byte[] file = as(kind.extension(), sand(200, 200));
        for (int length = 16; length < file.length; length += 1 + file.length / 150) {
            assertThat(Inspection.of(Arrays.copyOf(file, length)))
                    .as("%s of %s bytes", length, file.length)
                    .isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void refusesAPictureWithAnotherFileBehindIt(PictureKind kind) {
        byte[] file = as(kind.extension(), sand(40, 40));
        for (String tail : new String[] {"PK\3\4 an archive", "<script>alert(1)</script>", "%PDF-"})
            assertThat(fault(join(file, text(tail)))).isEqualTo(PictureFault.MORE_BEHIND);
        assertThat(Inspection.of(join(file, new byte[8]))).isInstanceOf(Sound.class);
    }

    @Test
    void cutsOffTheShortFilmThatAPhoneHangsBehind() {
        byte[] file = as("jpg", sand(40, 40));
        byte[] film = join(new byte[] {0, 0, 0, 24}, text("ftypmp42 and so on, SECRET"));
        assertThat(sound(join(file, film)).file()).isEqualTo(sound(file).file());
    }

    @Test
    void refusesColoursOfAPrinter() {
        byte[] file = as("jpg", sand(40, 40));
        for (int i = 0; i < file.length - 10; i++)
            if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == 0xc0) file[i + 9] = 4;
        assertThat(fault(file)).isEqualTo(PictureFault.PRINT_COLOURS);
    }

    /// Whatever bytes are turned over, the answer is an answer.
    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void staysCalmWhateverTheFileHolds(PictureKind kind) {
        byte[] file = phoneOr(kind);
        Random random = new Random(7);
        for (int n = 0; n < 3000; n++) {
            byte[] damaged = file.clone();
            for (int k = 0; k <= n % 4; k++)
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertThat(Inspection.of(damaged)).isNotNull();
        }
    }

    private static byte[] phoneOr(PictureKind kind) {
        return kind == PictureKind.JPEG
                ? phoneJpeg(sand(24, 16), 3)
                : as(kind.extension(), sand(24, 16));
    }

    private static Sound sound(byte[] file) {
        return (Sound) Inspection.of(file);
    }

    private static PictureFault fault(byte[] file) {
        return ((Refused) Inspection.of(file)).fault();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
