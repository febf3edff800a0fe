package io.portolan.landedcost;

import java.util.List;

/// A reckoning made ready to be kept with an order, so that the transaction that places it has only
/// to write. Made by `KeptQuotes.pack`.
public final class PackedQuote {

    private final Reckoning reckoning;
    private final byte[] content;

    PackedQuote(Reckoning reckoning) {
        this.reckoning = reckoning;
        this.content = QuotePack.pack(reckoning);
    }

    Reckoning reckoning() {
        return reckoning;
    }

    byte[] content() {
        return content;
    }

    /// The quotes of one order, one for each of its consignments.
    ///
    /// @param number of the order
    public record OfOrder(String number, List<PackedQuote> quotes) {

        public OfOrder {
            quotes = List.copyOf(quotes);
        }
    }
}
