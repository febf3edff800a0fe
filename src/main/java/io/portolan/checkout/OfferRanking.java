package io.portolan.checkout;

import io.portolan.catalog.Found;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Puts what a search found into the order a shopkeeper would: what fits comes first, and of what
/// fits about alike, what can be sent now and what is new.
final class OfferRanking {

    private static final int LOOKED_AT = 200;
    private static final int NEW_FOR_DAYS = 45;
    private static final int SOLD_OUT_PERCENT = 40;
    private static final int NEW_PERCENT = 110;

    private record Ranked(Offer offer, long score) {}

    private final Shelf shelf;
    private final LocalDate newSince;
    private final Function<Offer, Offer.Availability> availability;

    OfferRanking(Shelf shelf, LocalDate today, Function<Offer, Offer.Availability> availability) {
        this.shelf = shelf;
        this.newSince = today.minusDays(NEW_FOR_DAYS);
        this.availability = availability;
    }

    List<Offer> of(Found found) {
        List<Offer> pinned = new ArrayList<>();
        int hits = found.hits().size();
        List<Ranked> ranked = new ArrayList<>(Math.min(hits, LOOKED_AT));
        List<Offer> rest = new ArrayList<>(Math.max(0, hits - LOOKED_AT));
        for (int i = 0; i < hits; i++) {
            Found.Hit hit = found.hits().get(i);
            Offer offer = shelf.offer(hit.handle());
            if (offer == null) continue;
            if (i < found.pinned()) pinned.add(offer);
            else if (i < LOOKED_AT)
                ranked.add(new Ranked(offer, (long) hit.score() * percent(offer)));
            else rest.add(offer);
        }
        ranked.sort(Comparator.comparingLong(Ranked::score).reversed());
        List<Offer> all = new ArrayList<>(pinned.size() + ranked.size() + rest.size());
        all.addAll(pinned);
        ranked.forEach(one -> all.add(one.offer()));
        all.addAll(rest);
        return all;
    }

    private int percent(Offer offer) {
        if (availability.apply(offer) == Offer.Availability.SOLD_OUT) return SOLD_OUT_PERCENT;
        return offer.product().added().isAfter(newSince) ? NEW_PERCENT : 100;
    }
}
