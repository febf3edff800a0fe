package io.portolan.shipping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the tables under `reference/shipping`. A member nobody knows is a mistake in the table.
final class Reference {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Reference() {}

    static <T> T read(String file, Class<T> as) {
        try (InputStream in = open(file)) {
            return JSON.readValue(in, as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = Reference.class.getResourceAsStream("/reference/shipping/" + file);
        if (in == null) throw new IllegalStateException("missing: reference/shipping/" + file);
        return in;
    }
}
