package io.portolan.shipping.variance;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.platform.batch.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// What the quotes of billed orders had said, copied from the frozen bill once.
@Repository
class QuotedStore {

    /// What an order's frozen bill said.
    ///
    /// @param from where its goods start
    record Quoted(Order order, CountryCode from) {
        Bill.Totals totals() {
            return order.bill().totals();
        }
    }

    private record Part(Money duty, Money tax) {
        Part plus(Bill.Line line) {
            return new Part(duty.plus(line.duty()), tax.plus(line.tax()));
        }
    }

    private record Coded(OrderId order, String hs, Part part) {}

    private final JdbcTemplate rows;

    QuotedStore(JdbcTemplate rows) {
        this.rows = rows;
    }

    /// The second time changes nothing.
    void put(Collection<Quoted> quotes) {
        Rows.of(quotes)
                .uuid(quote -> quote.order().id().value())
                .text(quote -> quote.order().number())
                .text(quote -> quote.from().value())
                .text(quote -> quote.order().country().value())
                .text(quote -> quote.totals().currency().code())
                .int8(quote -> quote.totals().duty().minor())
                .int8(quote -> quote.totals().tax().minor())
                .int8(quote -> quote.totals().fees().minor())
                .bool(quote -> quote.order().bill().estimate())
                .update(
                        rows,
                        """
                        insert into shipping.variance_parcel
                               (order_id, order_number, lane_from, lane_to, currency,
                                quoted_duty_minor, quoted_tax_minor, quoted_fees_minor, estimate)
                        select id, number, lane_from, lane_to, currency, duty, tax, fees, estimate
                          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                               as t (id, number, lane_from, lane_to, currency, duty, tax, fees,
                                     estimate)
                            on conflict (order_id) do nothing
                        """);
        putCodes(quotes);
    }

    private void putCodes(Collection<Quoted> quotes) {
        List<Coded> coded = new ArrayList<>();
        for (Quoted quote : quotes) {
            Order order = quote.order();
            codes(order.bill()).forEach((hs, part) -> coded.add(new Coded(order.id(), hs, part)));
        }
        Rows.of(coded)
                .uuid(code -> code.order().value())
                .text(Coded::hs)
                .int8(code -> code.part().duty().minor())
                .int8(code -> code.part().tax().minor())
                .update(
                        rows,
                        """
                        insert into shipping.variance_code
                               (order_id, hs, quoted_duty_minor, quoted_tax_minor)
                        select id, hs, duty, tax
                          from unnest(?, ?, ?, ?) as t (id, hs, duty, tax)
                            on conflict (order_id, hs) do nothing
                        """);
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
}
