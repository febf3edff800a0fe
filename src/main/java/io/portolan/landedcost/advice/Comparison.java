package io.portolan.landedcost.advice;

import io.portolan.kernel.Money;
import io.portolan.landedcost.Requote;
import io.portolan.landedcost.Togetherness;
import java.util.List;

/// The same goods in several parcels and in one.
///
/// @param apart one for each parcel asked about
/// @param together all of it in one parcel
/// @param moves what explains the difference of the charges from apart to together, by rule
/// @param law what the destination takes for one consignment
public record Comparison(
        List<Sending> apart, Sending together, List<Requote.Move> moves, Togetherness law) {

    public Comparison {
        apart = List.copyOf(apart);
        moves = List.copyOf(moves);
    }

    /// What costs less.
    public enum Advice {
        TOGETHER("together"),
        APART("apart"),
        EITHER("either");

        private final String code;

        Advice(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// What one parcel saves against several; negative when it costs more.
    public Money saved() {
        return Sending.cost(apart).minus(together.cost());
    }

    public Advice advice() {
        if (saved().isZero()) return Advice.EITHER;
        return saved().isNegative() ? Advice.APART : Advice.TOGETHER;
    }

    /// Whether something it rests on is not certain.
    public boolean estimate() {
        return law.doubt() != null
                || together.quote().estimate()
                || apart.stream().anyMatch(sending -> sending.quote().estimate());
    }
}
