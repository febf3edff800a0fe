package io.portolan.landedcost;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rules of a place ask of goods and nobody has said.
final class FactsAsked {

    private final GoodsLine line;
    private final Set<Fact> lacking = EnumSet.noneOf(Fact.class);

    private FactsAsked(GoodsLine line) {
        this.line = line;
    }

    /// @param book the tariff of the place; null when none is loaded
    /// @param goods null while they have no code
    static Set<Fact> of(
            GoodsLine line,
            @Nullable TariffGoods goods,
            RulesInForce rules,
            @Nullable TariffBook book,
            LocalDate day) {
        FactsAsked asked = new FactsAsked(line);
        if (goods == null) return asked.lacking;
        for (Rule.Excise rule : rules.excises()) asked.excise(rule, goods.hs().digits());
        if (book != null && !rules.dutyFree()) asked.duty(book, goods, day);
        return asked.lacking;
    }

    private void excise(Rule.Excise rule, String code) {
        if (!ExciseTerms.fallsOn(rule, code, line.alcohol())) return;
        boolean strength = rule.perLitreOfAlcohol() != null;
        if (line.litres() == null && (strength || rule.perLitre() != null)) {
            lacking.add(Fact.LITRES);
        }
        if (line.alcohol() == null && (strength || ExciseTerms.byStrength(rule))) {
            lacking.add(Fact.ALCOHOL);
        }
    }

    private void duty(TariffBook book, TariffGoods goods, LocalDate day) {
        TariffBook.Choice choice = book.chosen(goods, day);
        if (choice == null) return;
        TariffFile.Row row = choice.row();
        boolean litres = byLitre(row.amounts()) || byLitre(row.min()) || byLitre(row.max());
        if (litres && goods.litres() == null) lacking.add(Fact.LITRES);
        String digits = goods.hs().digits();
        boolean byMetal =
                choice.overlays().stream().anyMatch(overlay -> overlay.asksForMetal(digits));
        if (byMetal && goods.metal() == null) lacking.add(Fact.METAL);
    }

    private static boolean byLitre(TariffFile.@Nullable Amounts amounts) {
        return amounts != null && amounts.perLitre() != null;
    }
}
