package io.portolan.shipping.variance;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Uuid7;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.orders.Bill;
import io.portolan.orders.OrderDraft;
import io.portolan.orders.Orders;
import io.portolan.privacy.Actor;
import io.portolan.privacy.PersonalData;
import io.portolan.testing.ShopTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest
class VarianceModuleTest {

    private static final Actor BY = Actor.system("variance.test");

    @Autowired VarianceFiles files;
    @Autowired VarianceLedger ledger;
    @Autowired Orders orders;
    @Autowired Markets markets;
    @Autowired PersonalData people;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    private String terms = "DDP";

    @Test
    void whatWasBilledStandsBesideWhatWasQuotedUntilItIsUndone() {
        String one = order("us", 1000, 400, 0, "420292", "610910");
        String two = order("us", 500, 0, 0, "420292");
        String head = "invoice,date,order,hs,duty,tax,fee,currency\n";
        String body =
                """
                B-%1$s,%3$s,%1$s,420292,12.00,4.00,,USD
                B-%1$s,%3$s,%1$s,610910,1.00,,2.50,USD
                B-%2$s,%3$s,%2$s,,5.00,,,USD
                B-%2$s,%3$s,%2$s,,5.00,,,USD
                B-x,%3$s,nobody-%1$s,,5.00,,,USD
                """
                        .formatted(one, two, today());
        BillFile looked = look(head + body);
        assertThat(looked.tally()).isEqualTo(new BillFile.Tally(3, 2, 1, 1, 0, 0));
        assertThat(parcels()).doesNotContainKeys(one, two);

        assertThat(files.count(looked.id(), BY)).isTrue();
        assertThat(files.count(looked.id(), BY)).isFalse();
        VarianceParcel first = parcel(one);
        assertThat(first.quoted().total()).isEqualTo(usd(1400));
        assertThat(first.billed().duty()).isEqualTo(usd(1300));
        assertThat(first.billed().fees()).isEqualTo(usd(250));
        assertThat(first.difference()).isEqualTo(usd(550));
        assertThat(first.perCent()).isEqualByComparingTo("39.3");
        assertThat(parcel(two).difference()).isEqualTo(usd(0));
        assertThat(look(head + body).id()).as("the same file again").isEqualTo(looked.id());
        assertThat(files.setAside(looked.id(), 10))
                .extracting(SetAside::why)
                .containsExactly("same-line", "no-such-parcel");

        BillFile copy = look(head + "\n" + body.replace("nobody", "someone"));
        assertThat(copy.tally().matched()).isZero();
        assertThat(copy.tally().duplicate()).isEqualTo(4);
        assertThat(files.drop(copy.id())).isTrue();

        assertThat(files.undo(looked.id(), BY)).isTrue();
        assertThat(parcels()).doesNotContainKeys(one, two);
        BillFile again = look(head + body);
        assertThat(again.id()).isNotEqualTo(looked.id());
        assertThat(files.count(again.id(), BY)).isTrue();
        assertThat(parcels()).containsKeys(one, two);
        files.undo(again.id(), BY);
    }

    @Test
    void sumsByLaneCodeCarrierAndMonthAndTellsWhatIsBeyondTheLimit() {
        String one = order("jp", 1000, 2000, 0, "640399");
        String two = order("jp", 1000, 2000, 0, "640399");
        BillFile file =
                look(
                        """
                        invoice,date,order,duty,vat,currency
                        L-%1$s,%3$s,%1$s,"1,300",2000,JPY
                        L-%2$s,%3$s,%2$s,1000,2000,JPY
                        """
                                .formatted(one, two, today()));
        files.count(file.id(), BY);
        VarianceLine code = line(VarianceBy.CODE, "640399");
        assertThat(code.parcels()).isEqualTo(2);
        assertThat(code.difference()).isEqualTo(Money.of(300, "JPY"));
        assertThat(code.perCent()).isEqualByComparingTo("5.0");
        assertThat(code.recent()).isEqualByComparingTo("5.0");
        assertThat(code.before()).isNull();
        assertThat(code.each()).isEqualTo(Money.of(150, "JPY"));
        String lane = parcel(one).lane();
        assertThat(line(VarianceBy.LANE, lane).billed()).isEqualTo(Money.of(6300, "JPY"));
        assertThat(line(VarianceBy.CARRIER, "A broker").parcels()).isPositive();
        assertThat(line(VarianceBy.MONTH, today().substring(0, 7)).parcels()).isPositive();
        assertThat(ledger.parcels(VarianceFilter.of(VarianceBy.CODE, "640399"), 10)).hasSize(2);

        ledger.follow(new VariancePolicy(5, 2), BY);
        assertThat(ledger.beyond()).extracting(VarianceLine::key).doesNotContain(lane);
        ledger.follow(new VariancePolicy(4, 2), BY);
        assertThat(ledger.beyond()).extracting(VarianceLine::key).contains(lane);
        ledger.follow(new VariancePolicy(4, 3), BY);
        assertThat(ledger.beyond()).extracting(VarianceLine::key).doesNotContain(lane);
        ledger.follow(VariancePolicy.FIRST, BY);
        files.undo(file.id(), BY);
    }

    @Test
    void whoOnlyTriesAFileLeavesItToWhoLookedAtIt() {
        String text = "invoice,order,duty,currency\nT-1,nobody-tried,5.00,USD\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        BillFile tried = files.tried("bill.csv", "A broker", bytes);
        assertThat(tried.tally().unknown()).isEqualTo(1);
        assertThat(files.find(tried.id())).as("nothing is kept").isEmpty();
        BillFile looked = look(text);
        assertThat(files.tried("bill.csv", "A broker", bytes).id()).isEqualTo(looked.id());
        assertThat(files.find(looked.id())).isPresent();
        files.drop(looked.id());
    }

    @Test
    void whenABillIsUndoneWhatAnotherFileHeldBesideItCounts() {
        String number = order("us", 1000, 0, 0, "420292");
        String head = "invoice,date,order,duty,currency\n";
        String line = "O-%1$s,%2$s,%1$s,12.00,USD\n".formatted(number, today());
        BillFile first = look(head + line);
        BillFile second = look(head + line + "\n");
        BillFile third = look(head + line + "\n\n");
        assertThat(files.count(first.id(), BY)).isTrue();
        assertThat(files.count(second.id(), BY)).isTrue();
        assertThat(files.count(third.id(), BY)).isTrue();
        assertThat(tally(second).duplicate()).isEqualTo(1);
        assertThat(parcel(number).billed().duty()).isEqualTo(usd(1200));
        assertThat(files.undo(first.id(), BY)).isTrue();
        assertThat(tally(second).matched()).isEqualTo(1);
        assertThat(tally(third).duplicate()).as("only one of them").isEqualTo(1);
        assertThat(parcel(number).billed().duty()).isEqualTo(usd(1200));
        files.undo(second.id(), BY);
        files.undo(third.id(), BY);
        assertThat(parcels()).doesNotContainKey(number);
    }

    @Test
    void aParcelThatTwoBilledStandsUnderBothNamesAndABillWithoutADayUnderNone() {
        String number = order("us", 1000, 0, 500, "420292");
        BillFile duty = look("invoice,order,duty,currency\nP-%1$s,%1$s,10.00,USD\n", number);
        BillFile fee =
                files.look(
                        "fee.csv",
                        "Harbour Post",
                        "invoice,order,fee,currency\nF-%1$s,%1$s,6.00,USD\n"
                                .formatted(number)
                                .getBytes(StandardCharsets.UTF_8));
        files.count(duty.id(), BY);
        files.count(fee.id(), BY);
        assertThat(parcel(number).carrier()).isEqualTo("A broker + Harbour Post");
        assertThat(parcel(number).day()).isNull();
        assertThat(line(VarianceBy.CARRIER, "A broker + Harbour Post").difference())
                .isEqualTo(usd(100));
        assertThat(line(VarianceBy.MONTH, "none").parcels()).isPositive();
        assertThat(ledger.parcels(VarianceFilter.of(VarianceBy.MONTH, "none"), 10))
                .extracting(VarianceParcel::orderNumber)
                .contains(number);
        files.undo(duty.id(), BY);
        files.undo(fee.id(), BY);
    }

    private BillFile look(String text, String number) {
        return look(text.formatted(number));
    }

    private BillFile.Tally tally(BillFile file) {
        return files.find(file.id()).orElseThrow().tally();
    }

    @Test
    void whatTheBuyerOwesAtTheDoorIsFlaggedAndCountsAsNoLoss() {
        terms = "DAP";
        String atTheDoor = order("us", 0, 0, 0, "420292");
        String chargedHere = order("us", 0, 400, 0, "420292");
        BillFile file =
                look(
                        """
                        invoice,date,order,duty,tax,fee,currency
                        D-%1$s,%3$s,%1$s,12.00,,2.50,USD
                        D-%2$s,%3$s,%2$s,,5.00,,USD
                        """
                                .formatted(atTheDoor, chargedHere, today()));
        assertThat(files.setAside(file.id(), 10))
                .extracting(SetAside::why)
                .containsExactly("due-from-buyer");
        files.count(file.id(), BY);
        assertThat(parcels()).doesNotContainKey(atTheDoor);
        assertThat(parcel(chargedHere).difference()).isEqualTo(usd(100));
        files.undo(file.id(), BY);
    }

    @Test
    void aBillInAnotherCurrencyIsComparedAtTheRateOfItsDay() {
        String number = order("us", 1160, 0, 0, "420292");
        BillFile file =
                look(
                        """
                        invoice,date,order,duty,currency
                        E-%1$s,%2$s,%1$s,10.00,EUR
                        """
                                .formatted(number, today()));
        files.count(file.id(), BY);
        assertThat(parcel(number).billed().duty().currency().code()).isEqualTo("USD");
        assertThat(parcel(number).billed().duty()).isNotEqualTo(usd(1000));
        files.undo(file.id(), BY);
    }

    private BillFile look(String text) {
        return files.look("bill.csv", "A broker", text.getBytes(StandardCharsets.UTF_8));
    }

    private VarianceLine line(VarianceBy by, String key) {
        return ledger.lines(by).stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private VarianceParcel parcel(String number) {
        return Objects.requireNonNull(parcels().get(number), number);
    }

    private Map<String, VarianceParcel> parcels() {
        return ledger.parcels(VarianceFilter.ALL, 1000).stream()
                .collect(Collectors.toMap(VarianceParcel::orderNumber, parcel -> parcel));
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }

    /// An order whose frozen bill says this; the duty and tax fall on its first line.
    private String order(String code, long duty, long tax, long fees, String... hs) {
        Market market = markets.require(code);
        OrderId id = new OrderId(Uuid7.at(clock.millis()));
        Address to =
                new Address(
                        "v@example.org",
                        "V",
                        null,
                        "1 Road",
                        null,
                        "Town",
                        null,
                        "10001",
                        market.country(),
                        null,
                        null);
        OrderDraft draft =
                new OrderDraft(
                        id,
                        "checkout-" + id,
                        "t" + id,
                        code,
                        Language.of("en"),
                        people.newSubject(),
                        to,
                        bill(market, duty, tax, fees, List.of(hs)),
                        "cod",
                        true,
                        List.of());
        transaction.executeWithoutResult(status -> orders.save(List.of(draft)));
        return orders.find(id).orElseThrow().number();
    }

    private Bill bill(Market market, long duty, long tax, long fees, List<String> codes) {
        Money zero = Money.zero(market.currency());
        Money price = new Money(5000, market.currency());
        Money goods = price.times(codes.size());
        List<Bill.Line> lines = new java.util.ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            lines.add(
                    new Bill.Line(
                            i + 1,
                            Sku.of("SKU-" + i),
                            "h",
                            "T",
                            "",
                            null,
                            1,
                            price,
                            price,
                            price,
                            i == 0 ? new Money(duty, market.currency()) : zero,
                            i == 0 ? new Money(tax, market.currency()) : zero,
                            HsCode.of(codes.get(i)),
                            CountryCode.of("CN"),
                            null,
                            100L));
        }
        Money d = new Money(duty, market.currency());
        Money t = new Money(tax, market.currency());
        Money f = new Money(fees, market.currency());
        Bill.Totals totals =
                new Bill.Totals(
                        goods,
                        zero,
                        zero,
                        goods,
                        zero,
                        zero,
                        d,
                        t,
                        f,
                        goods.plus(d).plus(t).plus(f));
        LocalDate day = LocalDate.ofInstant(clock.instant(), market.zone());
        return Bill.allPaid(
                lines,
                totals,
                List.of(),
                new Bill.Delivery("economy", "Harbour Post", "Economy", terms, day, day),
                null,
                false,
                null,
                false,
                null,
                "hash");
    }
}
