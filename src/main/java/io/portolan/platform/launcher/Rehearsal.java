package io.portolan.platform.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A walk through the shop as its first visitor would take it, so that the JVM that records this
/// run knows what the next one will need.
final class Rehearsal {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
    private static final int STEPS = 60;

    private final String address;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    Rehearsal(String address) {
        this.address = address;
    }

    /// Visits the front page and what it links to. Returns how many addresses answered.
    int walk() throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> ahead = new ArrayDeque<>();
        ahead.add("/");
        ahead.add("/admin");
        int answered = 0;
        while (!ahead.isEmpty() && seen.size() < STEPS) {
            String path = ahead.poll();
            if (!seen.add(path)) continue;
            HttpResponse<String> response = get(path);
            if (response.statusCode() < 500) answered++;
            Matcher link = LINK.matcher(response.body());
            while (link.find()) ahead.add(link.group(1).replace("&amp;", "&"));
        }
        return answered;
    }

    private HttpResponse<String> get(String path) throws IOException {
        try {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
