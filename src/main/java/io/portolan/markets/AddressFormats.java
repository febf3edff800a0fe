package io.portolan.markets;

import io.portolan.kernel.CountryCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How addresses of each country are written: what is asked and in which order, what a postcode
/// looks like, what its regions are called, how an envelope is written. Data in
/// `reference/address-formats.json`, derived as `src/reference` says.
@Component
public class AddressFormats {

    private final Otherwise otherwise;
    private final Map<CountryCode, AddressForm> forms = new HashMap<>();

    public AddressFormats() {
        File file = Reference.read("address-formats.json", File.class);
        otherwise = file.otherwise();
        file.countries().forEach(row -> forms.put(CountryCode.of(row.country()), row.form()));
    }

    /// The country's form; a lenient one where we have none.
    public AddressForm of(CountryCode country) {
        AddressForm form = forms.get(country);
        return form == null ? lenient(country) : form;
    }

    /// The countries that have a form of their own.
    public Set<CountryCode> countries() {
        return Set.copyOf(forms.keySet());
    }

    private AddressForm lenient(CountryCode country) {
        return new AddressForm(
                country,
                null,
                null,
                false,
                false,
                false,
                false,
                false,
                new AddressForm.Kinds(null, null, null),
                null,
                otherwise.asked(),
                new AddressLayout(otherwise.written(), otherwise.written(), Set.of(), null, false),
                Map.of(),
                Map.of());
    }

    record File(
            String reviewed,
            String source,
            String note,
            Otherwise otherwise,
            List<Row> countries) {}

    record Otherwise(List<String> asked, List<String> written) {}

    record Row(
            String country,
            @Nullable String postcode,
            @Nullable String example,
            @Nullable Boolean postcodeRequired,
            @Nullable Boolean regionRequired,
            @Nullable Boolean phoneRequired,
            @Nullable Boolean taxByRegion,
            @Nullable Boolean surnameFirst,
            @Nullable String regionKind,
            @Nullable String postcodeKind,
            @Nullable String cityKind,
            @Nullable String cityAlways,
            @Nullable Boolean regionByCode,
            @Nullable String local,
            List<String> asked,
            List<String> written,
            @Nullable List<String> latin,
            @Nullable List<String> upper,
            @Nullable Map<String, String> regionPostcodes,
            @Nullable Map<String, Map<String, String>> regions) {

        AddressForm form() {
            return new AddressForm(
                    CountryCode.of(country),
                    postcode,
                    example,
                    Boolean.TRUE.equals(postcodeRequired),
                    Boolean.TRUE.equals(regionRequired),
                    Boolean.TRUE.equals(phoneRequired),
                    Boolean.TRUE.equals(taxByRegion),
                    Boolean.TRUE.equals(surnameFirst),
                    new AddressForm.Kinds(regionKind, postcodeKind, cityKind),
                    cityAlways,
                    asked,
                    layout(),
                    Objects.requireNonNullElse(regions, Map.of()),
                    Objects.requireNonNullElse(regionPostcodes, Map.of()));
        }

        private AddressLayout layout() {
            return new AddressLayout(
                    written,
                    Objects.requireNonNullElse(latin, written),
                    Set.copyOf(Objects.requireNonNullElse(upper, List.of())),
                    local,
                    Boolean.TRUE.equals(regionByCode));
        }
    }
}
