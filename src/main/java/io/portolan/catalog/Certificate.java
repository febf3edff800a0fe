package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paper that says a product was tested or may be sold.
///
/// @param kind what it is called: `CE`, `REACH`, `OEKO-TEX`
/// @param file what `Papers` calls it; null while only its number is known
/// @param validFrom its first day; null when it has none
/// @param expires its last day; null when it does not end
/// @param markets codes of the markets it is for; empty means all
/// @param required whether the sale in its markets depends on it: it stops there on each day the
///     paper is not valid
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Certificate(
        String kind,
        String number,
        @Nullable String issuer,
        @Nullable String file,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate expires,
        List<String> markets,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean required) {

    private static final int SOON_DAYS = 30;

    /// How it stands on a day.
    public enum State {
        VALID,
        /// Valid, and ends within thirty days.
        ENDS_SOON,
        EXPIRED,
        NOT_YET;

        static State of(@Nullable LocalDate first, @Nullable LocalDate last, LocalDate today) {
            if (last != null && today.isAfter(last)) return EXPIRED;
            if (first != null && today.isBefore(first)) return NOT_YET;
            boolean soon = last != null && !today.plusDays(SOON_DAYS).isBefore(last);
            return soon ? ENDS_SOON : VALID;
        }

        boolean valid() {
            return switch (this) {
                case VALID, ENDS_SOON -> true;
                case EXPIRED, NOT_YET -> false;
            };
        }
    }

    public Certificate {
        if (kind == null || kind.isBlank()) {
            throw new IllegalArgumentException("a certificate needs its kind");
        }
        number = number == null ? "" : number;
        markets = markets == null ? List.of() : List.copyOf(markets);
        if (validFrom != null && expires != null && expires.isBefore(validFrom)) {
            throw new IllegalArgumentException(kind + " would end before it begins");
        }
    }

    public State state(LocalDate today) {
        return State.of(validFrom, expires, today);
    }

    /// Whether it may be shown on that day as a paper that counts.
    public boolean valid(LocalDate today) {
        return state(today).valid();
    }

    /// Whether it is of the same kind as another and meant for each of its markets.
    boolean standsInFor(Certificate other) {
        boolean everywhere =
                markets.isEmpty()
                        || (!other.markets.isEmpty() && markets.containsAll(other.markets));
        return everywhere && sameKind(other);
    }

    boolean sameKind(Certificate other) {
        return kind.strip().equalsIgnoreCase(other.kind.strip());
    }

    /// Whether it is valid on the day after another ends.
    boolean follows(Certificate other) {
        return other.expires != null && valid(other.expires.plusDays(1));
    }

    /// Whether it is meant for this market.
    public boolean covers(String market) {
        return markets.isEmpty() || markets.contains(market);
    }
}
