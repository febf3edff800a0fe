package io.portolan.landedcost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads reference files. A member nobody knows is a spelling mistake and is refused.
final class References {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private References() {}

    static <T> List<T> all(String pattern, Class<T> shape) {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            List<T> read = new ArrayList<>();
            for (Resource file : files) read.add(read(file, shape));
            if (read.isEmpty()) throw new IllegalStateException("no files " + pattern);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(pattern, e);
        }
    }

    /// One file of `reference`.
    static <T> T one(String name, Class<T> shape) {
        try {
            return read(new ClassPathResource("reference/" + name), shape);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// A file's text.
    static <T> T parse(String json, Class<T> shape) {
        return JSON.readValue(json, shape);
    }

    private static <T> T read(Resource file, Class<T> shape) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return JSON.readValue(in, shape);
        } catch (RuntimeException e) {
            throw new IllegalStateException(file.getFilename() + " is not right", e);
        }
    }
}
