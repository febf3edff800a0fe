package io.portolan.shipping.variance;

import io.portolan.kernel.Currency;
import io.portolan.shipping.variance.BillReader.Head;
import java.util.ArrayList;
import java.util.List;

/// "Tax Remittance and Disbursement" of the electronic invoice CSV1, a line each for the invoice
/// (`I`), the goods of a parcel (`D2`) and their charges (`C`):
/// https://mercurydocs.landmarkglobal.com/docs/electronic-invoice-format-csv1
final class LandmarkBill {

    private static final int INVOICE_CELLS = 9;

    private LandmarkBill() {}

    static boolean is(List<String> first) {
        return first.size() >= INVOICE_CELLS && first.getFirst().equals("I");
    }

    static List<Billed> read(List<List<String>> rows) {
        List<String> dates = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.getFirst().equals("D2")) dates.add(BillReader.cell(row, 4));
        }
        BilledDays days = new BilledDays(dates);
        List<Billed> lines = new ArrayList<>();
        List<String> invoice = rows.getFirst();
        List<String> goods = List.of();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            switch (row.getFirst()) {
                case "I" -> {
                    invoice = row;
                    goods = List.of();
                }
                case "D1", "D2", "D3", "L" -> goods = row;
                case "C" -> lines.add(charge(i + 1, invoice, goods, row, days));
                default -> {}
            }
        }
        if (lines.isEmpty()) throw new NotABill("empty");
        return lines;
    }

    private static Billed charge(
            int number,
            List<String> invoice,
            List<String> goods,
            List<String> row,
            BilledDays days) {
        boolean customs = !goods.isEmpty() && goods.getFirst().equals("D2");
        String parcel = customs ? BillReader.cell(goods, 2) : "";
        String order = customs ? BillReader.cell(goods, 1) : "";
        Head head =
                new Head(
                        number,
                        BillReader.cell(invoice, 1),
                        parcel,
                        order,
                        customs ? BillReader.code(BillReader.cell(goods, 10)) : null,
                        customs ? days.day(BillReader.cell(goods, 4)) : null,
                        BillReader.currency(BillReader.cell(invoice, 8)));
        String label = BillReader.cell(row, 2);
        if (!customs) return head.fault("freight", label);
        if (parcel.isEmpty() && order.isEmpty()) return head.fault("no-parcel", label);
        Currency currency = head.currency();
        if (currency == null) return head.fault("no-currency", label);
        return BillReader.charge(head, currency, label, BillReader.cell(row, 1));
    }
}
