package io.portolan.customers;

import io.portolan.kernel.CountryCode;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a customer was before a file changed them.
///
/// @param mark of what the source had said until then, in base 64
record Before(
        int version,
        Person person,
        @Nullable CountryCode country,
        List<String> tags,
        boolean taxExempt,
        @Nullable Earlier earlier,
        @Nullable String outsideId,
        @Nullable String mark) {

    static Before of(CustomerStore.Row row, Person person) {
        byte[] mark = row.mark();
        return new Before(
                row.version(),
                person,
                row.country(),
                row.tags(),
                row.taxExempt(),
                row.earlier(),
                row.outsideId(),
                mark == null ? null : Base64.getEncoder().encodeToString(mark));
    }

    byte @Nullable [] markBytes() {
        return mark == null ? null : Base64.getDecoder().decode(mark);
    }
}
