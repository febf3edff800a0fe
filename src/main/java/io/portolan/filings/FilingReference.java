package io.portolan.filings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the reference files of this module. A member nobody knows is a spelling mistake and is
/// refused.
final class FilingReference {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private FilingReference() {}

    static <T> T read(String file, Class<T> shape) {
        try (InputStream in = FilingReference.class.getResourceAsStream("/reference/" + file)) {
            if (in == null) throw new IllegalStateException("reference/" + file + " is missing");
            return JSON.readValue(in, shape);
        } catch (IOException e) {
            throw new UncheckedIOException("reference/" + file + " cannot be read", e);
        }
    }
}
