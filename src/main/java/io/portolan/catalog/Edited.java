package io.portolan.catalog;

/// What became of one person's change of one product.
public sealed interface Edited {

    /// It is the newest version now.
    ///
    /// @param number of the newest version, also when nothing differed from it
    record Done(int number, boolean changed) implements Edited {}

    /// Somebody else saved a newer version meanwhile; nothing was written.
    record Stale(ProductVersion newest) implements Edited {}

    /// It cannot be; nothing was written.
    record Refused(String reason) implements Edited {}
}
