package io.portolan.markets;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The country of an address, by a file of our own making with one fork: addresses up to
/// 127.255.255.255 are in Brazil, written as MaxMind does, all others in France, written as free
/// databases do.
class CountryOfAddressTest {

    private static final byte[] BRAZIL_OR_FRANCE =
            Base64.getDecoder()
                    .decode(
                            """
                            AAARAAAnAAAAAAAAAAAAAAAAAAAAAOFHY291bnRyeeFIaXNvX2NvZGVCQlLhTGNvdW50cnlf\
                            Y29kZUJGUqvN701heE1pbmQuY29t6Upub2RlX2NvdW50wQFLcmVjb3JkX3NpemWhGEppcF92\
                            ZXJzaW9uoQRNZGF0YWJhc2VfdHlwZUxUZXN0LUNvdW50cnlJbGFuZ3VhZ2VzAQRCZW5bYmlu\
                            YXJ5X2Zvcm1hdF9tYWpvcl92ZXJzaW9uoQJbYmluYXJ5X2Zvcm1hdF9taW5vcl92ZXJzaW9u\
                            oEtidWlsZF9lcG9jaAQCZVPxAEtkZXNjcmlwdGlvbuFCZW5Eb3Vycw==""");

    @TempDir Path folder;

    private final Turning clock = new Turning();

    @Test
    void nothingIsKnownWithoutAFileAndNothingBreaksWithABadOne() throws Exception {
        CountryOfAddress countries = new CountryOfAddress(file(), clock);
        assertThat(of(countries, "81.2.69.142")).isEmpty();
        Files.writeString(file(), "this is no database");
        clock.turn(Duration.ofMinutes(2));
        assertThat(of(countries, "81.2.69.142")).isEmpty();
    }

    @Test
    void aFileThatIsPutThereIsTakenIntoUseWithinAMinute() throws Exception {
        CountryOfAddress countries = new CountryOfAddress(file(), clock);
        assertThat(of(countries, "200.0.0.1")).isEmpty();
        Files.write(file(), BRAZIL_OR_FRANCE);
        assertThat(of(countries, "200.0.0.1")).as("not looked again yet").isEmpty();
        clock.turn(Duration.ofMinutes(1));
        assertThat(of(countries, "200.0.0.1")).contains(CountryCode.of("FR"));
        assertThat(of(countries, "10.0.0.1")).contains(CountryCode.of("BR"));
        Files.delete(file());
        clock.turn(Duration.ofMinutes(1));
        assertThat(of(countries, "10.0.0.1")).isEmpty();
    }

    private Path file() {
        return folder.resolve(CountryOfAddress.FILE);
    }

    private static Optional<CountryCode> of(CountryOfAddress countries, String address) {
        return countries.of(InetAddress.ofLiteral(address));
    }

    private static final class Turning extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

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
