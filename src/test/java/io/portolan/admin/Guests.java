package io.portolan.admin;

import io.portolan.kernel.Language;
import io.portolan.platform.web.Caller;
import io.portolan.staff.Invitations;
import io.portolan.staff.Invitations.Acceptance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

/// People who come to the admin in tests, and what they get to see.
final class Guests {

    static final String PASSWORD = "a quiet harbour";

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Invitations invitations;
    private final String base;

    Guests(Invitations invitations, int port) {
        this.invitations = invitations;
        this.base = "http://localhost:" + port;
    }

    /// The session token of somebody new in this role.
    String token(String role, String language) {
        Caller owner =
                new Caller(
                        Caller.Kind.STAFF,
                        UUID.randomUUID(),
                        "Owner",
                        Set.of("*"),
                        Language.of("en"),
                        ZoneOffset.UTC);
        Acceptance joined =
                invitations.accept(
                        invitations.invite(role, owner),
                        new Invitations.NewMember(
                                "p" + UUID.randomUUID() + "@example.com",
                                "Li Wei",
                                PASSWORD,
                                Language.of(language),
                                ZoneOffset.UTC),
                        InetAddress.getLoopbackAddress(),
                        "test");
        return ((Acceptance.Joined) joined).token();
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return http.send(request(path, token).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String token, String form)
            throws IOException, InterruptedException {
        return post(
                path,
                token,
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, String token, String type, byte[] body)
            throws IOException, InterruptedException {
        return http.send(
                request(path, token)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> api(String path, String key) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + key)
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Cookie", "portolan_staff=" + token);
    }
}
