package io.portolan.platform.web;

/// What pages may load: our own files and nothing inline.
final class ContentPolicy {

    static final String PAGES =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'self'";

    private ContentPolicy() {}
}
