package io.portolan.markets;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How addresses of one country are asked and written.
///
/// @param postcode a regular expression, null where any will do
/// @param example a postcode that fits, for the error message
/// @param phoneRequired whether the carrier asks for a telephone number there
/// @param taxByRegion whether the tax cannot be known before the region is
/// @param surnameFirst whether people there write the family name first
/// @param kinds what region, postcode and city are called there
/// @param cityAlways the only town of a city state, null elsewhere
/// @param asked the names of the fields to ask, in the order people there write them
/// @param layout the lines on an envelope
/// @param regionNames by ISO 3166-2 part, then by language; empty where one is typed or none asked
/// @param regionPostcodes by region, an expression of all its postcodes; only for regions that are
///     not to be mistaken for another because the tax is
public record AddressForm(
        CountryCode country,
        @Nullable String postcode,
        @Nullable String example,
        boolean postcodeRequired,
        boolean regionRequired,
        boolean phoneRequired,
        boolean taxByRegion,
        boolean surnameFirst,
        Kinds kinds,
        @Nullable String cityAlways,
        List<String> asked,
        AddressLayout layout,
        Map<String, Map<String, String>> regionNames,
        Map<String, String> regionPostcodes) {

    /// What a country calls the parts of its addresses: `state`, `prefecture`; `zip`, `pin`;
    /// `suburb`, `district`. Null where the common word does.
    public record Kinds(
            @Nullable String region, @Nullable String postcode, @Nullable String city) {}

    public AddressForm {
        asked = List.copyOf(asked);
        regionNames = Collections.unmodifiableMap(new LinkedHashMap<>(regionNames));
        regionPostcodes = Map.copyOf(regionPostcodes);
    }

    /// Whether this postcode can be one of this region; true where nothing is known of it.
    public boolean agree(String region, String postcode) {
        String bare = postcode.strip();
        for (Map.Entry<String, String> each : regionPostcodes.entrySet()) {
            boolean there = Pattern.matches(each.getValue(), bare);
            if (there != each.getKey().equals(region)) return false;
        }
        return true;
    }

    /// Whether the text is a postcode of this country, in small letters too.
    public boolean fits(String text) {
        return postcode == null
                || Pattern.compile(postcode, Pattern.CASE_INSENSITIVE)
                        .matcher(text.strip())
                        .matches();
    }

    public boolean asks(String field) {
        return asked.contains(field);
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

    /// The address with the one town of a city state filled in.
    public Address complete(Address address) {
        if (cityAlways == null || !address.city().isBlank()) return address;
        return new Address(
                address.email(),
                address.name(),
                address.company(),
                address.line1(),
                address.line2(),
                cityAlways,
                address.region(),
                address.postcode(),
                address.country(),
                address.phone(),
                address.taxId());
    }

    /// The address as it is written in this country, line by line: in its own script when it was
    /// typed in that, else in Latin letters.
    ///
    /// @param named the country's name in this language
    public List<String> lines(Address address, Language language, String named) {
        return layout.lines(address, regionWritten(address, language), named);
    }

    /// The lines of a label, with capitals where the country's post wants them and the country in
    /// capitals below.
    ///
    /// @param named the country's name in a language the carriers read
    public List<String> postal(Address address, String named) {
        return layout.postal(address, regionWritten(address, Language.of("en")), named);
    }

    private String regionWritten(Address address, Language language) {
        String code = address.region();
        if (code == null) return "";
        if (layout.regionByCode()) return code;
        if (layout.local() == null) return region(code, language);
        return region(code, Language.of(layout.inOwnScript(address) ? layout.local() : "en"));
    }
}
