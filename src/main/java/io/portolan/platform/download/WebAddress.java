package io.portolan.platform.download;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An http or https address as a person or another shop wrote it, made fit for the wire.
record WebAddress(URI uri, String host, int port) {

    private static final String KEPT = "-._~:/?#[]@!$&'()*+,;=%";

    /// Null when it is no such address, or one with a name and password in it.
    static @Nullable WebAddress of(String text) {
        try {
            URI uri = new URI(escaped(text.strip()));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https");
            if (!secure && !scheme.equals("http")) return null;
            if (uri.getHost() == null || uri.getUserInfo() != null) return null;
            int port = uri.getPort() == -1 ? (secure ? 443 : 80) : uri.getPort();
            if (port < 1 || port > 65535) return null;
            return new WebAddress(uri, uri.getHost().toLowerCase(Locale.ROOT), port);
        } catch (URISyntaxException | IllegalArgumentException nonsense) {
            return null;
        }
    }

    /// Where a redirect leads.
    @Nullable WebAddress on(String location) {
        try {
            return of(uri.resolve(new URI(escaped(location.strip()))).toString());
        } catch (URISyntaxException nonsense) {
            return null;
        }
    }

    boolean secure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /// The host as a resolver takes it: without the brackets of an IPv6 address.
    String name() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    String target() {
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return (path.isEmpty() ? "/" : path) + query;
    }

    String hostHeader() {
        return uri.getPort() == -1 ? host : host + ":" + uri.getPort();
    }

    // Names beyond ASCII become their Punycode; spaces and letters in paths are escaped.
    private static String escaped(String text) {
        int from = text.indexOf("://");
        if (from < 0) return escapedPart(text);
        int to = from + 3;
        while (to < text.length() && "/?#".indexOf(text.charAt(to)) < 0) to++;
        String authority = text.substring(from + 3, to);
        boolean ascii = authority.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        return text.substring(0, from + 3)
                + (ascii ? authority : IDN.toASCII(authority))
                + escapedPart(text.substring(to));
    }

    private static String escapedPart(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean fine = c < 0x80 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0);
            if (fine) out.append(c);
            else out.append('%').append("%02X".formatted((int) c));
        }
        return out.toString();
    }
}
