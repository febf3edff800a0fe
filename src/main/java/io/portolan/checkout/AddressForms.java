package io.portolan.checkout;

import io.portolan.kernel.CountryCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How addresses of each country are written: what is asked and in which order, what a postcode
/// looks like, what its regions are called. Data in `reference/address-forms.json`.
@Component
public class AddressForms {

    private record File(String reviewed, String note, Otherwise otherwise, List<Row> countries) {}

    private record Otherwise(List<String> asked, List<String> written) {}

    private record Row(
            CountryCode country,
            @Nullable String postcode,
            @Nullable String example,
            boolean postcodeRequired,
            @Nullable Boolean regionRequired,
            @Nullable Boolean phoneRequired,
            @Nullable Boolean taxByRegion,
            @Nullable List<String> asked,
            @Nullable List<String> written,
            @Nullable Map<String, Map<String, String>> regions) {

        AddressForm form(Otherwise otherwise) {
            return new AddressForm(
                    country,
                    postcode,
                    example,
                    postcodeRequired,
                    Boolean.TRUE.equals(regionRequired),
                    Boolean.TRUE.equals(phoneRequired),
                    Boolean.TRUE.equals(taxByRegion),
                    Objects.requireNonNullElse(asked, otherwise.asked()),
                    Objects.requireNonNullElse(written, otherwise.written()),
                    Objects.requireNonNullElse(regions, Map.of()));
        }
    }

    private final Otherwise otherwise;
    private final Map<CountryCode, AddressForm> forms = new HashMap<>();

    AddressForms(JsonMapper json) {
        try (InputStream content =
                AddressForms.class.getResourceAsStream("/reference/address-forms.json")) {
            if (content == null) throw new IllegalStateException("address-forms.json is missing");
            File file = json.readValue(content, File.class);
            otherwise = file.otherwise();
            file.countries().forEach(row -> forms.put(row.country(), row.form(otherwise)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The country's form; a lenient one where we have none.
    public AddressForm of(CountryCode country) {
        AddressForm form = forms.get(country);
        return form != null
                ? form
                : new AddressForm(
                        country,
                        null,
                        null,
                        false,
                        false,
                        false,
                        false,
                        otherwise.asked(),
                        otherwise.written(),
                        Map.of());
    }
}
