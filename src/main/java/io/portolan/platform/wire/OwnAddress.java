package io.portolan.platform.wire;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where this shop can be reached: by vendors that call back and by browsers that return.
/// `PORTOLAN_PUBLICURL` says it; without it, the shop's own port on this machine, known once it
/// listens.
@Component
public class OwnAddress {

    private final Environment environment;
    private volatile @Nullable URI machine;
    private volatile @Nullable URI world;

    OwnAddress(Environment environment) {
        this.environment = environment;
    }

    /// As the world sees it, without a slash at the end.
    public URI world() {
        URI known = world;
        if (known != null) return known;
        String said = environment.getProperty("portolan.public-url", "");
        URI found = said.isBlank() ? machine() : withoutSlash(said);
        world = found;
        return found;
    }

    /// On this machine, without a slash at the end: where the demo outsiders live.
    public URI machine() {
        URI known = machine;
        if (known != null) return known;
        URI found = listening();
        machine = found;
        return found;
    }

    private URI listening() {
        String port = environment.getProperty("local.server.port");
        if (port == null) port = environment.getProperty("server.port", "0");
        if (port.equals("0")) throw new IllegalStateException("the shop does not listen yet");
        String bound = environment.getProperty("server.address", "127.0.0.1");
        String host = bound.isBlank() || bound.equals("0.0.0.0") ? "127.0.0.1" : bound;
        return URI.create(
                "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port);
    }

    private static URI withoutSlash(String url) {
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }
}
