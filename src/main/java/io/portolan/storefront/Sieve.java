package io.portolan.storefront;

import io.portolan.checkout.Offer;
import io.portolan.checkout.OfferVariant;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps the goods that fit what was asked, and counts what each further choice would leave.
/// Choices of one filter widen, filters among each other narrow; all must hold for one and the same
/// variant.
final class Sieve {

    private record Choice(String facet, String value) {}

    private final Asked asked;
    private final List<Facet> facets;
    private final @Nullable Money from;
    private final @Nullable Money to;
    private final List<Offer> kept = new ArrayList<>();
    private final Map<Choice, Integer> counts = new HashMap<>();

    Sieve(Asked asked, List<Facet> facets, Currency currency, List<Offer> all) {
        this.asked = asked;
        this.facets = facets;
        this.from = money(asked.from(), currency);
        this.to = money(asked.to(), currency);
        for (Offer offer : all) sift(offer);
    }

    List<Offer> kept() {
        return kept;
    }

    /// How many goods this choice leaves, with the other filters as they are.
    int count(Facet facet, String value) {
        return counts.getOrDefault(new Choice(facet.name(), value), 0);
    }

    private void sift(Offer offer) {
        boolean keeps = false;
        Set<Choice> leaves = new HashSet<>();
        for (OfferVariant variant : offer.variants()) keeps |= sift(offer, variant, leaves);
        if (keeps) kept.add(offer);
        for (Choice choice : leaves) counts.merge(choice, 1, Integer::sum);
    }

    // A variant that fails one filter alone still counts for the other choices of that filter.
    private boolean sift(Offer offer, OfferVariant variant, Set<Choice> leaves) {
        Money price = variant.price().amount();
        if (from != null && price.compareTo(from) < 0) return false;
        if (to != null && price.compareTo(to) > 0) return false;
        List<Collection<String>> has = new ArrayList<>(facets.size());
        int failed = 0;
        int failing = -1;
        for (int i = 0; i < facets.size(); i++) {
            Facet facet = facets.get(i);
            Collection<String> values = facet.has().of(offer, variant);
            has.add(values);
            Set<String> wanted = asked.chosen(facet.name());
            if (wanted.isEmpty() || !Collections.disjoint(wanted, values)) continue;
            failed++;
            failing = i;
        }
        if (failed > 1) return false;
        for (int i = 0; i < facets.size(); i++) {
            if (failed == 1 && i != failing) continue;
            for (String value : has.get(i)) leaves.add(new Choice(facets.get(i).name(), value));
        }
        return failed == 0;
    }

    /// An amount somebody typed in major units; null for anything else.
    private static @Nullable Money money(String typed, Currency currency) {
        if (!typed.matches("\\d{1,9}([.,]\\d{1,3})?")) return null;
        BigDecimal major = new BigDecimal(typed.replace(',', '.'));
        return Money.ofMajor(major, currency, RoundingMode.HALF_UP);
    }
}
