package io.portolan.catalog;

/// What became of a product that was handed in.
public sealed interface Saved {

    String handle();

    record Created(String handle) implements Saved {}

    record Updated(String handle) implements Saved {}

    /// It was there already, word for word; nothing was written.
    record Unchanged(String handle) implements Saved {}

    /// Nothing of it was written; the others of the batch were.
    record Refused(String handle, String reason) implements Saved {}
}
