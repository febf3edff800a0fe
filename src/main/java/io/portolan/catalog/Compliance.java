package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who answers for the safety of a product (Regulation (EU) 2023/988, article 19), and what it
/// warns of.
///
/// @param responsible the responsible person in the EU; null where the manufacturer is one
public record Compliance(
        Party manufacturer,
        @Nullable Party responsible,
        @Nullable String model,
        Map<Language, List<String>> warnings) {

    /// A company with a postal and an electronic address.
    public record Party(String name, String address, String mail) {}

    public Compliance {
        warnings = ByLanguage.sorted(warnings);
    }

    public List<String> warnings(Language language) {
        List<String> found = ByLanguage.pick(warnings, language);
        return found == null ? List.of() : found;
    }
}
