package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.portolan.kernel.CountryCode;
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
    ///
    /// @param country where it is; null where only the address says it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Party(String name, String address, String mail, @Nullable CountryCode country) {

        public Party(String name, String address, String mail) {
            this(name, address, mail, null);
        }

        /// Whether the law's three are there: name, postal and electronic address.
        public boolean complete() {
            return filled(name) && filled(address) && filled(mail);
        }

        private static boolean filled(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    public Compliance {
        warnings = ByLanguage.sorted(warnings);
    }

    public List<String> warnings(Language language) {
        List<String> found = ByLanguage.pick(warnings, language);
        return found == null ? List.of() : found;
    }
}
