package io.portolan.platform.wire;

/// A callback speaks of something we do not know (yet): it is kept and tried again.
public final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYet(String message) {
        super(message);
    }
}
