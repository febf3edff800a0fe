package io.portolan.storefront;

import io.portolan.catalog.QueryRule;
import io.portolan.catalog.Searches;
import io.portolan.staff.ClientAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Counts searches of those who agreed to it. One address counts the same search once an hour and
/// only so many others, so that nobody alone decides what is offered to all.
@Component
class Counting {

    static final String COOKIE = "counting";

    private static final int LONGEST = 120;
    private static final String PICK = "*";

    private final Finder finder;
    private final Searches searches;
    private final ClientAddress addresses;
    private final HourOfTold told;

    Counting(Finder finder, Searches searches, ClientAddress addresses, Clock clock) {
        this.finder = finder;
        this.searches = searches;
        this.addresses = addresses;
        this.told = new HourOfTold(clock);
    }

    // A browser's wish not to be tracked stands above a yes given earlier.
    private static boolean agreed(HttpServletRequest request) {
        if ("1".equals(request.getHeader("Sec-GPC"))) return false;
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return false;
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) return cookie.getValue().equals("yes");
        }
        return false;
    }

    /// Counts a search. What it found is looked up here, not taken from the browser.
    void searched(Front front, String text, HttpServletRequest request) {
        if (!may(front, "", request, text)) return;
        Finder.Result found = finder.find(text.strip(), front);
        searches.count(
                front.market().code(),
                front.language(),
                text,
                found.offers().size(),
                found.whole());
    }

    /// Counts that something was opened from the box for what somebody had typed so far.
    void picked(Front front, String text, HttpServletRequest request) {
        if (!may(front, PICK, request, text)) return;
        int results = finder.find(text.strip(), front).offers().size();
        searches.picked(front.market().code(), front.language(), text, results);
    }

    /// Counts that a product was opened from what a search found.
    ///
    /// @param place where it stood there, 1 the first; 0 when that is not known
    void opened(Front front, String text, String handle, int place, HttpServletRequest request) {
        if (!may(front, handle, request, text)) return;
        searches.opened(front.market().code(), front.language(), text, handle, place);
    }

    private boolean may(Front front, String what, HttpServletRequest request, String text) {
        if (!agreed(request) || text.length() > LONGEST) return false;
        String search = front.prefix() + "/" + what + "?" + QueryRule.key(text);
        return told.first(addresses.of(request), search);
    }
}
