package io.portolan.admin;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.markets.ExchangeRates;
import io.portolan.markets.Markets;
import io.portolan.orders.Orders;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Confirmed sales by day, added up in the currency of the first market at the rate of each day.
@Component
class Sales {

    static final int DAYS = 7;

    private final Orders orders;
    private final ExchangeRates rates;
    private final Currency currency;

    Sales(Orders orders, ExchangeRates rates, Markets markets) {
        this.orders = orders;
        this.rates = rates;
        this.currency = markets.all().getFirst().currency();
    }

    record Day(LocalDate date, long orders, Money total) {}

    record Row(String code, long orders, Money total) {
        String name(Shell shell) {
            return com.ibm.icu.util.Currency.getInstance(code)
                    .getDisplayName(shell.language().locale());
        }
    }

    record Week(List<Day> days, Map<String, Row> currencies, Money total) {

        LocalDate from() {
            return days.getFirst().date();
        }

        LocalDate to() {
            return days.getLast().date();
        }

        long orders() {
            return days.stream().mapToLong(Day::orders).sum();
        }

        /// Per order, rounded half up to the minor unit; nothing when there was none.
        Money average() {
            if (orders() == 0) return Money.zero(total.currency());
            BigDecimal share =
                    BigDecimal.ONE.divide(BigDecimal.valueOf(orders()), 12, RoundingMode.HALF_UP);
            return total.times(share, RoundingMode.HALF_UP);
        }
    }

    /// Seven days from `from`, days of the reader's zone.
    Week week(LocalDate from, ZoneId zone) {
        List<Day> days = new ArrayList<>();
        Map<String, Row> currencies = new TreeMap<>();
        Money total = Money.zero(currency);
        for (int i = 0; i < DAYS; i++) {
            LocalDate date = from.plusDays(i);
            Map<String, Orders.Sales> sales =
                    orders.sales(
                            date.atStartOfDay(zone).toInstant(),
                            date.plusDays(1).atStartOfDay(zone).toInstant());
            Money ofDay = Money.zero(currency);
            long count = 0;
            for (Map.Entry<String, Orders.Sales> each : sales.entrySet()) {
                Orders.Sales sold = each.getValue();
                ofDay = ofDay.plus(rates.convert(sold.total(), currency, date));
                count += sold.orders();
                currencies.merge(
                        each.getKey(),
                        new Row(each.getKey(), sold.orders(), sold.total()),
                        (a, b) ->
                                new Row(
                                        a.code(),
                                        a.orders() + b.orders(),
                                        a.total().plus(b.total())));
            }
            days.add(new Day(date, count, ofDay));
            total = total.plus(ofDay);
        }
        return new Week(days, currencies, total);
    }
}
