package io.portolan.markets.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RatePlanTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void asksTheBankAgainOnTheNextWorkingDayAfterSixteenFifteenInFrankfurt() {
        assertThat(daily("2026-11-20T15:20:00Z", FRIDAY)).isEqualTo("2026-11-23T15:15:00Z");
        assertThat(daily("2026-11-20T08:00:00Z", THURSDAY)).isEqualTo("2026-11-20T15:15:00Z");
        assertThat(daily("2026-07-01T08:00:00Z", LocalDate.of(2026, 6, 30)))
                .as("summer time")
                .isEqualTo("2026-07-01T14:15:00Z");
        assertThat(daily("2026-12-24T15:30:00Z", LocalDate.of(2026, 12, 24)))
                .as("over Christmas")
                .isEqualTo("2026-12-28T15:15:00Z");
    }

    @Test
    void looksAgainSoonWhileTheRatesOfTheDayAreNotOut() {
        assertThat(daily("2026-11-20T15:20:00Z", THURSDAY)).isEqualTo("2026-11-20T15:35:00Z");
        assertThat(daily("2026-11-20T21:00:00Z", THURSDAY)).isEqualTo("2026-11-23T15:15:00Z");
    }

    @Test
    void asksOthersByTheHour() {
        Instant now = Instant.parse("2026-11-20T08:00:00Z");
        assertThat(RatePlan.next(now, false, 6, FRIDAY)).isEqualTo("2026-11-20T14:00:00Z");
    }

    private static Instant daily(String now, LocalDate newest) {
        return RatePlan.next(Instant.parse(now), true, 1, newest);
    }
}
