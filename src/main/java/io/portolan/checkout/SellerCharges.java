package io.portolan.checkout;

import io.portolan.filings.Registrations;
import io.portolan.kernel.CountryCode;
import io.portolan.landedcost.Destination;
import io.portolan.landedcost.GrossQuote;
import io.portolan.landedcost.GrossRequest;
import io.portolan.landedcost.LandedCost;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.landedcost.LandedCostRequest;
import io.portolan.landedcost.ProofOfOrigin;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Duty and tax as this merchant has to charge them: without the schemes of places where it says
/// not to be registered, and as an estimate under schemes of which it says nothing. Answers from
/// memory.
@Component
public class SellerCharges {

    private record Known(Set<String> refused, Set<String> places) {}

    private final LandedCost landedCost;
    private final Registrations registrations;
    private volatile @Nullable Known known;

    SellerCharges(LandedCost landedCost, Registrations registrations) {
        this.landedCost = landedCost;
        this.registrations = registrations;
    }

    /// Runs after the same goods may bear other duty or tax, because a registration is another.
    void whenChanged(Runnable listener) {
        registrations.whenChanged(listener);
    }

    /// What comes on top of net prices. Refuses with `NoRules` a country or day the book does not
    /// know.
    public LandedCostQuote quote(LandedCostRequest request) {
        LandedCostQuote quote = landedCost.quote(asked(request));
        return unsaid(quote, request.destination(), request.shipFrom(), request.date())
                ? quote.doubting(unsaid(quote))
                : quote;
    }

    GrossQuote inside(GrossRequest request) {
        GrossQuote quote = landedCost.inside(asked(request));
        LandedCostQuote charges = quote.charges();
        return unsaid(charges, request.destination(), request.shipFrom(), request.date())
                ? quote.doubting(unsaid(charges))
                : quote;
    }

    /// Whether the quote counts on a registration of which the merchant said neither yes nor no.
    private boolean unsaid(LandedCostQuote quote, Destination to, CountryCode from, LocalDate day) {
        String scheme = quote.scheme();
        if (scheme == null) return false;
        Set<String> unsaid = registrations.unsaid().keySet();
        if (unsaid.isEmpty()) return false;
        Set<String> words = landedCost.schemes(to, from, day).getOrDefault(scheme, Set.of());
        return !Collections.disjoint(words, unsaid);
    }

    private static LandedCostQuote.Note unsaid(LandedCostQuote quote) {
        return new LandedCostQuote.Note(
                LandedCostQuote.UNSAID,
                "nothing is said of a registration for "
                        + quote.scheme()
                        + ": the seller is taken as registered");
    }

    /// The question as this merchant asks it.
    public LandedCostRequest asked(LandedCostRequest request) {
        return request.of(places());
    }

    GrossRequest asked(GrossRequest request) {
        return request.of(places());
    }

    /// Whether a proof lowers duty for goods of this origin at the destination on this day.
    boolean takes(
            ProofOfOrigin proof,
            CountryCode origin,
            Destination to,
            CountryCode shipFrom,
            LocalDate day) {
        return landedCost.takes(proof, origin, to, shipFrom, day);
    }

    /// Where the merchant is registered; null as long as it denies nothing.
    private @Nullable Set<String> places() {
        Set<String> refused = registrations.refused();
        if (refused.isEmpty()) return null;
        Known last = known;
        if (last != null && last.refused().equals(refused)) return last.places();
        Set<String> places = landedCost.registrationsWithout(refused);
        known = new Known(refused, places);
        return places;
    }
}
