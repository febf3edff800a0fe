package io.portolan.kernel;

import java.util.Locale;
import java.util.Set;

/// An ISO 3166-1 alpha-2 country code in capitals, e.g. `DE`. Refuses what ISO does not list
/// (`XI`, Northern Ireland in customs papers, is let in).
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    public CountryCode {
        if (!ISO.contains(value) && !value.equals("XI")) {
            throw new IllegalArgumentException("not an ISO 3166 country: " + value);
        }
    }

    public static CountryCode of(String value) {
        return new CountryCode(value);
    }

    /// Whether `value` could be made into a country code.
    public static boolean known(String value) {
        return ISO.contains(value) || value.equals("XI");
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
