package io.portolan.storefront;

import io.portolan.catalog.Found;
import io.portolan.checkout.FoundOffers;
import io.portolan.checkout.Offer;
import io.portolan.checkout.Offers;
import io.portolan.checkout.Shelf;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Finds goods of a market by their words, and says what it did where it did more than look: a
/// shopper who gets something else than asked for is told so.
@Component
class Finder {

    private static final int MOST = 1000;
    private static final int BEST = 4;

    private final Offers offers;
    private final Markets markets;

    Finder(Offers offers, Markets markets) {
        this.offers = offers;
        this.markets = markets;
    }

    /// What a search says about its result.
    ///
    /// @param words sentences for the shopper
    /// @param instead goods to look at when nothing was found
    record Said(List<String> words, List<Offer> instead) {
        static final Said NOTHING = new Said(List.of(), List.of());
    }

    /// What a search found.
    ///
    /// @param whole whether all of it answers to each word as it was written, and none of them is
    /// only a beginning
    record Result(List<Offer> offers, Said said, boolean whole) {}

    /// The offers that fit, the best first; everything when nothing is asked.
    Result find(String query, Front front) {
        Shelf shelf = front.shelf();
        if (query.isEmpty()) return new Result(shelf.offers(), Said.NOTHING, false);
        FoundOffers found = offers.search(shelf, query, MOST);
        if (found.found().how() != Found.How.ALL || found.offers().isEmpty()) {
            Result elsewhere = byOtherNames(query, front);
            if (elsewhere != null) return elsewhere;
        }
        if (found.offers().isEmpty()) return nothing(query, front);
        Found how = found.found();
        boolean whole = how.how() == Found.How.ALL && how.meant() == null && !how.begun();
        Said said = new Said(notes(how, query, front), List.of());
        return new Result(found.offers(), said, whole);
    }

    /// Goods by what they are called in another language of the shop.
    private @org.jspecify.annotations.Nullable Result byOtherNames(String query, Front front) {
        for (Language other : languages()) {
            if (other.equals(front.language())) continue;
            FoundOffers found = offers.surely(front.shelf(), query, other, MOST);
            if (found.offers().isEmpty()) continue;
            String name = other.locale().getDisplayName(front.language().locale());
            String note =
                    front.t("search.other", Map.of("query", Front.apart(query), "language", name));
            return new Result(found.offers(), new Said(List.of(note), List.of()), false);
        }
        return null;
    }

    private List<Language> languages() {
        return markets.open().stream()
                .map(Market::languages)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private Result nothing(String query, Front front) {
        List<Offer> best =
                front.shelf().offers().stream()
                        .filter(o -> offers.availability(o) != Offer.Availability.SOLD_OUT)
                        .limit(BEST)
                        .toList();
        String note = front.t("search.nothing", Map.of("query", Front.apart(query)));
        return new Result(List.of(), new Said(List.of(note), best), false);
    }

    private static List<String> notes(Found found, String query, Front front) {
        List<String> notes = new ArrayList<>();
        String meant = found.meant();
        if (meant != null) {
            Map<String, String> words =
                    Map.of("query", Front.apart(query), "meant", Front.apart(meant));
            notes.add(front.t("search.meant", words));
        }
        if (found.how() == Found.How.SOME) {
            String left = String.join(" ", found.left());
            notes.add(
                    left.isEmpty()
                            ? front.t("search.some")
                            : front.t("search.left", Map.of("words", Front.apart(left))));
        }
        if (found.how() == Found.How.ALIKE) {
            notes.add(front.t("search.alike", Map.of("query", Front.apart(query))));
        }
        return notes;
    }
}
