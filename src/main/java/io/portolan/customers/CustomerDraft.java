package io.portolan.customers;

import io.portolan.kernel.CountryCode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a source says about a customer. What it does not say is empty or null and stays as the shop
/// knows it.
///
/// @param source `shopify`
/// @param outsideId the number they have there
/// @param consents what the source says they allowed
public record CustomerDraft(
        String source,
        @Nullable String outsideId,
        Person person,
        List<String> tags,
        @Nullable Boolean taxExempt,
        @Nullable Earlier earlier,
        Map<Channel, Boolean> consents) {

    public CustomerDraft {
        tags = List.copyOf(tags);
        consents = Collections.unmodifiableMap(new TreeMap<>(consents));
    }

    /// The country of the usual address, when it is known.
    Optional<CountryCode> country() {
        return person.addresses().stream().findFirst().map(PostalAddress::country);
    }

    @Override
    public String toString() {
        return "CustomerDraft[" + source + "]";
    }
}
