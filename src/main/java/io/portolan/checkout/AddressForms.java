package io.portolan.checkout;

import io.portolan.kernel.CountryCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How addresses of each country are written: what is asked, what a postcode looks like. Data in
/// `reference/address-forms.json`.
@Component
public class AddressForms {

    /// The form of one country.
    ///
    /// @param postcode a regular expression, null where any will do
    /// @param example a postcode that fits, for the error message
    /// @param regions ISO 3166-2 parts to choose from; empty where none is asked
    /// @param phoneRequired whether the carrier asks for a telephone number there
    /// @param taxByRegion whether the tax cannot be known before the region is
    public record Form(
            CountryCode country,
            @Nullable String postcode,
            @Nullable String example,
            boolean postcodeRequired,
            boolean regionRequired,
            boolean phoneRequired,
            boolean taxByRegion,
            List<String> regions) {

        public Form {
            regions = regions == null ? List.of() : List.copyOf(regions);
        }

        /// Whether the text is a postcode of this country.
        public boolean fits(String text) {
            return postcode == null || Pattern.matches(postcode, text.strip());
        }
    }

    private record File(String reviewed, String note, List<Row> countries) {}

    private record Row(
            CountryCode country,
            @Nullable String postcode,
            @Nullable String example,
            boolean postcodeRequired,
            @Nullable Boolean regionRequired,
            @Nullable Boolean phoneRequired,
            @Nullable Boolean taxByRegion,
            List<String> regions) {

        Form form() {
            return new Form(
                    country,
                    postcode,
                    example,
                    postcodeRequired,
                    Boolean.TRUE.equals(regionRequired),
                    Boolean.TRUE.equals(phoneRequired),
                    Boolean.TRUE.equals(taxByRegion),
                    regions);
        }
    }

    private final Map<CountryCode, Form> forms = new LinkedHashMap<>();

    AddressForms(JsonMapper json) {
        try (InputStream file =
                AddressForms.class.getResourceAsStream("/reference/address-forms.json")) {
            if (file == null) throw new IllegalStateException("address-forms.json is missing");
            json.readValue(file, File.class)
                    .countries()
                    .forEach(row -> forms.put(row.country(), row.form()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The country's form; a lenient one where we have none.
    public Form of(CountryCode country) {
        Form form = forms.get(country);
        return form != null
                ? form
                : new Form(country, null, null, false, false, false, false, List.of());
    }
}
