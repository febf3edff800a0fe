package io.portolan.channels;

/// Why goods and their files do not go into one archive: one that long is not read again.
///
/// @param files how many there would be
/// @param bytes how long they are together
/// @param parts how long what goes with the goods is when it is packed
public record Excess(long files, long bytes, long parts) {

    private static final double GIGABYTE = 1e9;
    private static final double MEGABYTE = 1e6;

    /// What goes into an archive that can be read again.
    public static final Excess MOST =
            new Excess(Packed.MOST_ENTRIES, Packed.MOST_BYTES, PackedParts.MOST_PACKED);

    /// For a page or a terminal: in gigabytes, rounded up to a tenth.
    public double gigabytes() {
        return Math.ceil(bytes / GIGABYTE * 10) / 10;
    }

    /// For a page or a terminal: the parts in megabytes, rounded up.
    public long megabytes() {
        return (long) Math.ceil(parts / MEGABYTE);
    }

    /// Whether it is not the goods that are too much but what goes with them: then they do not go
    /// into an archive without their files either.
    ///
    /// @param most what goes into one
    public boolean ofParts(Excess most) {
        return parts > most.parts;
    }
}
