package io.portolan.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");
    private static final byte[] HERE = "t|c|1|s".getBytes(StandardCharsets.UTF_8);
    private static final byte[] THERE = "t|c|2|s".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensWhatItSealed() {
        byte[] sealed = Sealing.seal(KEY, HERE, "Björk 東京 القاهرة");
        assertThat(Sealing.open(KEY, HERE, sealed)).isEqualTo("Björk 東京 القاهرة");
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        assertThat(Sealing.seal(KEY, HERE, "a")).isNotEqualTo(Sealing.seal(KEY, HERE, "a"));
    }

    @Test
    void refusesAValueMovedToAnotherRow() {
        byte[] sealed = Sealing.seal(KEY, HERE, "a");
        assertThatThrownBy(() -> Sealing.open(KEY, THERE, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesEveryFlippedByteAndEveryCut() {
        byte[] sealed = Sealing.seal(KEY, HERE, "anna@example.com");
        for (int i = 0; i < sealed.length; i++) {
            byte[] flipped = sealed.clone();
            flipped[i] ^= 1;
            assertThatThrownBy(() -> Sealing.open(KEY, HERE, flipped))
                    .isInstanceOf(IllegalStateException.class);
            byte[] cut = Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> Sealing.open(KEY, HERE, cut))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
