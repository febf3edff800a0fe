package io.portolan.filings;

import io.portolan.kernel.CountryCode;
import io.portolan.orders.Bill;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The place that tax offices count an order to, where that is another than the country of its
/// address. Whose rules fell on the goods is read off the bill: the name of each rule begins with
/// its territory.
final class TaxPlaces {

    /// Monaco's taxes are those of France, but not in every return.
    private static final String MONACO = "mc";

    /// @param country of the address
    /// @param territory whose rules the bill names; null for all of the country
    /// @param as the country that asks for the tax
    /// @param region of that country, where the territory is one of its regions
    /// @param part the name by which returns take it; null where it is as any place of `as`
    record Row(
            String country,
            @Nullable String territory,
            String as,
            @Nullable String region,
            @Nullable String part) {

        private Movement.Place of(Movement.Place addressed) {
            return new Movement.Place(
                    CountryCode.of(as),
                    region == null ? addressed.region() : region,
                    addressed.shipFrom(),
                    part);
        }
    }

    private final List<Row> rows;

    private TaxPlaces(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static TaxPlaces load() {
        return new TaxPlaces(FilingReference.read("returns.json", Regime.All.File.class).places());
    }

    /// @param addressed as the address says it
    Movement.Place of(Movement.Place addressed, Bill bill) {
        String country = addressed.country().value();
        Set<String> named = territories(bill);
        for (Row row : rows) {
            if (!row.country().equals(country)) continue;
            if (row.territory() == null || named.contains(row.territory())) {
                return row.of(addressed);
            }
        }
        String start = country.toLowerCase(Locale.ROOT) + "-";
        String part =
                named.stream().filter(name -> name.startsWith(start)).findFirst().orElse(null);
        return new Movement.Place(
                addressed.country(), addressed.region(), addressed.shipFrom(), part);
    }

    private static Set<String> territories(Bill bill) {
        return bill.charges().stream()
                .map(Bill.Charge::ruleId)
                .filter(id -> id.indexOf('.') > 0)
                .map(id -> id.substring(0, id.indexOf('.')))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The scheme that a sale to this place is declared in: sales to Monaco are not declared in
    /// the One Stop Shop of the Union but in the French return (Taxdoo,
    /// https://support.taxdoo.com/hc/de/articles/7396803286428-Das-OSS-Verfahren-und-Monaco).
    static @Nullable String scheme(Movement.Place place, @Nullable String billed) {
        return MONACO.equals(place.part()) && "OSS".equals(billed) ? null : billed;
    }
}
