package io.portolan.platform.launcher;

import io.portolan.platform.files.CannotStart;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
        }
        return Optional.empty();
    }

    static String portTaken(String port) {
        return "Port "
                + port
                + " is taken by another program: stop that one, or choose another port with"
                + " PORTOLAN_PORT.";
    }

    /// Why we cannot listen there: the address is not ours, or the port is taken.
    static String notHere(String address, String port) {
        try (ServerSocket anyPort = new ServerSocket()) {
            anyPort.bind(new InetSocketAddress(address, 0));
            return Integer.parseInt(port) < 1024
                    ? "Port "
                            + port
                            + " is taken, or reserved for root: choose another one with"
                            + " PORTOLAN_PORT."
                    : portTaken(port);
        } catch (IOException e) {
            return address
                    + " is not an address of this machine: choose another one with PORTOLAN_BIND.";
        }
    }
}
