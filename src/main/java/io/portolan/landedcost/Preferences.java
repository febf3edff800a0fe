package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.landedcost.tariff.SpecialDuty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The lower duties of a tariff for goods of some origins with proof of it: those of agreements
/// with lines of their own, and those that stand beside the ordinary duty of a line.
final class Preferences {

    private record Agreement(TariffFile.Preference terms, TariffRows rows) {}

    /// A lower duty that these goods could pay.
    record Offer(String agreement, String proof, TariffBook.Choice lower) {

        private boolean proven(@Nullable ProofOfOrigin shown) {
            return shown != null
                    && shown.agreement().equals(agreement)
                    && TariffFile.accepts(proof, shown.proof());
        }
    }

    private final List<Agreement> agreements = new ArrayList<>();
    private final List<TariffFile.Program> programs;
    private final String currency;
    private final Map<String, List<SpecialDuty>> read = new ConcurrentHashMap<>();

    Preferences(TariffFile file) {
        for (TariffFile.Preference terms : file.preferred()) {
            String where = file.book() + " " + terms.agreement();
            agreements.add(new Agreement(terms, new TariffRows(where, terms.lines())));
        }
        this.programs = file.programmes();
        this.currency = file.currency();
    }

    /// The ordinary duty, or that of the agreement the goods carry proof for. Says which proof
    /// would lower it, and that a proof is not good for it.
    TariffBook.Choice of(TariffGoods goods, LocalDate day, TariffBook.Choice ordinary) {
        if (agreements.isEmpty() && programs.isEmpty() && goods.proof() == null) return ordinary;
        Offer best = null;
        for (Offer offer : offers(goods, day, ordinary)) {
            if (offer.proven(goods.proof())) return offer.lower();
            if (best == null || offer.lower().sum().compareTo(best.lower().sum()) < 0) best = offer;
        }
        if (best != null) ordinary.hints().add(hint(best, ordinary));
        if (goods.proof() != null) ordinary.hints().add(useless(goods));
        return ordinary;
    }

    /// Whether a proof is good for an agreement with this origin that is in force.
    boolean take(ProofOfOrigin shown, CountryCode origin, LocalDate day) {
        for (Agreement agreement : agreements) {
            TariffFile.Preference terms = agreement.terms();
            if (terms.agreement().equals(shown.agreement())
                    && TariffFile.accepts(terms.proof(), shown.proof())
                    && terms.law().inForce(day)
                    && terms.origins().contains(origin.value())) {
                return true;
            }
        }
        return programs.stream()
                .anyMatch(
                        program ->
                                program.agreement().equals(shown.agreement())
                                        && TariffFile.accepts(program.proof(), shown.proof())
                                        && program.law().inForce(day)
                                        && program.origins().contains(origin.value()));
    }

    /// The agreements it knows, each with the papers it takes.
    Map<String, Set<String>> papers() {
        Map<String, Set<String>> papers = new TreeMap<>();
        for (Agreement agreement : agreements) {
            add(papers, agreement.terms().agreement(), agreement.terms().proof());
        }
        for (TariffFile.Program program : programs) {
            add(papers, program.agreement(), program.proof());
        }
        return papers;
    }

    private static void add(Map<String, Set<String>> papers, String agreement, String proofs) {
        papers.computeIfAbsent(agreement, name -> new TreeSet<>())
                .addAll(List.of(proofs.split("\\|", -1)));
    }

    /// Every lower duty for goods of this origin on this day, whatever proof they carry.
    List<Offer> offers(TariffGoods goods, LocalDate day, TariffBook.Choice ordinary) {
        List<Offer> offers = new ArrayList<>();
        for (Agreement agreement : agreements) {
            TariffFile.Preference terms = agreement.terms();
            if (!terms.law().inForce(day) || !terms.origins().contains(goods.origin().value())) {
                continue;
            }
            TariffFile.Row row = row(agreement, goods, day);
            if (row == null) continue;
            TariffBook.Choice lower = ordinary.by(row, terms.law());
            if (helps(lower, ordinary)) {
                offers.add(new Offer(terms.agreement(), terms.proof(), lower));
            }
        }
        String special = ordinary.row().special();
        if (special != null && !programs.isEmpty()) beside(special, goods, day, ordinary, offers);
        return offers;
    }

    private static TariffFile.@Nullable Row row(
            Agreement agreement, TariffGoods goods, LocalDate day) {
        String digits = goods.hs().digits();
        List<TariffFile.Row> named = agreement.rows().candidates(digits, day);
        if (named.isEmpty()) {
            BigDecimal otherwise = agreement.terms().otherwise();
            return otherwise == null ? null : TariffShelf.row(digits, otherwise);
        }
        boolean inWords = named.stream().anyMatch(row -> row.amounts().empty());
        return inWords ? null : TariffRows.highest(named);
    }

    private void beside(
            String special,
            TariffGoods goods,
            LocalDate day,
            TariffBook.Choice ordinary,
            List<Offer> offers) {
        for (SpecialDuty duty : read.computeIfAbsent(special, SpecialDuty::read)) {
            for (TariffFile.Program program : programs) {
                if (!duty.programs().contains(program.symbol())
                        || !program.law().inForce(day)
                        || !program.origins().contains(goods.origin().value())) {
                    continue;
                }
                TariffFile.Row row = TariffShelf.row(ordinary.row().hs(), duty.duty());
                TariffBook.Choice lower = ordinary.by(row, program.law());
                if (helps(lower, ordinary)) {
                    offers.add(new Offer(program.agreement(), program.proof(), lower));
                }
            }
        }
    }

    /// Whether less is taken by value, or as much by value and less by measure. Which of a lower
    /// share and a higher amount is less is not known without the goods' value: the share decides.
    private static boolean helps(TariffBook.Choice lower, TariffBook.Choice ordinary) {
        int byValue = lower.sum().compareTo(ordinary.sum());
        if (byValue != 0) {
            boolean freed = ordinary.row().specific() && !lower.row().specific();
            return byValue < 0 || freed;
        }
        TariffFile.Row less = lower.row();
        TariffFile.Row full = ordinary.row();
        int amounts = less.amounts().byMeasure(full.amounts());
        int least = amounts == 0 ? TariffFile.Amounts.least(less.min(), full.min()) : 0;
        return amounts < 0 || least < 0;
    }

    private LandedCostQuote.Note hint(Offer offer, TariffBook.Choice ordinary) {
        String text =
                "with proof of origin ("
                        + offer.proof().replace("|", " or ")
                        + ") under "
                        + offer.agreement()
                        + " the duty of "
                        + ordinary.row().hs()
                        + " would be "
                        + said(offer.lower().row())
                        + " instead of "
                        + said(ordinary.row());
        return new LandedCostQuote.Note("preference-possible", text);
    }

    private String said(TariffFile.Row row) {
        return DutyTerms.of(row, currency).toString();
    }

    private static LandedCostQuote.Note useless(TariffGoods goods) {
        return new LandedCostQuote.Note(
                "preference-without-effect",
                "the proof of origin that came along lowers no duty of " + goods.hs().dotted());
    }
}
