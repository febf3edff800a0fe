package io.portolan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looks into all books of a shop at once, as an auditor would, and says what does not agree. The
/// numbers I1 to I9 are those of docs/money.md.
public final class Books {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection database;

    public Books(Connection database) {
        this.database = database;
    }

    /// Facts not yet read by every consumer, callbacks and payments whose end is not yet known.
    public List<String> open() throws SQLException {
        return found(
                """
                select 'fact ' || f.type || ' for ' || c.consumer
                  from platform.fact f, platform.fact_cursor c
                 where (f.transaction_id, f.position) > (c.transaction_id, c.position)
                   and c.transaction_id < f.transaction_id
                 union all
                select 'callback ' || message_id from wire.inbox where state = 'new'
                 union all
                select 'bank message ' || id from demo_bank.message where tries = 0 and times_left = 2
                 union all
                select 'payment ' || id || ' ' || state from payments.payment_op
                 where state in ('created', 'sent', 'processing', 'unknown')
                """);
    }

    /// Every invariant, all at once.
    public void agree() throws SQLException {
        SoftAssertions all = new SoftAssertions();
        none(all, "I1: what is there, held and sold agrees with ledger and reservations", STOCK);
        none(all, "I2: our captures less refunds are the bank's", MONEY);
        none(all, "I2: nothing is captured above the total, or in another currency", ABOVE);
        none(all, "I3: one order for each cart and each payment at the bank", DOUBLES);
        none(all, "I6: facts are numbered without a gap and none is parked", FACTS);
        none(all, "I6: each mail is written once, and no order is without its first one", MAILS);
        none(all, "I8: what was captured or is due at the door is the bill's total", TOTALS);
        none(all, "I9: the journal balances", JOURNAL);
        all.assertThat(billsThatDoNotAddUp()).as("I8: charged lines sum to the total").isEmpty();
        all.assertAll();
    }

    private void none(SoftAssertions all, String name, String query) throws SQLException {
        all.assertThat(found(query)).as(name).isEmpty();
    }

    /// One text a row.
    public List<String> found(String query) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    private List<String> billsThatDoNotAddUp() throws SQLException {
        List<String> wrong = new ArrayList<>();
        List<String> bills = found("select bill from orders.purchase_order");
        assertThat(bills).as("orders to look at").isNotEmpty();
        for (String text : bills) {
            JsonNode bill = JSON.readTree(text);
            JsonNode totals = bill.at("/totals");
            long parts =
                    minor(totals, "goods")
                            - minor(totals, "discounts")
                            + minor(totals, "shipping")
                            + minor(totals, "duty")
                            + minor(totals, "tax")
                            + minor(totals, "fees");
            long charges = 0;
            for (JsonNode charge : bill.at("/charges")) charges += minor(charge, "amount");
            long charged = minor(totals, "duty") + minor(totals, "tax") + minor(totals, "fees");
            if (parts != minor(totals, "total") || charges != charged) wrong.add(text);
        }
        return wrong;
    }

    private static long minor(JsonNode node, String name) {
        JsonNode minor = node.at("/" + name + "/minor");
        if (!minor.isIntegralNumber())
            throw new IllegalStateException("no " + name + " in " + node);
        return minor.asLong();
    }

    private static final String STOCK =
            """
            select s.sku || ': ' || s.on_hand || ' there, ' || s.reserved || ' held, '
                   || s.claimed || ' sold; ledger ' || coalesce(l.quantity, 0)
                   || ', held ' || coalesce(r.held, 0) || ', sold ' || coalesce(r.claimed, 0)
              from inventory.stock s
              left join (select sku, location, sum(quantity) as quantity
                           from inventory.stock_ledger group by sku, location) l
                using (sku, location)
              left join (select sku, location,
                                sum(quantity) filter (where state = 'held') as held,
                                sum(quantity) filter (where state = 'claimed') as claimed
                           from inventory.reservation group by sku, location) r
                using (sku, location)
             where s.on_hand - s.claimed <> coalesce(l.quantity, 0)
                or s.reserved <> coalesce(r.held, 0)
                or s.claimed <> coalesce(r.claimed, 0)
                or least(s.on_hand, s.reserved, s.claimed,
                         s.on_hand - s.reserved - s.claimed) < 0
            """;

    private static final String MONEY =
            """
            select coalesce(ours.reference, bank.reference) || ': ours ' || ours.amount
                   || ', the bank has ' || bank.amount
              from (select order_id::text as reference, currency, sum(amount_minor) as amount
                      from payments.entry
                     where account = 'provider:demo-bank'
                     group by order_id, currency) ours
              full join (select reference, currency, sum(amount_minor) as amount
                           from demo_bank.ledger
                          where account = 'merchant'
                          group by reference, currency) bank
                on bank.reference = ours.reference and bank.currency = ours.currency
             where ours.amount is distinct from bank.amount
            """;

    private static final String ABOVE =
            """
            select o.number || ' ' || o.total_minor || ' ' || p.amount
              from orders.purchase_order o
              join (select order_id, currency, sum(amount_minor) as amount
                      from payments.payment_op
                     where kind = 'capture' and state in ('succeeded', 'due')
                     group by order_id, currency) p on p.order_id = o.id
             where p.currency <> o.currency or p.amount > o.total_minor
            """;

    private static final String DOUBLES =
            """
            select 'cart ' || checkout_id from orders.purchase_order
             group by checkout_id having count(*) > 1
             union all
            select 'payment ' || provider_ref from payments.payment_op
             where kind = 'capture' and provider_ref is not null
             group by provider, provider_ref having count(*) > 1
             union all
            select 'two charges of ' || reference from demo_bank.operation
             where kind = 'charge' and status = 'captured'
             group by merchant, reference having count(*) > 1
            """;

    private static final String FACTS =
            """
            select 'gap in ' || aggregate from platform.fact
             group by aggregate having count(*) <> max(aggregate_seq)
             union all
            select 'parked ' || type || ': ' || error from platform.parked_fact
            """;

    private static final String MAILS =
            """
            select 'twice ' || kind || ' ' || order_number from engagement.message
             group by kind, order_number having count(*) > 1
             union all
            select 'none ' || o.number || ' ' || o.state from orders.purchase_order o
             where o.state = 'confirmed' and o.source is null
               and not exists (select from engagement.message m where m.order_id = o.id)
            """;

    private static final String TOTALS =
            """
            select o.number || ' ' || o.payment || ' ' || coalesce(p.amount, 0)
              from orders.purchase_order o
              left join (select order_id, sum(amount_minor) as amount
                           from payments.payment_op
                          where kind = 'capture' and state in ('succeeded', 'due')
                          group by order_id) p on p.order_id = o.id
             where (o.payment in ('paid', 'due-on-delivery') and o.source is null
                    or p.amount is not null)
               and coalesce(p.amount, 0) <> o.total_minor
            """;

    private static final String JOURNAL =
            """
            select reason || ' ' || ref from payments.entry
             group by reason, ref, currency having sum(amount_minor) <> 0
             union all
            select 'all ' || currency from payments.entry
             group by currency having sum(amount_minor) <> 0
            """;
}
