package io.portolan.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/// Pieces that go back, against the bill they were bought with.
class PiecesLeftTest {

    private static final Currency EUR = Currency.of("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Property(tries = 500)
    void allPiecesInAnyOrderAndAnySplitAreTheWholeBill(@ForAll long seed) {
        Random random = new Random(seed);
        Bill bill = bill(random);
        List<PiecesBack> gone = new ArrayList<>();
        while (!new PiecesLeft(bill, gone).none()) {
            PiecesLeft left = new PiecesLeft(bill, gone);
            Map<Integer, Integer> some = some(bill, left, random);
            if (!some.isEmpty()) gone.add(left.take(some, true).orElseThrow());
        }
        assertThat(sum(gone.stream().map(PiecesBack::total).toList()))
                .isEqualTo(bill.totals().total());
        for (int i = 0; i < bill.charges().size(); i++) {
            int at = i;
            List<Money> parts = gone.stream().map(back -> back.charged().get(at)).toList();
            assertThat(sum(parts)).isEqualTo(bill.charges().get(i).amount());
            assertThat(parts).noneMatch(Money::isNegative);
        }
        for (Bill.Line line : bill.lines()) {
            assertThat(
                            sum(
                                    gone.stream()
                                            .flatMap(back -> back.lines().stream())
                                            .filter(of -> of.number() == line.number())
                                            .map(PiecesBack.Line::net)
                                            .toList()))
                    .isEqualTo(line.net());
        }
    }

    @Property(tries = 300)
    void withoutDeliveryTheBuyerNeverGetsMoreAndKeepsWhatTheRestStillOwes(@ForAll long seed) {
        Random random = new Random(seed);
        Bill bill = bill(random);
        PiecesLeft left = new PiecesLeft(bill, List.of());
        Map<Integer, Integer> all = Map.of(1, left.of(bill.lines().getFirst()));
        PiecesBack with = left.take(all, true).orElseThrow();
        PiecesBack without = left.take(all, false).orElseThrow();
        assertThat(without.total()).isLessThanOrEqualTo(with.total());
        assertThat(without.back()).noneMatch(Money::isNegative);
        assertThat(without.charged()).isEqualTo(with.charged());
        assertThat(new PiecesLeft(bill, List.of(without)).take(Map.of(2, 1), true))
                .isEqualTo(new PiecesLeft(bill, List.of(with)).take(Map.of(2, 1), true));
    }

    @Property(tries = 300)
    void theLastOfAnUnsentOrderTakesWithItWhatEarlierPiecesLeftBehind(@ForAll long seed) {
        Random random = new Random(seed);
        Bill bill = bill(random);
        List<PiecesBack> gone = new ArrayList<>();
        while (!new PiecesLeft(bill, gone).none()) {
            PiecesLeft left = new PiecesLeft(bill, gone);
            Map<Integer, Integer> some = some(bill, left, random);
            if (some.isEmpty()) continue;
            boolean last =
                    bill.lines().stream()
                            .allMatch(l -> some.getOrDefault(l.number(), 0) == left.of(l));
            gone.add(
                    (last ? left.last(some) : left.take(some, random.nextBoolean())).orElseThrow());
        }
        assertThat(sum(gone.stream().map(PiecesBack::total).toList()))
                .isEqualTo(bill.totals().total());
        for (int i = 0; i < bill.charges().size(); i++) {
            int at = i;
            assertThat(sum(gone.stream().map(back -> back.back().get(at)).toList()))
                    .isEqualTo(bill.charges().get(i).amount());
        }
    }

    @Example
    void noMoreGoBackThanWereBought() {
        Bill bill = bill(new Random(3));
        int bought = bill.lines().getFirst().quantity();
        PiecesLeft left = new PiecesLeft(bill, List.of());
        assertThat(left.take(Map.of(1, bought + 1), true)).isEmpty();
        assertThat(left.take(Map.of(1, -1), true)).isEmpty();
        assertThat(left.take(Map.of(), true)).isEmpty();
        PiecesBack all = left.take(Map.of(1, bought), true).orElseThrow();
        assertThat(new PiecesLeft(bill, List.of(all)).take(Map.of(1, 1), true)).isEmpty();
    }

    @Example
    void goodsAtAReducedRateTakeTheirOwnTaxBackAndNoneOfTheOthers() {
        Bill.Charge standard = charge("vat", "0.19", 10_000, 1_900, List.of(eur(1_900), eur(0)));
        Bill.Charge reduced = charge("vat", "0.07", 10_000, 700, List.of(eur(0), eur(700)));
        Bill bill =
                bill(
                        List.of(line(1, 1, 10_000, 0, 1_900), line(2, 2, 10_000, 0, 700)),
                        0,
                        List.of(standard, reduced));
        PiecesBack book = new PiecesLeft(bill, List.of()).take(Map.of(2, 1), false).orElseThrow();
        assertThat(book.back()).containsExactly(eur(0), eur(350));
        assertThat(book.total()).isEqualTo(eur(5_350));
    }

    @Example
    void deliveryThatIsKeptKeepsItsTax() {
        Bill bill =
                bill(
                        List.of(line(1, 1, 9_000, 0, 1_900)),
                        1_000,
                        List.of(charge("vat", "0.19", 10_000, 1_900, null)));
        PiecesBack goods = new PiecesLeft(bill, List.of()).take(Map.of(1, 1), false).orElseThrow();
        assertThat(goods.total()).isEqualTo(eur(9_000 + 1_710));
    }

    @Example
    void deliveryThatIsKeptKeepsTheFeesAndNoExcise() {
        Bill bill =
                bill(
                        List.of(line(1, 1, 9_000, 0, 2_204)),
                        600,
                        List.of(
                                charge("excise", "0", 9_000, 2_000, null),
                                charge("fee", "0", 9_000, 300, null),
                                charge("vat", "0.19", 11_600, 2_204, null)));
        assertThat(bill.taxesDelivery()).isTrue();
        PiecesBack wine = new PiecesLeft(bill, List.of()).take(Map.of(1, 1), false).orElseThrow();
        assertThat(wine.back().getFirst()).isEqualTo(eur(2_000));
        assertThat(wine.back().get(1)).isEqualTo(eur(0));
    }

    @Example
    void exciseInTheBaseOfATaxIsNotTakenForDelivery() {
        Bill bill =
                bill(
                        List.of(line(1, 1, 9_000, 0, 2_090)),
                        600,
                        List.of(
                                charge("excise", "0", 9_000, 2_000, null),
                                charge("vat", "0.19", 11_000, 2_090, null)));
        assertThat(bill.taxesDelivery()).isFalse();
    }

    private static Map<Integer, Integer> some(Bill bill, PiecesLeft left, Random random) {
        Map<Integer, Integer> some = new java.util.HashMap<>();
        for (Bill.Line line : bill.lines()) {
            int count = random.nextInt(left.of(line) + 1);
            if (count > 0) some.put(line.number(), count);
        }
        return some;
    }

    private static Bill bill(Random random) {
        List<Bill.Line> lines = new ArrayList<>();
        long duty = 0;
        long tax = 0;
        for (int i = 1; i <= 2 + random.nextInt(3); i++) {
            Bill.Line line =
                    line(
                            i,
                            1 + random.nextInt(5),
                            random.nextInt(20_000),
                            random.nextInt(900),
                            random.nextInt(4_000));
            duty += line.duty().minor();
            tax += line.tax().minor();
            lines.add(line);
        }
        long most = tax / 3;
        return bill(
                lines,
                random.nextInt(2_000),
                List.of(
                        charge("duty", "0.12", 5_000, duty, null),
                        charge("gst", "0.05", 20_000, most, null),
                        charge("gst", "0.07", 20_000, tax - most, null),
                        charge("fee", "0", 20_000, random.nextInt(500), null)));
    }

    private static Bill bill(List<Bill.Line> lines, long shipping, List<Bill.Charge> charges) {
        Money goods = sum(lines.stream().map(Bill.Line::net).toList());
        Money duty = of(charges, Bill.Group.DUTY);
        Money tax = of(charges, Bill.Group.TAX);
        Money fees = of(charges, Bill.Group.FEES);
        Money total = goods.plus(eur(shipping)).plus(duty).plus(tax).plus(fees);
        return Bill.allPaid(
                lines,
                new Bill.Totals(
                        goods,
                        eur(0),
                        eur(shipping),
                        goods,
                        eur(0),
                        eur(shipping),
                        duty,
                        tax,
                        fees,
                        total),
                charges,
                new Bill.Delivery("x", "Post", "Economy", "DDP", DAY, DAY),
                null,
                false,
                null,
                false,
                null,
                "0");
    }

    private static Money of(List<Bill.Charge> charges, Bill.Group group) {
        return sum(
                charges.stream()
                        .filter(charge -> charge.group() == group)
                        .map(Bill.Charge::amount)
                        .toList());
    }

    private static Bill.Line line(int number, int pieces, long net, long duty, long tax) {
        return new Bill.Line(
                number,
                Sku.of("SKU-" + number),
                "",
                "Goods",
                "",
                null,
                pieces,
                eur(net / pieces),
                eur(net),
                eur(net),
                eur(duty),
                eur(tax),
                null,
                null,
                null,
                null);
    }

    private static Bill.Charge charge(
            String kind, String rate, long base, long amount, @Nullable List<Money> shares) {
        return new Bill.Charge(
                kind,
                kind,
                Map.of(),
                eur(base),
                new BigDecimal(rate),
                eur(amount),
                "test." + kind,
                "a test",
                null,
                null,
                shares);
    }

    private static Money sum(List<Money> amounts) {
        return Money.sum(EUR, amounts);
    }

    private static Money eur(long minor) {
        return new Money(minor, EUR);
    }
}
