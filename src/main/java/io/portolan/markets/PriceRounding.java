package io.portolan.markets;

import io.portolan.kernel.Money;

/// How a converted price becomes a price one would write on a label. Rounds half up to a whole
/// number of steps, then takes `charm` off: step 100 and charm 1 make 19.99 of 20.31. Never below
/// one step less the charm, so that nothing becomes free.
///
/// @param step in minor units of the market's currency, at least 1
/// @param charm in minor units, from 0 to less than a step
public record PriceRounding(long step, long charm) {

    public PriceRounding {
        if (step < 1) throw new IllegalArgumentException("a step is at least one unit: " + step);
        if (charm < 0 || charm >= step) {
            throw new IllegalArgumentException("charm is less than a step: " + charm);
        }
    }

    /// The label's price for `price`. A price of zero or below stays as it is.
    public Money round(Money price) {
        if (price.minor() <= 0) return price;
        long steps = Math.max(1, Math.addExact(price.minor(), step / 2) / step);
        return new Money(Math.multiplyExact(steps, step) - charm, price.currency());
    }
}
