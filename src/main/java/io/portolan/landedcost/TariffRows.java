package io.portolan.landedcost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Lines of a tariff by code.
final class TariffRows {

    private final NavigableMap<String, List<TariffFile.Row>> rows = new TreeMap<>();

    /// @param where the book they are of, for what is wrong with them
    TariffRows(String where, List<TariffFile.Row> lines) {
        for (TariffFile.Row row : lines) {
            List<TariffFile.Row> known = rows.get(row.hs());
            if (known == null) {
                rows.put(row.hs(), List.of(row));
                continue;
            }
            if (row.season() == null || known.stream().anyMatch(one -> one.season() == null)) {
                throw new IllegalStateException(where + " has " + row.hs() + " twice");
            }
            List<TariffFile.Row> longer = new ArrayList<>(known);
            longer.add(row);
            rows.put(row.hs(), List.copyOf(longer));
        }
    }

    /// The lines below the code, else the line whose code begins it with the most digits, of those
    /// that hold on this day of the year.
    List<TariffFile.Row> candidates(String digits, LocalDate day) {
        List<TariffFile.Row> below = new ArrayList<>();
        for (List<TariffFile.Row> row : rows.subMap(digits, false, digits + ":", false).values()) {
            add(row, day, below);
        }
        if (!below.isEmpty()) return below;
        for (int length = digits.length(); length >= 2; length--) {
            List<TariffFile.Row> row = rows.get(digits.substring(0, length));
            if (row != null) add(row, day, below);
            if (!below.isEmpty()) return below;
        }
        return List.of();
    }

    private static void add(
            List<TariffFile.Row> seasons, LocalDate day, List<TariffFile.Row> rows) {
        for (TariffFile.Row row : seasons) {
            if (row.season() == null || row.season().contains(day)) rows.add(row);
        }
    }

    /// The one with the highest rate; null when there is none.
    static TariffFile.@Nullable Row highest(List<TariffFile.Row> rows) {
        TariffFile.Row highest = null;
        for (TariffFile.Row row : rows) {
            if (highest == null || or(row.rate()).compareTo(or(highest.rate())) > 0) highest = row;
        }
        return highest;
    }

    static BigDecimal or(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
