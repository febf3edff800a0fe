package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.ReturnCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked when money goes back for goods. One currency.
///
/// @param sold the day of the sale
/// @param day the day the money goes back, whose rules apply
/// @param scheme under which the seller collected the tax; null when it was paid at the border
/// @param paidBySeller false when the buyer paid at the door what no scheme had the seller take
/// @param charges what was charged for the goods that are spoken of
public record RefundRequest(
        Destination destination,
        CountryCode shipFrom,
        LocalDate sold,
        LocalDate day,
        ReturnCase cause,
        @Nullable String scheme,
        boolean paidBySeller,
        List<Charged> charges) {

    public RefundRequest {
        charges = List.copyOf(charges);
    }

    /// One charge.
    ///
    /// @param words key of its name in the bundle `landedcost`, with what the name mentions
    /// @param amount the goods' share of it
    /// @param back what of it the buyer gets
    public record Charged(
            ChargeKind kind,
            String words,
            Map<String, String> details,
            @Nullable BigDecimal rate,
            Money amount,
            Money back) {
        public Charged {
            details = Map.copyOf(details);
        }
    }

    /// Pieces of a line of a quote.
    ///
    /// @param line its place in the quote, from 0
    /// @param before how many went back earlier
    public record Pieces(int line, long quantity, long before) {}

    /// What is asked of goods that a kept quote was given for. All pieces of a line, in whatever
    /// parts they go, are together what the quote charged for it.
    public static RefundRequest of(
            KeptQuote kept, List<Pieces> pieces, ReturnCase cause, LocalDate day) {
        LandedCostRequest asked = kept.asked();
        LandedCostQuote quote = kept.answer();
        boolean atCheckout = quote.collect() == LandedCostQuote.Collect.AT_CHECKOUT;
        QuoteCells cells = new QuoteCells(asked, quote);
        List<Charged> charges = new ArrayList<>();
        for (int i = 0; i < quote.components().size(); i++) {
            LandedCostQuote.Component part = quote.components().get(i);
            Money share = cells.share(i, pieces);
            boolean paid = quote.collect(part.kind()) == LandedCostQuote.Collect.AT_CHECKOUT;
            charges.add(
                    new Charged(
                            part.kind(),
                            part.words(),
                            part.details(),
                            part.rate(),
                            share,
                            paid ? share : Money.zero(share.currency())));
        }
        return new RefundRequest(
                asked.destination(),
                asked.shipFrom(),
                asked.date(),
                day,
                cause,
                quote.scheme(),
                atCheckout,
                charges);
    }
}
