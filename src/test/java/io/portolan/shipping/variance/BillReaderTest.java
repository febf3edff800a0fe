package io.portolan.shipping.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portolan.kernel.Currency;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BillReaderTest {

    private static final Currency USD = Currency.of("USD");

    @Test
    void readsAColumnForEachKindOfCharge() {
        List<Billed> lines =
                read(
                        """
                        Invoice Number,Invoice Date,Tracking Number,HS Code,Duty Amount,VAT,Disbursement Fee,Brokerage,Currency
                        B-1,2026-11-02,HP1,4202.92.31,"1,234.50",19.00,5,2.50,USD
                        """);
        Billed line = lines.getFirst();
        assertThat(line.bill()).isEqualTo("B-1");
        assertThat(line.parcel()).isEqualTo("HP1");
        assertThat(String.valueOf(line.hs())).isEqualTo("420292");
        assertThat(line.day()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(line.sums().duty()).isEqualByComparingTo("1234.50");
        assertThat(line.sums().tax()).isEqualByComparingTo("19");
        assertThat(line.sums().fees()).isEqualByComparingTo("7.50");
        assertThat(line.fault()).isNull();
    }

    @Test
    void readsARowForEachChargeAndPassesOverFreight() {
        List<Billed> lines =
                read(
                        """
                        Tracking Number;Charge Description;Net Amount;Invoice Currency;Invoice Date
                        1Z9;Duty Amount;12,50;EUR;02.11.2026
                        1Z9;VAT;22,80;EUR;02.11.2026
                        1Z9;Duty and Tax Forwarding Surcharge;4,00;EUR;02.11.2026
                        1Z9;Fuel Surcharge;9,99;EUR;02.11.2026
                        1Z9;Duties and taxes;9,99;EUR;02.11.2026
                        """);
        assertThat(lines)
                .extracting(Billed::fault)
                .containsExactly(null, null, null, "freight", "together");
        assertThat(lines.get(0).sums().duty()).isEqualByComparingTo("12.5");
        assertThat(lines.get(1).sums().tax()).isEqualByComparingTo("22.8");
        assertThat(lines.get(2).sums().fees()).isEqualByComparingTo("4");
    }

    @Test
    void readsPairsOfNameAndAmountSideBySide() {
        List<Billed> lines =
                read(
                        """
                        Shipment Number,Shipment Reference 1,Currency,XC1 Name,XC1 Charge,XC2 Name,XC2 Charge
                        4411,10001,GBP,IMPORT DUTIES,3.10,IMPORT VAT,20.62
                        4412,10002,GBP,FUEL SURCHARGE,3.10,,
                        """);
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().order()).isEqualTo("10001");
        assertThat(lines.getFirst().sums().duty()).isEqualByComparingTo("3.10");
        assertThat(lines.get(1).sums().tax()).isEqualByComparingTo("20.62");
        assertThat(lines.get(2).fault()).isEqualTo("freight");
    }

    /// The lines are those of the page named in `LandmarkBill`, the figures ours.
    @Test
    void readsInvoiceGoodsAndChargesInLinesOfTheirOwn() {
        List<Billed> lines =
                read(
                        """
                        I,INV77,Our shop,C9,Duties,2026-11-03,2026-12-03,31.20,CAD
                        D2,10001,LTN5,CLR1,2026-11-01,ON,CA,HALT,Backpack,CN,4202.92,45.00,1,45.00
                        C,7.20,Duty,0.16,1
                        C,24.00,HST,0.13,1
                        D1,10002,LTN6,TRK,2026-11-01,M5V,ON,CA,1,1,X,Y,Z
                        C,9.00,Freight,1,1
                        """);
        assertThat(lines).extracting(Billed::fault).containsExactly(null, null, "freight");
        assertThat(lines.getFirst().bill()).isEqualTo("INV77");
        assertThat(lines.getFirst().order()).isEqualTo("10001");
        assertThat(lines.getFirst().sums().duty()).isEqualByComparingTo("7.2");
        assertThat(lines.getFirst().day()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(lines.get(1).sums().tax()).isEqualByComparingTo("24");
        assertThat(String.valueOf(lines.get(1).hs())).isEqualTo("420292");
    }

    @Test
    void keepsWhatIsDamagedWithItsFault() {
        List<Billed> lines =
                read(
                        """
                        order,duty,tax,currency,date,hs
                        ,1,1,USD,2026-11-01,
                        10001,1.234,0,USD,2026-11-01,
                        10001,1x,0,USD,2026-11-01,
                        10001,1,0,XX,2026-11-01,
                        10001,1,0,USD,2026-02-30,
                        10001,1,0,USD,2026-11-01,42
                        10001,1,0,JPY,2026-11-01,
                        10001,1.50,0,JPY,2026-11-01,
                        """);
        assertThat(lines)
                .extracting(Billed::fault)
                .containsExactly(
                        "no-parcel",
                        "amount",
                        "amount",
                        "no-currency",
                        "day",
                        "code",
                        null,
                        "amount");
    }

    @Test
    void readsAmountsAsBillsWriteThem() {
        assertThat(usd("1,234,567.80")).isEqualByComparingTo("1234567.80");
        assertThat(usd("1.234,50")).isEqualByComparingTo("1234.50");
        assertThat(usd("1 234,5")).isEqualByComparingTo("1234.5");
        assertThat(usd("(12.00)")).isEqualByComparingTo("-12");
        assertThat(usd("12.00-")).isEqualByComparingTo("-12");
        assertThat(usd("-0,99")).isEqualByComparingTo("-0.99");
        assertThat(usd("USD 12")).isEqualByComparingTo("12");
        assertThat(usd("$12.5")).isEqualByComparingTo("12.5");
        assertThat(usd("")).isEqualByComparingTo("0");
        assertThat(BilledFigures.amount("1,234", Currency.of("JPY"))).isEqualByComparingTo("1234");
        assertThat(BilledFigures.amount("1.234", Currency.of("KWD"))).isEqualByComparingTo("1.234");
        for (String odd :
                List.of("1,234", "1.2.3", "12,34.5", "1,2,3", "--1", "n/a", "1e3", "12.")) {
            assertThat(usd(odd)).as(odd).isNull();
        }
    }

    @Test
    void aFigureOfAnotherCurrencyThanItsRowIsAFault() {
        assertThat(usd("EUR 12")).isNull();
        assertThat(usd("€ 12.00")).isNull();
        assertThat(BilledFigures.amount("€ 12", Currency.of("EUR"))).isEqualByComparingTo("12");
        assertThat(BilledFigures.amount("$ 12", Currency.of("CAD"))).isEqualByComparingTo("12");
        assertThat(BilledFigures.amount("$ 12", Currency.of("EUR"))).isNull();
        List<Billed> lines =
                read(
                        """
                        order,duty,tax,currency
                        10001,12.00 USD,GBP 3,USD
                        """);
        assertThat(lines).extracting(Billed::fault).containsExactly("amount");
    }

    @Test
    void whatAChargeIsWorkedOutFromIsNoCharge() {
        List<Billed> lines =
                read(
                        """
                        order,Duty Base,Duty Value,Tax basis,VAT Rate %,Entry Type,Tax Code,Duty,currency
                        10001,100,200,300,20,1,7,4.50,USD
                        """);
        assertThat(lines.getFirst().fault()).isNull();
        assertThat(lines.getFirst().sums().duty()).isEqualByComparingTo("4.50");
        assertThat(lines.getFirst().sums().tax()).isEqualByComparingTo("0");
        assertThat(lines.getFirst().sums().fees()).isEqualByComparingTo("0");
    }

    @Test
    void theOtherDaysOfAFileDecideWhetherTheMonthComesFirst() {
        assertThat(new BilledDays(List.of("03/04/2026", "13/04/2026")).day("03/04/2026"))
                .isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(new BilledDays(List.of("03/04/2026", "04/13/2026")).day("03/04/2026"))
                .isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(new BilledDays(List.of("03/04/2026")).day("03/04/2026")).isNull();
        assertThat(new BilledDays(List.of()).day("04/04/2026")).isEqualTo(LocalDate.of(2026, 4, 4));
        assertThat(new BilledDays(List.of()).day("20261102")).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void readsOlderAlphabetsAndRefusesWhatIsNoBill() {
        byte[] old =
                "Sendungsnummer;Zoll;Währung\n4411;3,10;EUR\n"
                        .getBytes(Charset.forName("windows-1252"));
        assertThat(BillReader.read(old).getFirst().sums().duty()).isEqualByComparingTo("3.10");
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(NotABill.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> read("a,b\n1,2\n")).hasMessageContaining("no-parcel");
        assertThatThrownBy(() -> read("tracking,b\n1,2\n")).hasMessageContaining("no-amounts");
        assertThatThrownBy(() -> read("tracking,duty\n1,\"2\n")).hasMessageContaining("quotes");
        assertThatThrownBy(() -> read("tracking,duty\n")).hasMessageContaining("empty");
    }

    private static @Nullable BigDecimal usd(String cell) {
        return BilledFigures.amount(cell, USD);
    }

    private static List<Billed> read(String file) {
        return BillReader.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
