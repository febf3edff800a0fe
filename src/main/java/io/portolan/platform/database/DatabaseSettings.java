package io.portolan.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings `portolan.database.*`: `url` names a server of one's own instead of the one in the
/// box; `pool` is the number of connections.
@ConfigurationProperties("portolan.database")
record DatabaseSettings(@Nullable String url, @DefaultValue("10") int pool) {

    boolean ownServer() {
        return url != null && !url.isBlank();
    }
}
