package io.portolan.api;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.platform.web.Refusal.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with the fields of a body, gathered until `refuse`.
final class AskFields {

    private static final long MOST = 1_000_000_000_000L;
    private final List<FieldError> errors = new ArrayList<>();

    boolean any() {
        return !errors.isEmpty();
    }

    void refuse() {
        if (any()) throw io.portolan.platform.web.Refusal.invalid(errors);
    }

    void add(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }

    void missing(String field) {
        add(field, "required", "This field is required.");
    }

    void range(String field, @Nullable Long value, long least, long most) {
        if (value == null) {
            missing(field);
        } else if (value < least || value > most) {
            add(field, "range", "From " + least + " to " + most + ".");
        }
    }

    void oneOf(String field, @Nullable String value, String... known) {
        if (value != null && !List.of(known).contains(value)) {
            add(field, "unknown", "One of " + String.join(", ", known) + ".");
        }
    }

    void amount(String field, @Nullable Money amount, Currency currency) {
        if (amount == null) return;
        if (!amount.currency().equals(currency)) {
            add(field, "currency", "Amounts are in " + currency + ".");
        } else if (amount.isNegative() || amount.minor() > MOST) {
            add(field, "range", "From 0 to " + MOST + " minor units.");
        }
    }

    void rate(String field, @Nullable BigDecimal rate) {
        if (rate == null) return;
        boolean readable = rate.precision() <= 12 && rate.scale() <= 12 && rate.scale() > -3;
        if (!readable || rate.signum() < 0 || rate.compareTo(BigDecimal.TEN) > 0) {
            add(field, "range", "From 0 to 10, at most 12 digits; 0.027 is 2.7 %.");
        }
    }

    void decimal(String field, @Nullable BigDecimal value, BigDecimal most) {
        if (value == null) return;
        boolean readable = value.precision() <= 12 && value.scale() <= 6 && value.scale() > -6;
        if (!readable || value.signum() < 0 || value.compareTo(most) > 0) {
            add(field, "range", "From 0 to " + most + ", at most six digits after the point.");
        }
    }

    void words(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            missing(field);
        } else if (value.length() > most) {
            add(field, "range", "At most " + most + " characters.");
        }
    }
}
