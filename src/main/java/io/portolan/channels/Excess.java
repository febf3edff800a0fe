package io.portolan.channels;

/// Why goods and their files do not go into one archive: one that long is not read again.
///
/// @param files how many there would be
/// @param bytes how long they are together
public record Excess(long files, long bytes) {

    private static final double GIGABYTE = 1e9;

    /// What goes into an archive that can be read again.
    public static final Excess MOST = new Excess(Packed.MOST_ENTRIES, Packed.MOST_BYTES);

    /// For a page or a terminal: in gigabytes, rounded up to a tenth.
    public double gigabytes() {
        return Math.ceil(bytes / GIGABYTE * 10) / 10;
    }
}
