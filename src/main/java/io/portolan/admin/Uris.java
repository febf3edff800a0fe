package io.portolan.admin;

import org.springframework.web.util.UriUtils;

/// Parts of addresses: a handle may be written in any script.
final class Uris {

    private Uris() {}

    /// One part of a path, so that it stays one.
    static String part(String text) {
        return UriUtils.encodePathSegment(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
