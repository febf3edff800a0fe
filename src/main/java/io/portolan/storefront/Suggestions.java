package io.portolan.storefront;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.markets.CountryOfAddress;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.staff.ClientAddress;
import io.portolan.storefront.view.Frame;
import io.portolan.storefront.view.Place;
import io.portolan.storefront.view.SuggestionBar;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Guesses the market of a visitor who stands in another: by the country of their address when the
/// shop has a file of those, else by the country in the languages their browser asks for. A guess
/// is offered and nobody is sent anywhere; whoever said to stay is not asked again, and machines
/// are not asked at all. Nothing of it is kept.
@Component
class Suggestions {

    /// The cookie of somebody who wants to stay.
    static final String STAY = "stay";

    private static final Pattern MACHINE =
            Pattern.compile(
                    "bot|crawl|spider|slurp|preview|fetch|monitor|curl|wget|python|lighthouse",
                    Pattern.CASE_INSENSITIVE);

    /// What browsers send whose owner never chose a language.
    private static final Locale UNCHOSEN = Locale.US;

    private final Markets markets;
    private final CountryOfAddress countries;
    private final ClientAddress addresses;

    Suggestions(Markets markets, CountryOfAddress countries, ClientAddress addresses) {
        this.markets = markets;
        this.countries = countries;
        this.addresses = addresses;
    }

    /// The way to the visitor's own market; empty where they are in it, where we do not sell, for
    /// machines, and for those who said to stay.
    Optional<SuggestionBar> of(HttpServletRequest request, Frame frame) {
        if (stays(request) || machine(request)) return Optional.empty();
        List<Locale> wishes = wishes(request);
        Optional<CountryCode> country =
                countries.of(addresses.of(request)).or(() -> wished(wishes));
        Market market = country.isEmpty() ? null : markets.of(country.get());
        if (market == null || !market.open() || isIn(frame.place(), market)) {
            return Optional.empty();
        }
        String prefix = Places.prefix(market, spoken(market, wishes));
        return frame.place().markets().stream()
                .filter(link -> link.prefix().equals(prefix))
                .findFirst()
                .map(link -> new SuggestionBar(link, frame.in(link), here(request)));
    }

    private static boolean isIn(Place place, Market market) {
        return place.prefix().endsWith("-" + market.code());
    }

    private static boolean stays(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return false;
        for (Cookie cookie : cookies) if (cookie.getName().equals(STAY)) return true;
        return false;
    }

    private static boolean machine(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null || MACHINE.matcher(agent).find();
    }

    /// What the browser asks for, best first; empty when it does not ask, or cannot be read.
    private static List<Locale> wishes(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.length() > 400) return List.of();
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Optional<CountryCode> wished(List<Locale> wishes) {
        for (Locale wish : wishes) {
            if (wish.equals(UNCHOSEN)) break;
            String country = wish.getCountry();
            if (CountryCode.known(country)) return Optional.of(CountryCode.of(country));
        }
        return Optional.empty();
    }

    private static Language spoken(Market market, List<Locale> wishes) {
        for (Locale wish : wishes) {
            for (Language language : market.languages()) {
                if (language.locale().getLanguage().equals(wish.getLanguage())) return language;
            }
        }
        return market.language();
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
