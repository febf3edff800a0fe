package io.portolan.platform.download;

import java.net.URI;
import java.nio.file.Path;

/// What became of a download.
public sealed interface Download {

    /// The file is there, whole.
    ///
    /// @param from the address it came from at last, after redirects
    record Done(Path file, long bytes, URI from) implements Download {}

    /// Nothing was kept.
    ///
    /// @param detail for the person who gave the address: a host, a status, a limit
    record Refused(Reason reason, String detail) implements Download {

        /// One English sentence for a report.
        public String sentence() {
            return reason.sentence(detail);
        }
    }

    /// Why a file was not fetched.
    enum Reason {
        NOT_AN_ADDRESS("Not a web address that can be fetched: %s."),
        NOT_PUBLIC("%s is not on the public internet; only public addresses are fetched."),
        NO_SUCH_HOST("No server is known under the name %s."),
        TOO_MANY_REDIRECTS("The address leads on more than %s times."),
        TOO_LARGE("The file is larger than %s MB."),
        WRONG_KIND("The file is not of the kind expected: it begins like %s."),
        NOT_THERE("The server answered %s instead of the file."),
        TOO_SLOW("The server did not deliver the file within %s seconds."),
        SERVER_FAILED("The server failed, with answer %s, each time it was asked."),
        CONNECTION_LOST("The connection to %s could not be made or broke off.");

        private final String pattern;

        Reason(String pattern) {
            this.pattern = pattern;
        }

        String sentence(String detail) {
            return pattern.formatted(detail);
        }

        /// Whether the same address may do at another time.
        public boolean mayPass() {
            return this == TOO_SLOW || this == SERVER_FAILED || this == CONNECTION_LOST;
        }
    }
}
