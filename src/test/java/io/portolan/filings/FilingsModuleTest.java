package io.portolan.filings;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Money;
import io.portolan.orders.Order;
import io.portolan.orders.Orders;
import io.portolan.payments.Refunds;
import io.portolan.platform.facts.FactsRead;
import io.portolan.privacy.Actor;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The copy of the orders that returns are made of, in a whole shop.
@ShopTest(demo = true)
class FilingsModuleTest {

    private static final String LEIPZIG =
            """
            {"email":"rina.vogt@example.de","name":"Rina Vogt","line1":"Am Kanal 3",
             "postcode":"04229","city":"Leipzig","country":"DE","phone":"+4934112345678"}
            """;
    private static final String OAKLAND =
            """
            {"email":"sam.ortiz@example.com","name":"Sam Ortiz","line1":"12 Grand Ave",
             "region":"CA","postcode":"94610","city":"Oakland","country":"US",
             "phone":"+15105550100"}
            """;
    private static final Actor STAFF = new Actor(Actor.Kind.STAFF, "s-1", "Mara");

    @LocalServerPort int port;
    @Autowired Orders orders;
    @Autowired Refunds refunds;
    @Autowired Movements movements;
    @Autowired Registrations registrations;
    @Autowired ApplicationContext shop;
    @Autowired JdbcClient db;

    @Test
    void madeAnewFromTheOrdersItIsTheSame() {
        Random random = new Random(7);
        for (int i = 0; i < 6; i++) {
            Order order = i % 2 == 0 ? bought("de", LEIPZIG) : bought("us", OAKLAND);
            long left = order.total().minor();
            for (int part = random.nextInt(3); part > 0; part--) {
                long minor = 1 + random.nextLong(left / 2);
                left -= minor;
                refunds.request(
                        order.id(),
                        new Money(minor, order.total().currency()),
                        "sent back",
                        STAFF,
                        UUID.randomUUID().toString());
            }
            if (random.nextInt(3) == 0) orders.cancel(order.id(), "staff", null);
        }
        FactsRead.all(shop);
        List<String> before = books();
        assertThat(before).hasSizeGreaterThan(8);
        movements.rebuild();
        assertThat(books()).as("nothing is taken twice").isEqualTo(before);
        db.sql("delete from filings.movement").update();
        movements.rebuild();
        assertThat(books()).isEqualTo(before);
    }

    @Test
    void californiaSeesWhatWasSoldToItWithoutTax() {
        Registration was = california();
        Order order = bought("us", OAKLAND);
        FactsRead.all(shop);
        Registration now = california();
        assertThat(now.sales()).isEqualTo(was.sales() + 1);
        Money net = order.bill().totals().goods().plus(order.bill().totals().shipping());
        assertThat(now.sold().minus(was.sold())).isEqualTo(net);
    }

    private Registration california() {
        return registrations.all(ZoneOffset.UTC).stream()
                .filter(one -> one.id().equals("us.ca"))
                .findFirst()
                .orElseThrow();
    }

    private Order bought(String market, String address) {
        Shopper shopper = new Shopper(port);
        String cart = shopper.readyCart(market, "OST-MIL-36-OAT", 1, address);
        Shopper.Answer placed = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        return orders.byNumber(placed.text("/order/number")).orElseThrow();
    }

    /// Every row, in an order that does not depend on when it was written.
    private List<String> books() {
        return db.sql(
                        """
                        select m::text || coalesce((select string_agg(t::text, ' ' order by t.line)
                                                      from filings.movement_tax t
                                                     where t.ref = m.ref and t.kind = m.kind), '')
                          from filings.movement m
                         order by m.ref, m.kind
                         limit 10000
                        """)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
