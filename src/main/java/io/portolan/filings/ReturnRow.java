package io.portolan.filings;

import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One tax on sales, as a return reads it: of one movement, or of all of a month that are alike.
///
/// @param day when it happened; of a month its first day
/// @param soldOn when it was sold; of a month its first day
/// @param tax null for sales on which no tax fell: then `base` is what they sold for
/// @param filedIn the return that took it; null while none has
record ReturnRow(
        LocalDate day,
        LocalDate soldOn,
        Movement.Place place,
        @Nullable String scheme,
        @Nullable String tax,
        @Nullable BigDecimal rate,
        Money base,
        Money amount,
        @Nullable UUID filedIn) {

    /// The movement a row is of.
    record Of(UUID ref, Movement.Kind kind, OrderId order, String number, ReturnRow row) {}
}
