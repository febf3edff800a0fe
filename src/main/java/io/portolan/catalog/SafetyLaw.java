package io.portolan.catalog;

import io.portolan.kernel.CountryCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where goods may be offered only with the names of those who answer for them.
public final class SafetyLaw {

    private static final Set<CountryCode> COUNTRIES = read();

    private SafetyLaw() {}

    /// What the law wants to know and has not been told.
    public enum Gap {
        MANUFACTURER,
        /// The manufacturer is elsewhere, so that a person in the territory has to answer.
        RESPONSIBLE_PERSON
    }

    private record File(String law, List<String> countries) {}

    /// What must be named before a product may be offered in this country; null when nothing.
    public static @Nullable Gap gap(CountryCode country, @Nullable Compliance told) {
        if (!COUNTRIES.contains(country)) return null;
        if (told == null || told.manufacturer() == null || !told.manufacturer().complete()) {
            return Gap.MANUFACTURER;
        }
        Compliance.Party person = told.responsible();
        if (person != null && person.complete()) return null;
        CountryCode home = told.manufacturer().country();
        return home != null && COUNTRIES.contains(home) ? null : Gap.RESPONSIBLE_PERSON;
    }

    private static Set<CountryCode> read() {
        try (InputStream in =
                SafetyLaw.class.getResourceAsStream("/reference/product-safety.json")) {
            File file = CatalogJson.mapper().readValue(Objects.requireNonNull(in), File.class);
            Set<CountryCode> countries = new HashSet<>();
            file.countries().forEach(code -> countries.add(CountryCode.of(code)));
            return Set.copyOf(countries);
        } catch (IOException e) {
            throw new UncheckedIOException("product-safety.json", e);
        }
    }
}
