package io.portolan.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// An archive by itself: what is in it is found, and what would not end is not read.
class PackedTest {

    @Test
    void aFileThatWouldUnpackWithoutEndIsNotReadToItsEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("files/bomb.pdf"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 60; i++) zip.write(nothing);
        }
        try (var bombs = new Packed.FilesBeside(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(bombs.next()).isTrue();
            assertThat(bombs.content(1_000)).hasSize(1_001);
        }

        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int i = 0; i <= Packed.MOST_ENTRIES; i++) zip.putNextEntry(new ZipEntry("f" + i));
        }
        InputStream crowd = new ByteArrayInputStream(many.toByteArray());
        assertThatThrownBy(() -> Packed.table(() -> crowd).close())
                .isInstanceOf(Packed.NoGoods.class);
    }

    @Test
    void anArchiveWithoutATableOrCutOffIsSaidToBeOne() throws IOException {
        assertThat(hint(Archives.zip(Map.of("xl/workbook.xml", new byte[] {'<'}))))
                .isEqualTo("file.no-goods");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("files/a.pdf", noise());
        parts.put("goods.csv", noise());
        byte[] whole = Archives.zip(parts);
        assertThat(hint(Arrays.copyOf(whole, whole.length / 3))).isEqualTo("file.damaged");
    }

    private static byte[] noise() {
        byte[] noise = new byte[90_000];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static String hint(byte[] zip) {
        try (InputStream table = Packed.table(() -> new ByteArrayInputStream(zip))) {
            return "read: " + table.readAllBytes().length;
        } catch (Packed.NoGoods none) {
            return none.hint();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
