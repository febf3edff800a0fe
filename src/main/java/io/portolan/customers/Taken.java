package io.portolan.customers;

import io.portolan.kernel.SubjectId;

/// What became of a draft.
///
/// @param version of the customer now
/// @param before what undoing needs, sealed; empty when there was nobody before
public record Taken(CustomerId id, SubjectId subject, Change change, int version, String before) {

    public enum Change {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
