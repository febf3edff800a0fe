package io.portolan.checkout;

import io.portolan.filings.BuyerNumbers;
import io.portolan.kernel.Money;
import io.portolan.landedcost.ChargeKind;
import io.portolan.landedcost.LandedCostQuote;
import io.portolan.orders.Bill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The bill of a sale on which the buyer accounts for the VAT: prices without it, and the note that
/// says why.
final class WithoutVat {

    /// The word of the scheme in the bill: no return of the seller tells of it.
    static final String SCHEME = "REVERSE-CHARGE";

    private static final String WORDS = "reverse-charge";

    private WithoutVat() {}

    static BillMaker.Made of(BillMaker.Made made, BuyerNumbers.Proof proof) {
        LandedCostQuote.RuleRef law =
                new LandedCostQuote.RuleRef(
                        proof.law().id(),
                        proof.law().source(),
                        proof.law().from(),
                        proof.law().to(),
                        proof.law().source() == null);
        return new BillMaker.Made(of(made.bill(), proof), made.reckoning().accounted(law));
    }

    static Bill of(Bill bill, BuyerNumbers.Proof proof) {
        Bill.Totals old = bill.totals();
        Money none = Money.zero(old.currency());
        Bill.Totals totals =
                new Bill.Totals(
                        old.goods(),
                        old.discounts(),
                        old.shipping(),
                        old.goods(),
                        old.discounts(),
                        old.shipping(),
                        old.duty(),
                        none,
                        old.fees(),
                        old.total().minus(old.tax()));
        return new Bill(
                lines(bill, none),
                totals,
                charges(bill, proof, none),
                bill.delivery(),
                bill.coupon(),
                false,
                SCHEME,
                bill.estimate(),
                bill.rate(),
                bill.hash() + "-" + WORDS,
                bill.due());
    }

    private static List<Bill.Line> lines(Bill bill, Money none) {
        List<BigDecimal> weights = bill.lines().stream().map(line -> line.price().major()).toList();
        List<Money> prices = bill.totals().goods().split(weights);
        List<Bill.Line> lines = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            lines.add(line(bill.lines().get(i), prices.get(i), none));
        }
        return lines;
    }

    private static Bill.Line line(Bill.Line line, Money price, Money none) {
        BigDecimal one =
                price.major()
                        .divide(
                                BigDecimal.valueOf(line.quantity()),
                                price.currency().digits(),
                                RoundingMode.HALF_UP);
        return new Bill.Line(
                line.number(),
                line.sku(),
                line.handle(),
                line.title(),
                line.options(),
                line.picture(),
                line.quantity(),
                Money.ofMajor(one, price.currency(), RoundingMode.UNNECESSARY),
                price,
                line.net(),
                line.duty(),
                none,
                line.hs(),
                line.origin(),
                line.material(),
                line.unitGrams());
    }

    private static List<Bill.Charge> charges(Bill bill, BuyerNumbers.Proof proof, Money none) {
        List<Bill.Charge> charges = new ArrayList<>();
        for (Bill.Charge charge : bill.charges()) if (!tax(charge)) charges.add(charge);
        Bill.Totals totals = bill.totals();
        charges.add(
                new Bill.Charge(
                        ChargeKind.VAT.code(),
                        WORDS,
                        Map.of(
                                "proof", proof.id().toString(),
                                "consultation", proof.consultation()),
                        totals.goods().minus(totals.discounts()).plus(totals.shipping()),
                        BigDecimal.ZERO,
                        none,
                        proof.law().id(),
                        String.valueOf(proof.law().source()),
                        proof.law().from(),
                        proof.law().to()));
        return charges;
    }

    private static boolean tax(Bill.Charge charge) {
        String name = charge.kind().toUpperCase(Locale.ROOT).replace('-', '_');
        return ChargeKind.valueOf(name).group() == ChargeKind.Group.TAX;
    }
}
