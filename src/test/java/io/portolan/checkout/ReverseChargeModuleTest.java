package io.portolan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.SkuOf;
import io.portolan.filings.BuyerNumbers;
import io.portolan.filings.SalesLists;
import io.portolan.kernel.Address;
import io.portolan.kernel.CartId;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import io.portolan.kernel.SubjectId;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.markets.Market;
import io.portolan.markets.MarketChanges;
import io.portolan.markets.MarketChanges.Outcome;
import io.portolan.markets.Markets;
import io.portolan.markets.ShipFrom;
import io.portolan.markets.StoredMarket;
import io.portolan.orders.Bill;
import io.portolan.orders.OrderDraft;
import io.portolan.orders.Orders;
import io.portolan.platform.facts.FactsRead;
import io.portolan.platform.web.Caller;
import io.portolan.platform.wire.WireWatch;
import io.portolan.privacy.AuditFilter;
import io.portolan.privacy.AuditTrail;
import io.portolan.privacy.PersonalData;
import io.portolan.testing.ShopTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// A company in Austria buys in a shop that sends its goods from Poland, and from China.
@ShopTest(demo = true)
class ReverseChargeModuleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Caller MARA =
            new Caller(
                    Caller.Kind.STAFF,
                    new UUID(1, 1),
                    "Mara",
                    Set.of("*"),
                    Language.of("en"),
                    ZoneOffset.UTC);

    @Autowired BillMaker bills;
    @Autowired Carts carts;
    @Autowired MarketChanges changes;
    @Autowired WireWatch watch;
    @Autowired BuyerNumbers numbers;
    @Autowired Markets markets;
    @Autowired Catalog catalog;
    @Autowired PersonalData people;
    @Autowired TransactionTemplate transaction;
    @Autowired SalesLists lists;
    @Autowired Orders orders;
    @Autowired AuditTrail audit;
    @Autowired ApplicationContext shop;
    @Autowired Clock clock;

    @Test
    void theRegistersWordTakesTheVatOffGoodsFromAnotherMemberStateAndOffNoImport() {
        SubjectId buyer =
                Objects.requireNonNull(transaction.execute(status -> people.newSubject()));
        Address vienna = company("ATU13585627");
        Bill before = bill(buyer, vienna, "PL");
        assertThat(before.totals().tax().isZero()).isFalse();
        assertThat(before.scheme()).isEqualTo("OSS");

        assertThat(numbers.ask(buyer, vienna, CountryCode.of("PL"))).isTrue();
        Bill after = bill(buyer, vienna, "PL");
        assertThat(after.scheme()).isEqualTo(WithoutVat.SCHEME);
        assertThat(after.totals().total())
                .isEqualTo(before.totals().total().minus(before.totals().tax()));
        assertThat(after.charges().getLast().details().get("consultation")).startsWith("DEMO");
        assertThat(after.hash()).isNotEqualTo(before.hash());

        assertThat(bill(buyer, vienna, "CN").totals().tax().isZero()).isFalse();
        assertThat(bill(buyer, company(null), "PL").totals().tax().isZero()).isFalse();
    }

    @Test
    void whatWentToABusinessWithoutVatIsInTheStatementOfItsMonthByItsNumber() {
        SubjectId buyer =
                Objects.requireNonNull(transaction.execute(status -> people.newSubject()));
        Address vienna = company("ATU13585627");
        numbers.ask(buyer, vienna, CountryCode.of("PL"));
        Bill bill = bill(buyer, vienna, "PL");
        YearMonth month = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        OrderId id = new OrderId(UUID.randomUUID());
        OrderDraft draft =
                new OrderDraft(
                        id,
                        "checkout-" + id,
                        "t" + id,
                        "de",
                        Language.of("de"),
                        buyer,
                        vienna,
                        bill,
                        "cod",
                        true,
                        List.of());
        transaction.executeWithoutResult(status -> orders.save(List.of(draft)));
        FactsRead.all(shop);
        assertThat(lists.months()).contains(month);
        String table = new String(lists.table(month, MARA), StandardCharsets.UTF_8);
        Bill.Totals totals = bill.totals();
        Money value = totals.goods().minus(totals.discounts()).plus(totals.shipping());
        assertThat(table)
                .startsWith("dispatched_from,acquirer,value,currency")
                .contains("ATU13585627," + value.major().toPlainString() + ",EUR");
        assertThat(audit.newest(new AuditFilter("filing.sales-list", null, null), 1))
                .first()
                .satisfies(entry -> assertThat(entry.purpose()).isEqualTo("tax"));

        transaction.executeWithoutResult(status -> people.forget(buyer));
        assertThat(new String(lists.table(month, MARA), StandardCharsets.UTF_8))
                .as("the sale stays, the number is gone")
                .contains("," + value.major().toPlainString() + ",EUR")
                .doesNotContain("ATU13585627");
    }

    @Test
    void aRegisterThatWasSilentIsAskedAgainForTheSameAddress() {
        StoredMarket stored = changes.stored("de").orElseThrow();
        Market polish = sending(stored.market(), "PL");
        assertThat(changes.replace(polish, stored.version())).isInstanceOf(Outcome.Saved.class);
        try {
            CartView cart = carts.create(markets.require("de"), Language.of("de"));
            carts.add(cart.id(), Sku.of("OST-MIL-36-OAT"), 1);
            CartView silent = carts.setAddress(cart.id(), company("ATU13585618"));
            assertThat(silent.companyNumber()).isEqualTo(CompanyNumber.NO_ANSWER);
            Awaitility.await().until(() -> asked() > 0);
            long before = asked();
            assertThat(carts.askedAgain(silent).companyNumber()).isEqualTo(CompanyNumber.NO_ANSWER);
            Awaitility.await().until(() -> asked() > before);
        } finally {
            changes.replace(stored.market(), changes.stored("de").orElseThrow().version());
        }
    }

    private long asked() {
        return watch.lastCalls(500).stream()
                .filter(call -> call.connector().equals("demo-vies"))
                .count();
    }

    private Bill bill(SubjectId buyer, Address to, String from) {
        BillMaker.Made made = made(buyer, to, from);
        Bill.Totals totals = made.bill().totals();
        LandedCostQuote kept = made.reckoning().answer();
        assertThat(List.of(kept.duty(), kept.tax(), kept.fees()))
                .as("what is kept of the bill is the bill")
                .isEqualTo(List.of(totals.duty(), totals.tax(), totals.fees()));
        assertThat(kept.scheme()).isEqualTo(made.bill().scheme());
        return made.bill();
    }

    private BillMaker.Made made(SubjectId buyer, Address to, String from) {
        Market market = sending(markets.require("de"), from);
        SkuOf goods = Objects.requireNonNull(catalog.snapshot().variant(Sku.of("OST-MIL-36-OAT")));
        Cart empty = Cart.empty(new CartId(UUID.randomUUID()), "de", Language.of("de"));
        Cart.Line line = new Cart.Line(1, Sku.of("OST-MIL-36-OAT"), 2);
        Cart cart = empty.withAddress(buyer, new byte[0]);
        BillMaker.Made made =
                bills.make(
                        cart,
                        market,
                        to,
                        List.of(new PricedLines.Priced(line, goods, Money.of(1_800, "EUR"), null)),
                        Money.of(0, "EUR"),
                        null,
                        NOW);
        return bills.proof(cart, market, to).map(of -> WithoutVat.of(made, of)).orElse(made);
    }

    private static Market sending(Market of, String from) {
        return new Market(
                of.code(),
                of.name(),
                of.countries(),
                of.currency(),
                of.languages(),
                of.taxDisplay(),
                of.zone(),
                of.paymentMethods(),
                of.returnDays(),
                of.freeShippingFrom(),
                of.priceRounding(),
                of.prices(),
                of.open(),
                new ShipFrom(CountryCode.of(from), "Depot"));
    }

    private static Address company(@Nullable String number) {
        return new Address(
                "buy@example.at",
                "Office",
                "Canary GmbH",
                "Ring 1",
                null,
                "Wien",
                null,
                "1010",
                CountryCode.of("AT"),
                null,
                number);
    }
}
