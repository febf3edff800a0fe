package io.portolan.api;

import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.wire.Mailroom;
import io.portolan.platform.wire.Notice;
import io.portolan.platform.wire.OwnAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Callbacks of vendors. Open to anyone, believed only with the vendor's signature.
@RestController
@Everyone("signed callback")
class WebhookApi {

    private static final int LONGEST = 1024 * 1024;

    private final Mailroom mailroom;
    private final OwnAddress own;

    WebhookApi(Mailroom mailroom, OwnAddress own) {
        this.mailroom = mailroom;
        this.own = own;
    }

    @PostMapping("/api/v1/webhooks/{provider}")
    ResponseEntity<Void> receive(@PathVariable String provider, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw Refusal.of(413, "too-large", "Too large", "A callback has at most 1 MB.");
        }
        Notice notice =
                new Notice(
                        request.getMethod(),
                        own.world() + request.getRequestURI(),
                        headers(request),
                        body);
        return switch (mailroom.receive(provider, notice)) {
            case Mailroom.Reception.Taken taken -> ResponseEntity.ok().build();
            case Mailroom.Reception.Refused refused ->
                    throw Refusal.of(
                            401,
                            "bad-signature",
                            "Not signed",
                            "The signature does not fit or the message is too old.");
            case Mailroom.Reception.Nobody nobody -> throw Refusal.notFound("This receiver");
        };
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        return headers;
    }
}
