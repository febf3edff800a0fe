package io.portolan.inventory;

import io.portolan.kernel.Sku;
import java.util.List;

/// What became of a wish for goods.
public sealed interface Granting {

    /// Every line is held (or needs no holding, being untracked).
    record Granted() implements Granting {}

    /// Some line could not be had; nothing of the order is held.
    record SoldOut(List<Shortage> lines) implements Granting {
        public SoldOut {
            lines = List.copyOf(lines);
        }
    }

    /// A line that wants more than there is.
    record Shortage(int line, Sku sku, int wanted, int available) {}
}
