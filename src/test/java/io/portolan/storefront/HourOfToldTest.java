package io.portolan.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// One address does not decide alone what is offered to all.
class HourOfToldTest {

    private final Hand clock = new Hand();
    private final HourOfTold told = new HourOfTold(clock);

    @Test
    void theSameThingCountsOnceAnHour() {
        assertThat(told.first(at("192.0.2.1"), "lamp")).isTrue();
        clock.now = clock.now.plus(Duration.ofMinutes(59));
        assertThat(told.first(at("192.0.2.1"), "lamp")).isFalse();
        assertThat(told.first(at("192.0.2.1"), "lamps")).isTrue();
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        assertThat(told.first(at("192.0.2.1"), "lamp")).isTrue();
    }

    @Test
    void anAddressCountsOnlySoMuchWithinAnHour() {
        for (int i = 0; i < HourOfTold.MOST; i++) {
            assertThat(told.first(at("192.0.2.1"), "lamp " + i)).isTrue();
        }
        assertThat(told.first(at("192.0.2.1"), "one more")).isFalse();
        assertThat(told.first(at("192.0.2.2"), "one more")).isTrue();
        clock.now = clock.now.plus(Duration.ofMinutes(61));
        assertThat(told.first(at("192.0.2.1"), "one more")).isTrue();
    }

    @Test
    void twoAddressesCountApartAndAHouseholdWithManyAsOne() {
        assertThat(told.first(at("192.0.2.1"), "lamp")).isTrue();
        assertThat(told.first(at("192.0.2.2"), "lamp")).isTrue();
        assertThat(told.first(at("2001:db8:0:1::1"), "lamp")).isTrue();
        assertThat(told.first(at("2001:db8:0:1:ffff::2"), "lamp")).isFalse();
        assertThat(told.first(at("2001:db8:0:2::1"), "lamp")).isTrue();
    }

    private static InetAddress at(String literal) {
        return InetAddress.ofLiteral(literal);
    }

    /// A clock that stands still until it is moved.
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-06-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
