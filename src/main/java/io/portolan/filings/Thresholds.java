package io.portolan.filings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All thresholds the shop knows.
@Component
class Thresholds {

    private static final String AMERICA = "US";

    private final List<Threshold> all = new ArrayList<>();

    Thresholds() {
        for (Row row : FilingReference.read("registrations.json", File.class).thresholds()) {
            all.add(row.threshold());
        }
        for (State state : FilingReference.read("nexus.json", State[].class)) {
            if (state.sales() != null) all.add(state.threshold());
        }
    }

    List<Threshold> all() {
        return all;
    }

    /// Those in force on a day.
    List<Threshold> on(LocalDate day) {
        return all.stream().filter(threshold -> threshold.law().inForce(day)).toList();
    }

    record File(String note, List<Row> thresholds) {}

    record Row(
            String id,
            String place,
            Set<String> countries,
            @Nullable SentFrom sentFrom,
            @Nullable String scheme,
            boolean voluntary,
            String currency,
            @Nullable BigDecimal sales,
            @Nullable Integer transactions,
            @Nullable BigDecimal world,
            Threshold.Reached reached,
            Threshold.@Nullable Period period,
            @Nullable String registers,
            Threshold.@Nullable Basis basis,
            @Nullable Boolean marketplaces,
            Law law) {

        Threshold threshold() {
            return new Threshold(
                    id,
                    place,
                    null,
                    countries,
                    sentFrom,
                    scheme,
                    voluntary,
                    currency,
                    sales,
                    transactions,
                    world,
                    reached,
                    period,
                    registers,
                    basis,
                    marketplaces,
                    law);
        }
    }

    /// A state of America: `NEVER` where there is no sales tax.
    record State(
            String state,
            @Nullable BigDecimal sales,
            @Nullable Integer transactions,
            String reached,
            Threshold.@Nullable Period period,
            Threshold.@Nullable Basis basis,
            @Nullable Boolean marketplaces,
            Law law) {

        Threshold threshold() {
            return new Threshold(
                    "us." + state.toLowerCase(Locale.ROOT),
                    AMERICA,
                    state,
                    Set.of(AMERICA),
                    null,
                    null,
                    false,
                    "USD",
                    sales,
                    transactions,
                    null,
                    Threshold.Reached.valueOf(reached),
                    period,
                    null,
                    basis,
                    marketplaces,
                    law);
        }
    }
}
