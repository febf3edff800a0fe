package io.portolan.admin;

import io.portolan.filings.Registrations;
import io.portolan.kernel.CountryCode;
import io.portolan.landedcost.Destination;
import io.portolan.landedcost.LandedCost;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Registrations that prices count on although the merchant said neither yes nor no.
@Component
class RegistrationGaps {

    private final Registrations registrations;
    private final LandedCost rules;
    private final Markets markets;
    private final Clock clock;

    RegistrationGaps(Registrations registrations, LandedCost rules, Markets markets, Clock clock) {
        this.registrations = registrations;
        this.rules = rules;
        this.markets = markets;
        this.clock = clock;
    }

    void add(Market market, List<MarketGaps.Gap> gaps) {
        for (String scheme : of(market).keySet()) {
            gaps.add(MarketGaps.gap("registration", "scheme", scheme));
        }
    }

    /// The ids of places that open markets count on and of which nothing is said.
    Set<String> places() {
        Set<String> places = new TreeSet<>();
        for (Market market : markets.all()) {
            if (market.open()) places.addAll(of(market).values());
        }
        return places;
    }

    /// The names of schemes this market counts on and of which nothing is said, each with the id
    /// of the place to say it of.
    private Map<String, String> of(Market market) {
        Map<String, String> unsaid = registrations.unsaid();
        Map<String, String> found = new TreeMap<>();
        if (unsaid.isEmpty()) return found;
        LocalDate today = LocalDate.ofInstant(clock.instant(), market.zone());
        CountryCode from = market.shipFrom().country();
        for (CountryCode country : market.countries()) {
            if (!rules.covers(country, today)) continue;
            Destination there = new Destination(country, null, null);
            rules.schemes(there, from, today)
                    .forEach((scheme, words) -> add(scheme, words, unsaid, found));
        }
        return found;
    }

    private static void add(
            String scheme,
            Set<String> words,
            Map<String, String> unsaid,
            Map<String, String> found) {
        for (String word : words) {
            String id = unsaid.get(word);
            if (id != null) found.put(scheme, id);
        }
    }
}
