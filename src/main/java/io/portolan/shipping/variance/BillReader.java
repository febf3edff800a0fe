package io.portolan.shipping.variance;

import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.shipping.variance.Billed.Sums;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a carrier's or broker's file of duty and tax into lines. A line that cannot be read stays,
/// with its fault: `no-parcel`, `no-currency`, `amount`, `day`, `code`, `together` (duty and tax in
/// one sum) or `freight` (nothing to do with customs).
final class BillReader {

    private final BillColumns columns;
    private final BilledDays days;

    private BillReader(BillColumns columns, BilledDays days) {
        this.columns = columns;
        this.days = days;
    }

    /// The lines of the file. Refuses with `NotABill` what is none.
    static List<Billed> read(byte[] file) {
        List<List<String>> rows = BillTable.rows(file);
        if (LandmarkBill.is(rows.getFirst())) return LandmarkBill.read(rows);
        BillColumns columns = BillColumns.of(rows.getFirst());
        List<String> dates = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) dates.add(cell(row, columns.day()));
        BillReader reader = new BillReader(columns, new BilledDays(dates));
        List<Billed> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.stream().allMatch(String::isBlank)) continue;
            lines.addAll(reader.lines(i + 1, row));
        }
        if (lines.isEmpty()) throw new NotABill("empty");
        return lines;
    }

    private List<Billed> lines(int number, List<String> row) {
        String parcel = cell(row, columns.tracking());
        String order = cell(row, columns.order());
        String code = cell(row, columns.hs());
        String date = cell(row, columns.day());
        Head head =
                new Head(
                        number,
                        cell(row, columns.bill()),
                        parcel,
                        order,
                        code(code),
                        days.day(date),
                        currency(cell(row, columns.currency())));
        if (parcel.isEmpty() && order.isEmpty()) return List.of(head.fault("no-parcel", ""));
        if (head.currency == null) return List.of(head.fault("no-currency", ""));
        if (!code.isEmpty() && head.hs == null) return List.of(head.fault("code", ""));
        if (!date.isEmpty() && head.day == null) return List.of(head.fault("day", ""));
        return columns.pairs().isEmpty()
                ? List.of(wide(head, head.currency, row))
                : paired(head, head.currency, row);
    }

    private Billed wide(Head head, Currency currency, List<String> row) {
        Sums sums = Sums.NONE;
        for (Map.Entry<Integer, ChargeKind> column : columns.kinds().entrySet()) {
            BigDecimal amount = BilledFigures.amount(cell(row, column.getKey()), currency);
            if (amount == null) return head.fault("amount", "");
            sums = sums.plus(column.getValue(), amount);
        }
        return head.line(sums, "");
    }

    private List<Billed> paired(Head head, Currency currency, List<String> row) {
        List<Billed> lines = new ArrayList<>();
        for (Map.Entry<Integer, Integer> pair : columns.pairs().entrySet()) {
            String label = cell(row, pair.getKey());
            String figure = cell(row, pair.getValue());
            if (label.isEmpty() && figure.isEmpty()) continue;
            lines.add(charge(head, currency, label, figure));
        }
        return lines.isEmpty() ? List.of(head.fault("amount", "")) : lines;
    }

    /// One charge by its name.
    static Billed charge(Head head, Currency currency, String label, String figure) {
        ChargeKind kind = ChargeKind.of(label);
        if (kind == ChargeKind.FREIGHT) return head.fault("freight", label);
        if (kind == ChargeKind.TOGETHER) return head.fault("together", label);
        BigDecimal amount = BilledFigures.amount(figure, currency);
        if (amount == null || figure.isBlank()) return head.fault("amount", label);
        return head.line(Sums.NONE.plus(kind, amount), label);
    }

    /// What the lines of one row share.
    record Head(
            int row,
            String bill,
            String parcel,
            String order,
            @Nullable HsCode hs,
            @Nullable LocalDate day,
            @Nullable Currency currency) {

        Billed line(Sums sums, String label) {
            return new Billed(row, bill, parcel, order, hs, day, currency, sums, label, null);
        }

        Billed fault(String fault, String label) {
            return new Billed(row, bill, parcel, order, hs, day, currency, Sums.NONE, label, fault);
        }
    }

    static String cell(List<String> row, @Nullable Integer at) {
        return at == null || at >= row.size() ? "" : row.get(at).strip();
    }

    static @Nullable HsCode code(String cell) {
        String digits = cell.replaceAll("[^0-9]", "");
        try {
            return digits.length() < 6 ? null : HsCode.of(digits.substring(0, 6));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    static @Nullable Currency currency(String cell) {
        try {
            return cell.isEmpty() ? null : Currency.of(cell.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException unlisted) {
            return null;
        }
    }
}
