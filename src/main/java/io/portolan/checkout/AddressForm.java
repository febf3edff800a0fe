package io.portolan.checkout;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How addresses of one country are written.
///
/// @param postcode a regular expression, null where any will do
/// @param example a postcode that fits, for the error message
/// @param phoneRequired whether the carrier asks for a telephone number there
/// @param taxByRegion whether the tax cannot be known before the region is
/// @param asked the names of the fields to ask, in the order people there write them
/// @param written the lines on an envelope, with fields in braces
/// @param regionNames by ISO 3166-2 part, then by language; empty where none is asked
public record AddressForm(
        CountryCode country,
        @Nullable String postcode,
        @Nullable String example,
        boolean postcodeRequired,
        boolean regionRequired,
        boolean phoneRequired,
        boolean taxByRegion,
        List<String> asked,
        List<String> written,
        Map<String, Map<String, String>> regionNames) {

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    public AddressForm {
        asked = List.copyOf(asked);
        written = List.copyOf(written);
        regionNames = Collections.unmodifiableMap(new LinkedHashMap<>(regionNames));
    }

    /// Whether the text is a postcode of this country.
    public boolean fits(String text) {
        return postcode == null || Pattern.matches(postcode, text.strip());
    }

    /// The parts of the country to choose from, in the order its people list them.
    public Set<String> regions() {
        return regionNames.keySet();
    }

    /// What a region is called in this language; in English where it has no name there.
    public String region(String code, Language language) {
        Map<String, String> names = regionNames.getOrDefault(code, Map.of());
        String own = names.get(language.tag());
        return own == null ? names.getOrDefault("en", code) : own;
    }

    /// The address as it is written in this country, line by line.
    ///
    /// @param named the country's name in this language
    public List<String> lines(Address address, Language language, String named) {
        Map<String, String> parts = new HashMap<>();
        parts.put("name", address.name());
        parts.put("company", text(address.company()));
        parts.put("line1", address.line1());
        parts.put("line2", text(address.line2()));
        parts.put("postcode", text(address.postcode()));
        parts.put("city", address.city());
        parts.put("country", named);
        String region = address.region();
        parts.put("region", region == null ? "" : region(region, language));
        return written.stream()
                .map(line -> fill(line, parts).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String fill(String line, Map<String, String> parts) {
        return FIELD.matcher(line)
                .replaceAll(
                        field -> Matcher.quoteReplacement(parts.getOrDefault(field.group(1), "")));
    }
}
