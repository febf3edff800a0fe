package io.portolan.platform.download;

import java.time.Duration;

/// How long and how often a server is asked.
///
/// @param idle the longest silence in between
/// @param whole the longest time for one attempt with all its redirects
/// @param firstPause before the second attempt; doubled each time
public record Patience(
        Duration connect, Duration idle, Duration whole, int attempts, Duration firstPause) {

    public Patience {
        if (attempts < 1) throw new IllegalArgumentException("no attempts");
    }

    public static Patience usual() {
        return new Patience(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                3,
                Duration.ofMillis(500));
    }
}
