package io.portolan.platform.launcher;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the environment says before the shop has read its settings.
record Settings(Path data, String port, String bind, @Nullable String databaseUrl) {

    static Settings of(Map<String, String> environment) {
        String url = environment.getOrDefault("PORTOLAN_DATABASE_URL", "");
        return new Settings(
                Path.of(environment.getOrDefault("PORTOLAN_DATA", "data")),
                environment.getOrDefault("PORTOLAN_PORT", "8080"),
                environment.getOrDefault("PORTOLAN_BIND", "127.0.0.1"),
                url.isBlank() ? null : url);
    }
}
