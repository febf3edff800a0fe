package io.portolan.api.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What each call, parameter and field of the API is, in words, from `api/wording.properties`.
final class Wording {

    private static final String FILE = "/api/wording.properties";
    private static final Wording INSTANCE = new Wording();

    private final Properties words = new Properties();

    private Wording() {
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(Wording.class.getResourceAsStream(FILE), FILE),
                        StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Wording get() {
        return INSTANCE;
    }

    @Nullable String of(String key) {
        return words.getProperty(key);
    }

    /// The first of these keys that has words.
    @Nullable String firstOf(String... keys) {
        for (String key : keys) {
            String found = words.getProperty(key);
            if (found != null) return found;
        }
        return null;
    }

    /// The statuses that stand under `prefix`, each with its words, lowest first.
    Map<String, String> statuses(String prefix) {
        TreeMap<String, String> found = new TreeMap<>();
        Set<String> keys = words.stringPropertyNames();
        for (String key : keys) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), words.getProperty(key));
            }
        }
        return found;
    }
}
