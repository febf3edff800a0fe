package io.portolan.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void noMoreGoodsComeInWhenSevenTenthsOfTheMemoryAreTaken() {
        assertThat(Room.tight(149, 213)).isFalse();
        assertThat(Room.tight(150, 213)).isTrue();
        assertThat(Room.tight(150, -1)).as("nobody said how much there can be").isFalse();
    }
}
