package io.portolan.platform.files;

/// The shop cannot start for a reason that lies outside of it. The message is one sentence for the
/// person at the keyboard: what is wrong and what to do. It is printed alone, without a trace.
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
