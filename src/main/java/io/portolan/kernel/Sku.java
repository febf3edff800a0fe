package io.portolan.kernel;

import java.util.regex.Pattern;

/// A stock keeping unit as the warehouse writes it: 1 to 64 visible characters without blanks at
/// the ends. Compared exactly, case included.
public record Sku(String value) implements Comparable<Sku> {

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{Graph}&&\\p{ASCII}]([\\p{Print}]{0,62}[\\p{Graph}])?");

    public Sku {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SKU: '" + value + "'");
        }
    }

    public static Sku of(String value) {
        return new Sku(value);
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
