package io.portolan.kernel;

/// The size of a box around a thing in whole millimetres, each side at least one.
public record Dimensions(int lengthMm, int widthMm, int heightMm) {

    private static final int LONGEST_MM = 100_000;

    public Dimensions {
        check(lengthMm);
        check(widthMm);
        check(heightMm);
    }

    /// The volume in cubic centimetres, rounded up: what carriers divide for the dimensional
    /// weight.
    public long cubicCentimetres() {
        return Math.ceilDiv((long) lengthMm * widthMm * heightMm, 1_000L);
    }

    private static void check(int side) {
        if (side < 1 || side > LONGEST_MM) {
            throw new IllegalArgumentException("no side of a parcel is this long: " + side + " mm");
        }
    }
}
