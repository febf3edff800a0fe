package io.portolan.landedcost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lower duties of a tariff for goods of some origins with proof of it.
final class Preferences {

    private record Agreement(TariffFile.Preference terms, TariffRows rows) {}

    private final List<Agreement> agreements = new ArrayList<>();

    Preferences(TariffFile file) {
        for (TariffFile.Preference terms : file.preferred()) {
            String where = file.book() + " " + terms.agreement();
            agreements.add(new Agreement(terms, new TariffRows(where, terms.lines())));
        }
    }

    /// The ordinary duty, or that of the agreement the goods carry proof for. Says which proof
    /// would lower it, and that a proof is not good for it.
    TariffBook.Choice of(TariffGoods goods, LocalDate day, TariffBook.Choice ordinary) {
        if (agreements.isEmpty() && goods.proof() == null) return ordinary;
        TariffBook.Choice best = null;
        for (Agreement agreement : agreements) {
            TariffBook.Choice lower = by(agreement, goods, day, ordinary);
            if (lower == null) continue;
            if (proven(agreement.terms(), goods.proof())) return lower;
            if (best == null || lower.sum().compareTo(best.sum()) < 0) {
                best = lower;
                ordinary.hints().clear();
                ordinary.hints().add(hint(agreement.terms(), lower, ordinary));
            }
        }
        if (goods.proof() != null) ordinary.hints().add(useless(goods));
        return ordinary;
    }

    private static TariffBook.@Nullable Choice by(
            Agreement agreement, TariffGoods goods, LocalDate day, TariffBook.Choice ordinary) {
        TariffFile.Preference terms = agreement.terms();
        if (!terms.law().inForce(day) || !terms.origins().contains(goods.origin().value())) {
            return null;
        }
        TariffFile.Row row =
                TariffRows.highest(agreement.rows().candidates(goods.hs().digits(), day));
        if (row == null) return null;
        TariffBook.Choice lower = ordinary.by(row, terms.law());
        boolean helps =
                lower.sum().compareTo(ordinary.sum()) < 0
                        || (ordinary.row().specific() && !row.specific());
        return helps ? lower : null;
    }

    private static boolean proven(TariffFile.Preference terms, @Nullable ProofOfOrigin proof) {
        return proof != null
                && proof.agreement().equals(terms.agreement())
                && terms.accepts(proof.proof());
    }

    private static LandedCostQuote.Note hint(
            TariffFile.Preference terms, TariffBook.Choice lower, TariffBook.Choice ordinary) {
        String text =
                "with proof of origin ("
                        + terms.proof().replace("|", " or ")
                        + ") under "
                        + terms.agreement()
                        + " the duty of "
                        + ordinary.row().hs()
                        + " would be "
                        + percent(lower.row().rate())
                        + " instead of "
                        + percent(ordinary.row().rate());
        return new LandedCostQuote.Note("preference-possible", text);
    }

    private static LandedCostQuote.Note useless(TariffGoods goods) {
        return new LandedCostQuote.Note(
                "preference-without-effect",
                "the proof of origin that came along lowers no duty of " + goods.hs().dotted());
    }

    private static String percent(@Nullable BigDecimal rate) {
        BigDecimal hundredth = TariffRows.or(rate).movePointRight(2).stripTrailingZeros();
        return hundredth.toPlainString() + " %";
    }
}
