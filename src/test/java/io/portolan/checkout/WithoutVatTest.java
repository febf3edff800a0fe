package io.portolan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.filings.BuyerNumbers;
import io.portolan.filings.Law;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.orders.Bill;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The bill of a business that accounts for the VAT itself.
class WithoutVatTest {

    private static final BuyerNumbers.Proof PROOF =
            new BuyerNumbers.Proof(
                    new UUID(7, 7),
                    "WAPI1",
                    Instant.parse("2026-11-22T10:00:00Z"),
                    new Law(
                            "eu.reverse-charge",
                            "published",
                            null,
                            null,
                            "Article 138, https://example.com",
                            LocalDate.of(2026, 11, 22),
                            null));

    @Test
    void theTotalIsWhatItWasWithoutTheTaxAndTheBillSaysWhyWithItsProof() {
        Bill bill = WithoutVat.of(bill(List.of(11_900L), 1_900, 0), PROOF);
        assertThat(bill.totals().total()).isEqualTo(eur(10_000));
        assertThat(bill.totals().tax().isZero()).isTrue();
        assertThat(bill.taxIncluded()).isFalse();
        Bill.Charge note = bill.charges().getLast();
        assertThat(note.amount().isZero()).isTrue();
        assertThat(note.base()).isEqualTo(eur(10_000));
        assertThat(note.details()).containsEntry("consultation", "WAPI1");
        assertThat(note.label(Language.of("de"))).contains("innergemeinschaftliche Lieferung");
    }

    @Test
    void linesDiscountAndDeliveryAddUpToTheTotalWhateverTheyAre() {
        Random random = new Random(138);
        for (int round = 0; round < 300; round++) {
            List<Long> prices = new ArrayList<>();
            for (int i = 1 + random.nextInt(5); i > 0; i--) prices.add(1 + random.nextLong(50_000));
            long gross = prices.stream().mapToLong(Long::longValue).sum();
            Bill bill = WithoutVat.of(bill(prices, gross / 6, 500), PROOF);
            Money shown =
                    Money.sum(
                                    bill.totals().currency(),
                                    bill.lines().stream().map(Bill.Line::price).toList())
                            .minus(bill.totals().saved())
                            .plus(bill.totals().deliveryShown());
            assertThat(shown).isEqualTo(bill.totals().total());
        }
    }

    private static Bill bill(List<Long> prices, long tax, long freight) {
        Money none = eur(0);
        long gross = prices.stream().mapToLong(Long::longValue).sum();
        List<Bill.Line> lines = new ArrayList<>();
        for (Long price : prices) {
            lines.add(
                    new Bill.Line(
                            lines.size() + 1,
                            Sku.of("A-" + lines.size()),
                            "a",
                            "A",
                            "",
                            null,
                            1,
                            eur(price),
                            eur(price),
                            eur(price),
                            none,
                            none,
                            null,
                            null,
                            null,
                            null));
        }
        LocalDate day = LocalDate.of(2026, 11, 24);
        return Bill.allPaid(
                lines,
                new Bill.Totals(
                        eur(gross),
                        none,
                        eur(freight),
                        eur(gross - tax),
                        none,
                        eur(freight),
                        none,
                        eur(tax),
                        none,
                        eur(gross + freight)),
                List.of(
                        new Bill.Charge(
                                "vat",
                                "vat",
                                Map.of(),
                                eur(gross - tax),
                                new BigDecimal("0.19"),
                                eur(tax),
                                "eu.vat.de",
                                "",
                                null,
                                null)),
                new Bill.Delivery("c", "", "", "DDP", day, day),
                null,
                true,
                null,
                false,
                null,
                "h");
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
