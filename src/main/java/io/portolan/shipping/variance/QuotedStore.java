package io.portolan.shipping.variance;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the quotes of billed orders had said, copied from the frozen bill once.
@Repository
class QuotedStore {

    private record Part(Money duty, Money tax) {
        Part plus(Bill.Line line) {
            return new Part(duty.plus(line.duty()), tax.plus(line.tax()));
        }
    }

    private final JdbcClient db;

    QuotedStore(JdbcClient db) {
        this.db = db;
    }

    /// The second time changes nothing.
    void put(Order order, CountryCode from) {
        Bill.Totals totals = order.bill().totals();
        int fresh =
                db.sql(
                                """
                                insert into shipping.variance_parcel
                                       (order_id, order_number, lane_from, lane_to, currency,
                                        quoted_duty_minor, quoted_tax_minor, quoted_fees_minor,
                                        estimate)
                                values (:id, :number, :from, :to, :currency, :duty, :tax, :fees,
                                        :estimate)
                                    on conflict (order_id) do nothing
                                """)
                        .param("id", order.id().value())
                        .param("number", order.number())
                        .param("from", from.value())
                        .param("to", order.country().value())
                        .param("currency", totals.currency().code())
                        .param("duty", totals.duty().minor())
                        .param("tax", totals.tax().minor())
                        .param("fees", totals.fees().minor())
                        .param("estimate", order.bill().estimate())
                        .update();
        if (fresh == 1) codes(order.bill()).forEach((hs, part) -> put(order, hs, part));
    }

    private static Map<String, Part> codes(Bill bill) {
        Money none = Money.zero(bill.totals().currency());
        Map<String, Part> codes = new TreeMap<>();
        for (Bill.Line line : bill.lines()) {
            if (line.hs() == null) continue;
            String hs = line.hs().hs6();
            codes.put(hs, codes.getOrDefault(hs, new Part(none, none)).plus(line));
        }
        return codes;
    }

    private void put(Order order, String hs, Part part) {
        db.sql(
                        """
                        insert into shipping.variance_code
                               (order_id, hs, quoted_duty_minor, quoted_tax_minor)
                        values (:id, :hs, :duty, :tax)
                        """)
                .param("id", order.id().value())
                .param("hs", hs)
                .param("duty", part.duty().minor())
                .param("tax", part.tax().minor())
                .update();
    }
}
