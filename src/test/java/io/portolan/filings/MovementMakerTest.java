package io.portolan.filings;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.kernel.ReturnCase;
import io.portolan.kernel.Sku;
import io.portolan.kernel.SubjectId;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.OrderState;
import io.portolan.orders.PaymentStanding;
import io.portolan.orders.PieceRefund;
import io.portolan.orders.PiecesBack;
import io.portolan.orders.PiecesLeft;
import io.portolan.orders.Settlement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What an order and its refunds leave in the books of the tax office.
class MovementMakerTest {

    private static final Instant SOLD = Instant.parse("2026-03-31T21:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 2);

    @Test
    void aSaleBelongsToTheDayOfItsMarket() {
        Movement sale = of(order(11_900, 1_900, OrderState.CONFIRMED), List.of(), null).getFirst();
        assertThat(sale.day()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(sale.net()).isEqualTo(eur(10_000));
        Instant later = SOLD.plusSeconds(3_600);
        MovementMaker.Back back =
                new MovementMaker.Back(UUID.randomUUID(), eur(1_190), later, null);
        Movement refund =
                of(order(11_900, 1_900, OrderState.CONFIRMED), List.of(back), null).getLast();
        assertThat(refund.day()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(refund.soldOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(refund.tax()).isEqualTo(eur(-190));
        assertThat(refund.net()).isEqualTo(eur(-1_000));
    }

    @Test
    void whateverGoesBackInWhateverPartsWhatIsLeftIsRightToTheCent() {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 500; round++) {
            long total = 1 + random.nextLong(1_000_000);
            long tax = random.nextLong(total);
            List<MovementMaker.Back> backs = new ArrayList<>();
            long left = total;
            int most = round % 2 == 0 ? 12 : 3;
            while (left > 0 && backs.size() < most) {
                long part = backs.size() == 11 ? left : 1 + random.nextLong(left);
                left -= part;
                Instant at = SOLD.plusSeconds(backs.size() * 86_400L);
                backs.add(new MovementMaker.Back(UUID.randomUUID(), eur(part), at, null));
            }
            Order order = order(total, tax, OrderState.CONFIRMED);
            List<Movement> movements = of(order, backs, null);
            long sum = movements.stream().mapToLong(m -> m.total().minor()).sum();
            long taxes = movements.stream().mapToLong(m -> m.tax().minor()).sum();
            long bases =
                    movements.stream().mapToLong(m -> m.taxes().getFirst().base().minor()).sum();
            assertThat(List.of(sum, taxes, bases))
                    .as("%s of %s is left", eur(left), order.total())
                    .isEqualTo(
                            List.of(
                                    left,
                                    tax - share(tax, total - left, total),
                                    total - tax - share(total - tax, total - left, total)));
            assertThat(of(order, backs, null)).isEqualTo(movements);
        }
    }

    /// Half up, by whole numbers alone.
    private static long share(long whole, long part, long total) {
        BigInteger twice = BigInteger.valueOf(2).multiply(BigInteger.valueOf(whole));
        BigInteger all = BigInteger.valueOf(total);
        return twice.multiply(BigInteger.valueOf(part))
                .add(all)
                .divide(all.multiply(BigInteger.TWO))
                .longValueExact();
    }

    @Test
    void piecesTakeTheirOwnTaxAndWhatIsNotCorrectedLowersNoReturn() {
        Order order = order(11_900, 1_900, OrderState.CONFIRMED);
        PiecesBack.Line line =
                new PiecesBack.Line(
                        1, 1, eur(7_000), eur(0), List.of(eur(1_500)), List.of(eur(1_500)));
        PiecesBack pieces = new PiecesBack(true, List.of(line));
        Movement corrected = back(order, pieces, Settlement.Fate.CORRECTED);
        assertThat(corrected.tax()).as("not its share of 8,500 in 11,900").isEqualTo(eur(-1_500));
        assertThat(corrected.net()).isEqualTo(eur(-7_000));
        Movement lost = back(order, pieces, Settlement.Fate.LOST);
        assertThat(lost.total()).isEqualTo(eur(-8_500));
        assertThat(lost.tax()).isEqualTo(eur(0));
        assertThat(lost.taxes().getFirst().base()).isEqualTo(eur(0));
    }

    private static Movement back(Order order, PiecesBack pieces, Settlement.Fate fate) {
        Settlement settled =
                new Settlement(0, fate, eur(0), eur(0), null, "test.rule", null, false);
        PieceRefund refund =
                new PieceRefund(
                        new PaymentId(new UUID(3, 3)),
                        PieceRefund.State.DONE,
                        SOLD,
                        ReturnCase.RETURN,
                        pieces,
                        List.of(settled));
        MovementMaker.Back back =
                new MovementMaker.Back(new UUID(3, 3), pieces.total(), SOLD, refund);
        return of(order, List.of(back), null).getLast();
    }

    @Test
    void aBagThatGoesBackLeavesTheBookOfNoTaxSold() {
        Order order = bookAndBag(5_000, 10_000);
        Movement bag = last(order, List.of(taken(order, List.of(), Map.of(2, 1))));
        assertThat(bag.taxes())
                .extracting(Movement.TaxLine::base)
                .containsExactly(eur(0), eur(-10_000));
        Movement book = last(order, List.of(taken(order, List.of(), Map.of(1, 1, 3, 1))));
        assertThat(book.taxes())
                .extracting(Movement.TaxLine::base)
                .containsExactly(eur(-5_000), eur(0));
    }

    @Test
    void goodsOfNoTaxTakeTheirOwnBaseAndAllOfThemTheWhole() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 300; round++) {
            long books = random.nextLong(30_000);
            long bags = 1 + random.nextLong(30_000);
            Order order = bookAndBag(books, bags);
            List<PieceRefund> gone = new ArrayList<>();
            long base = 0;
            for (Integer line : order(random)) {
                PieceRefund next = taken(order, gone, Map.of(line, 1));
                gone.add(next);
                Movement movement = last(order, gone);
                base -= movement.taxes().getFirst().base().minor();
                long net = next.pieces().net().minor();
                assertThat(movement.taxes().getFirst().base())
                        .as("%s of %s and %s", line, books, bags)
                        .isEqualTo(eur(line == 2 ? 0 : -net));
            }
            assertThat(base).isEqualTo(books);
        }
    }

    /// One bag and one piece each of two books, one after the other.
    private static List<Integer> order(Random random) {
        List<Integer> lines = new ArrayList<>(List.of(1, 2, 3));
        Collections.shuffle(lines, random);
        return lines;
    }

    private static PieceRefund taken(
            Order order, List<PieceRefund> gone, Map<Integer, Integer> counts) {
        List<PiecesBack> before = gone.stream().map(PieceRefund::pieces).toList();
        PiecesBack pieces = new PiecesLeft(order.bill(), before).take(counts, true).orElseThrow();
        return new PieceRefund(
                new PaymentId(new UUID(3, gone.size())),
                PieceRefund.State.DONE,
                SOLD,
                ReturnCase.RETURN,
                pieces,
                List.of());
    }

    private static Movement last(Order order, List<PieceRefund> refunds) {
        List<MovementMaker.Back> backs =
                refunds.stream()
                        .map(
                                one ->
                                        new MovementMaker.Back(
                                                one.refund().value(),
                                                one.pieces().total(),
                                                SOLD,
                                                one))
                        .toList();
        return of(order, backs, null).getLast();
    }

    /// Two books at nothing per cent and between them a bag at twenty.
    private static Order bookAndBag(long books, long bags) {
        Money tax = eur(bags / 5);
        Money none = eur(0);
        Money net = eur(books + bags);
        Bill bill =
                Bill.allPaid(
                        List.of(
                                line(1, books / 3, 0),
                                line(2, bags, tax.minor()),
                                line(3, books - books / 3, 0)),
                        new Bill.Totals(
                                net, none, none, net, none, none, none, tax, none, net.plus(tax)),
                        List.of(
                                vat("0", books, List.of(none, none, none)),
                                vat("0.20", bags, List.of(none, tax, none))),
                        new Bill.Delivery("c", "", "", "DDP", DAY, DAY),
                        null,
                        false,
                        null,
                        false,
                        null,
                        "h");
        return order(bill, OrderState.CONFIRMED);
    }

    private static Bill.Charge vat(String rate, long base, List<Money> shares) {
        return new Bill.Charge(
                "vat",
                "vat",
                Map.of(),
                eur(base),
                new BigDecimal(rate),
                Money.sum(eur(0).currency(), shares),
                "test.vat",
                "a test",
                null,
                null,
                shares);
    }

    @Test
    void whatNobodyPaidForAndWasCancelledIsNotSold() {
        Order order = order(11_900, 1_900, OrderState.CANCELLED);
        List<Movement> movements = of(order, List.of(), SOLD.plusSeconds(60));
        assertThat(movements).extracting(Movement::kind).hasSize(2);
        assertThat(movements.stream().mapToLong(m -> m.tax().minor()).sum()).isZero();
        assertThat(movements.stream().mapToLong(m -> m.total().minor()).sum()).isZero();
    }

    private static List<Movement> of(
            Order order, List<MovementMaker.Back> backs, @Nullable Instant cancelled) {
        Movement.Place place = new Movement.Place(CountryCode.of("DE"), null, CountryCode.of("CN"));
        return MovementMaker.of(order, new MovementMaker.Known(place, BERLIN, backs, cancelled));
    }

    private static Order order(long total, long tax, OrderState state) {
        return order(bill(total, tax), state);
    }

    private static Order order(Bill bill, OrderState state) {
        PaymentStanding standing =
                state == OrderState.CANCELLED
                        ? PaymentStanding.DUE_ON_DELIVERY
                        : PaymentStanding.PAID;
        return new Order(
                new OrderId(new UUID(1, 1)),
                "OS-1",
                "t",
                state,
                standing,
                1,
                "de",
                Language.of("de"),
                CountryCode.of("DE"),
                bill.totals().total(),
                eur(0),
                1,
                "demo-card",
                new SubjectId(new UUID(2, 2)),
                bill,
                null,
                SOLD,
                SOLD,
                null,
                null,
                null);
    }

    private static Bill bill(long total, long tax) {
        Money net = eur(total - tax);
        Money none = eur(0);
        return Bill.allPaid(
                List.of(line(1, net.minor(), tax)),
                new Bill.Totals(
                        eur(total), none, none, net, none, none, none, eur(tax), none, eur(total)),
                List.of(
                        new Bill.Charge(
                                "vat",
                                "tax.vat",
                                Map.of(),
                                net,
                                new BigDecimal("0.19"),
                                eur(tax),
                                "eu.de.vat",
                                "",
                                null,
                                null)),
                new Bill.Delivery("c", "", "", "DDP", DAY, DAY),
                null,
                true,
                "IOSS",
                false,
                null,
                "h");
    }

    private static Bill.Line line(int number, long net, long tax) {
        return new Bill.Line(
                number,
                Sku.of("A-" + number),
                "a",
                "A",
                "",
                null,
                1,
                eur(net + tax),
                eur(net + tax),
                eur(net),
                eur(0),
                eur(tax),
                null,
                null,
                null,
                null);
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
