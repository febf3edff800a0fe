package io.portolan.storefront;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Which fields the checkout asks in each country and in which order, and what regions are called:
/// data in `reference/address-fields.json`.
@Component
class AddressFields {

    private record File(
            String note,
            Map<String, List<String>> asked,
            Map<String, List<String>> written,
            Map<String, Map<String, Map<String, String>>> regions) {}

    private final File file;

    AddressFields(JsonMapper json) {
        try (InputStream content =
                AddressFields.class.getResourceAsStream("/reference/address-fields.json")) {
            if (content == null) throw new IllegalStateException("address-fields.json is missing");
            this.file = json.readValue(content, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of the fields, the country first.
    List<String> asked(CountryCode country) {
        List<String> own = file.asked().get(country.value());
        return own == null ? file.asked().getOrDefault("default", List.of()) : own;
    }

    /// What a region is called in this language; in English where it has no name there.
    String region(CountryCode country, String code, Language language) {
        Map<String, String> names =
                file.regions().getOrDefault(country.value(), Map.of()).getOrDefault(code, Map.of());
        String own = names.get(language.tag());
        return own == null ? names.getOrDefault("en", code) : own;
    }

    /// The address as it is written in its country, line by line.
    List<String> lines(Address address, Front front) {
        CountryCode country = address.country();
        List<String> pattern = file.written().get(country.value());
        if (pattern == null) pattern = file.written().getOrDefault("default", List.of());
        Map<String, String> parts = new HashMap<>();
        parts.put("name", address.name());
        parts.put("company", text(address.company()));
        parts.put("line1", address.line1());
        parts.put("line2", text(address.line2()));
        parts.put("postcode", text(address.postcode()));
        parts.put("city", address.city());
        parts.put("country", front.display().country(country));
        String region = address.region();
        parts.put("region", region == null ? "" : region(country, region, front.language()));
        return pattern.stream()
                .map(line -> fill(line, parts).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String fill(String line, Map<String, String> parts) {
        String filled = line;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            filled = filled.replace("{" + part.getKey() + "}", part.getValue());
        }
        return filled;
    }
}
