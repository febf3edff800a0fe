package io.portolan.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import org.junit.jupiter.api.Test;

class RoomTest {

    /// The old generation of a heap of 320 MB.
    private static final long SMALL = 213L * 1_048_576;

    private static final long SMALL_HEAP = 320L * 1_048_576;

    @Test
    void noMoreGoodsComeInWhenHalfOfTheMemoryIsTaken() {
        assertThat(Room.tight(106, 213)).isFalse();
        assertThat(Room.tight(107, 213)).isTrue();
        assertThat(Room.tight(107, -1)).as("nobody said how much there can be").isFalse();
    }

    @Test
    void goodsThatDoNotFitAreSaidBeforeTheyComeInAndHowMuchMemoryTheyNeed() {
        assertThat(warning(12_500, SMALL)).as("as many as went in when it was tried").isEmpty();
        assertThat(warning(100_000, SMALL))
                .contains("100,000 products", "-Xmx320m", "PORTOLAN_JVM=-Xmx1200m");
        assertThat(warning(20_000, SMALL)).contains("PORTOLAN_JVM=-Xmx400m");
        assertThat(warning(100_000, 2 * 1_200L * 1_048_576 / 3)).as("what was advised").isEmpty();
        assertThat(warning(100_000, 0)).as("nobody said how much there can be").isEmpty();
    }

    private static String warning(long products, long lasting) {
        Tally tally = new Tally(true);
        new GoodsWeight(new Catalog.Size(products, 5 * products))
                .warn(Room.holds(lasting), SMALL_HEAP, tally);
        return String.join("", tally.drain().stream().map(Finding::hint).toList());
    }
}
