package io.portolan.privacy;

import io.portolan.kernel.SubjectId;

/// The person's key was destroyed (or never was): nothing of theirs can be read any more.
public final class Forgotten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Forgotten(SubjectId subject) {
        super("the data of person " + subject + " was erased");
    }
}
