package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A paper by which goods pay the lower duty of a trade agreement. On days when it is not valid it
/// does not count.
///
/// @param agreement its name as the tariff has it: `USMCA`
/// @param proof what paper it is, as the tariff has it: `certificate`, `statement-on-origin`
/// @param number of the paper, or of the exporter who declares it; empty where it has none
/// @param validFrom its first day; null when it has none
/// @param expires its last day; null when it does not end
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OriginProof(
        String agreement,
        String proof,
        String number,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate expires) {

    public OriginProof {
        agreement = Objects.requireNonNullElse(agreement, "").strip();
        proof = Objects.requireNonNullElse(proof, "").strip();
        number = Objects.requireNonNullElse(number, "").strip();
        if (agreement.isEmpty() || proof.isEmpty()) {
            throw new IllegalArgumentException("a proof of origin names agreement and paper");
        }
        if (validFrom != null && expires != null && expires.isBefore(validFrom)) {
            throw new IllegalArgumentException(agreement + " would end before it begins");
        }
    }

    /// How it stands on a day.
    public Certificate.State state(LocalDate today) {
        return Certificate.State.of(validFrom, expires, today);
    }

    /// Whether it counts on that day.
    public boolean valid(LocalDate today) {
        return state(today).valid();
    }

    boolean ends(LocalDate today) {
        return switch (state(today)) {
            case ENDS_SOON, EXPIRED -> true;
            case VALID, NOT_YET -> false;
        };
    }

    /// Whether it counts under the same agreement when another no longer does.
    boolean follows(OriginProof other, LocalDate today) {
        if (!agreement.equals(other.agreement) || other.expires == null) return false;
        LocalDate after = other.expires.plusDays(1);
        return valid(after.isBefore(today) ? today : after);
    }
}
