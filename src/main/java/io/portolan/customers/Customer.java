package io.portolan.customers;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.SubjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A customer as the shop knows them. Times in UTC.
///
/// @param subject whose key their data lies under
/// @param person in clear: mask it before it is shown; null when the person was erased
/// @param version grows with each change
/// @param source where they came from: `shop`, `shopify`
/// @param outsideId the number they have there
public record Customer(
        CustomerId id,
        SubjectId subject,
        int version,
        @Nullable Person person,
        @Nullable CountryCode country,
        @Nullable Language language,
        List<String> tags,
        boolean taxExempt,
        @Nullable Earlier earlier,
        String source,
        @Nullable String outsideId,
        Instant createdAt) {

    public Customer {
        tags = List.copyOf(tags);
    }
}
