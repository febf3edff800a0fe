package io.portolan.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void noMoreGoodsComeInWhenHalfOfTheMemoryIsTaken() {
        assertThat(Room.tight(106, 213)).isFalse();
        assertThat(Room.tight(107, 213)).isTrue();
        assertThat(Room.tight(107, -1)).as("nobody said how much there can be").isFalse();
    }
}
