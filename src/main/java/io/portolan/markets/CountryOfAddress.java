package io.portolan.markets;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import com.maxmind.db.Reader.FileMode;
import io.portolan.kernel.CountryCode;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which country an address of the internet belongs to, by the file `country.mmdb` in the data
/// folder when the merchant has put one there: MaxMind's databases, or a free one of the same
/// format. Without it nothing is known. Addresses are looked up and forgotten, never kept. A new
/// file is taken into use within a minute.
public class CountryOfAddress {

    /// The file's name in the data folder.
    public static final String FILE = "country.mmdb";

    private static final Logger LOG = LoggerFactory.getLogger(CountryOfAddress.class);
    private static final long LOOK_AGAIN_MILLIS = 60_000;

    private final Path file;
    private final Clock clock;
    private volatile @Nullable Reader reader;
    private volatile long lookAt;
    private @Nullable FileTime read;

    CountryOfAddress(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// The country; empty for an address nobody knows, of a network at home, or without a file.
    public Optional<CountryCode> of(InetAddress address) {
        Reader known = reader();
        if (known == null) return Optional.empty();
        try {
            Map<?, ?> entry = known.get(address, Map.class);
            return entry == null ? Optional.empty() : country(entry);
        } catch (IOException | RuntimeException damaged) {
            LOG.warn("{} cannot be read: {}", FILE, damaged.toString());
            return Optional.empty();
        }
    }

    // MaxMind nests it, the free databases do not.
    private static Optional<CountryCode> country(Map<?, ?> entry) {
        Object nested = entry.get("country");
        Object code = nested instanceof Map<?, ?> inner ? inner.get("iso_code") : nested;
        Object named = code == null ? entry.get("country_code") : code;
        return named instanceof String text && CountryCode.known(text)
                ? Optional.of(CountryCode.of(text))
                : Optional.empty();
    }

    private @Nullable Reader reader() {
        long now = clock.millis();
        if (now >= lookAt) look(now);
        return reader;
    }

    private synchronized void look(long now) {
        if (now < lookAt) return;
        lookAt = now + LOOK_AGAIN_MILLIS;
        try {
            FileTime changed = Files.isRegularFile(file) ? Files.getLastModifiedTime(file) : null;
            if (changed == null) {
                turnTo(null);
            } else if (!changed.equals(read)) {
                turnTo(new Reader(file.toFile(), FileMode.MEMORY, new CHMCache()));
            }
            read = changed;
        } catch (IOException unreadable) {
            LOG.warn("{} is no database of countries: {}", FILE, unreadable.toString());
        }
    }

    // Whoever still reads the former one keeps it: it is in memory and goes when nobody does.
    private void turnTo(@Nullable Reader next) {
        reader = next;
    }

    @PreDestroy
    void close() throws IOException {
        Reader known = reader;
        if (known != null) known.close();
    }
}
