package io.portolan.storefront;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the checkout's address, kept as typed so that nothing is lost when a
/// part of it is wrong.
record AddressEntry(Map<String, String> typed) {

    private static final List<String> FIELDS =
            List.of(
                    "country",
                    "email",
                    "name",
                    "company",
                    "line1",
                    "line2",
                    "city",
                    "region",
                    "postcode",
                    "phone",
                    "taxId");
    private static final Set<String> FIGURES = Set.of("postcode", "phone", "taxId");
    private static final Set<String> CAPITALS = Set.of("postcode", "taxId");
    private static final int LONGEST = 300;

    static AddressEntry of(Map<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : FIELDS) typed.put(field, tidy(field, form.getOrDefault(field, "")));
        return new AddressEntry(typed);
    }

    static AddressEntry of(@Nullable Address address, CountryCode country) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("country", country.value());
        if (address != null) {
            typed.put("country", address.country().value());
            typed.put("email", address.email());
            typed.put("name", address.name());
            typed.put("company", text(address.company()));
            typed.put("line1", address.line1());
            typed.put("line2", text(address.line2()));
            typed.put("city", address.city());
            typed.put("region", text(address.region()));
            typed.put("postcode", text(address.postcode()));
            typed.put("phone", text(address.phone()));
            typed.put("taxId", text(address.taxId()));
        }
        return new AddressEntry(typed);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Figures typed in full width (１５０) or in Arabic script (٠٥٠) become plain ones, letters of a
    /// postcode or a tax number capitals; other fields are only trimmed.
    private static String tidy(String field, String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain =
                FIGURES.contains(field)
                        ? plain(Normalizer.normalize(cut, Normalizer.Form.NFKC))
                        : cut;
        return CAPITALS.contains(field) ? plain.strip().toUpperCase(Locale.ROOT) : plain.strip();
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /// The address, whatever is wrong with it; the country stands in where none is known.
    Address address(CountryCode otherwise) {
        String country = get("country");
        return new Address(
                get("email"),
                get("name"),
                maybe("company"),
                get("line1"),
                maybe("line2"),
                get("city"),
                maybe("region"),
                maybe("postcode"),
                CountryCode.known(country) ? CountryCode.of(country) : otherwise,
                maybe("phone"),
                maybe("taxId"));
    }

    private @Nullable String maybe(String field) {
        String text = get(field);
        return text.isEmpty() ? null : text;
    }

    boolean filled(String field) {
        return !get(field).isEmpty();
    }
}
