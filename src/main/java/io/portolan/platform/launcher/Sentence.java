package io.portolan.platform.launcher;

import io.portolan.platform.files.CannotStart;
import java.net.BindException;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;

/// The one clear sentence for what keeps the shop from starting, if there is one.
final class Sentence {

    private Sentence() {}

    static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) return Optional.ofNullable(known.getMessage());
            if (cause instanceof PortInUseException port)
                return Optional.of(portTaken(Integer.toString(port.getPort())));
            if (cause instanceof BindException) return Optional.of(cannotBind(System.getenv()));
        }
        return Optional.empty();
    }

    static String portTaken(String port) {
        return "Port "
                + port
                + " is taken by another program: stop that one, or choose another port with"
                + " PORTOLAN_PORT.";
    }

    private static String cannotBind(Map<String, String> environment) {
        Settings settings = Settings.of(environment);
        return "The shop cannot listen on "
                + settings.bind()
                + " port "
                + settings.port()
                + ": choose others with PORTOLAN_BIND and PORTOLAN_PORT.";
    }
}
