package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What a tariff says of goods. Where a six-digit code leaves several lines open, the one with the
/// highest duty is taken and the answer says that it is an estimate.
final class TariffBook {

    private static final BigDecimal GRAMS = new BigDecimal("0.001");

    /// The duties of a line of goods.
    ///
    /// @param doubts what makes them an estimate
    record Answer(List<Due> dues, List<LandedCostQuote.Note> doubts) {}

    private static final int REMEMBERED = 5_000;

    private record Question(String digits, String origin, LocalDate day) {}

    private final TariffFile file;
    private final NavigableMap<String, TariffFile.Row> rows = new TreeMap<>();
    private final IdentityHashMap<TariffFile.Overlay, Set<String>> overlaid =
            new IdentityHashMap<>();
    private final Map<Question, Optional<Choice>> remembered = new ConcurrentHashMap<>();

    TariffBook(TariffFile file) {
        this.file = file;
        for (TariffFile.Row row : file.lines()) {
            if (rows.put(row.hs(), row) != null && row.season() == null) {
                throw new IllegalStateException(file.book() + " has " + row.hs() + " twice");
            }
        }
        for (TariffFile.Overlay overlay : file.overlays()) {
            overlaid.put(overlay, Set.copyOf(overlay.codes()));
        }
    }

    TariffFile file() {
        return file;
    }

    /// The duties of these goods; null when the book has no line for the code. Amounts by piece and
    /// by weight are for the whole line, in the book's currency.
    @Nullable Answer answer(
            HsCode hs, CountryCode origin, long quantity, @Nullable Weight weight, LocalDate day) {
        Question question = new Question(hs.digits(), origin.value(), day);
        Optional<Choice> known = remembered.get(question);
        if (known == null) {
            known = Optional.ofNullable(choose(hs, origin, day));
            if (remembered.size() >= REMEMBERED) remembered.clear();
            remembered.put(question, known);
        }
        Answer answer = known.map(choice -> answer(choice, quantity, weight)).orElse(null);
        if (answer != null && old(day)) answer.doubts().add(age());
        return answer;
    }

    private boolean old(LocalDate day) {
        return file.asOf() != null && day.isAfter(file.asOf().plusYears(1));
    }

    private LandedCostQuote.Note age() {
        return new LandedCostQuote.Note(
                file.book() + ".old",
                "the tariff is the edition of " + file.asOf() + " and may have changed since");
    }

    private Answer answer(Choice choice, long quantity, @Nullable Weight weight) {
        List<LandedCostQuote.Note> doubts = new ArrayList<>();
        if (choice.open() != null) doubts.add(choice.open());
        return new Answer(dues(choice, quantity, weight, doubts), doubts);
    }

    private @Nullable Choice choose(HsCode hs, CountryCode origin, LocalDate day) {
        List<TariffFile.Row> candidates = candidates(hs.digits());
        if (candidates.isEmpty()) return null;
        List<TariffFile.Overlay> overlays = overlays(origin, day);
        List<Choice> choices =
                candidates.stream().map(row -> choice(row, hs.digits(), overlays)).toList();
        Choice highest = choices.stream().max(Comparator.comparing(Choice::sum)).orElseThrow();
        if (choices.stream().allMatch(choice -> choice.sameAs(highest))) return highest;
        String text =
                hs.dotted()
                        + " leaves several tariff lines open; the highest duty, of line "
                        + highest.row().hs()
                        + ", is taken";
        return new Choice(
                highest.row(),
                highest.overlays(),
                new LandedCostQuote.Note(file.book() + ".lines-open", text));
    }

    /// A line of the tariff with what comes on top of it.
    ///
    /// @param open says which other lines the code leaves open, null when there are none
    private record Choice(
            TariffFile.Row row,
            List<TariffFile.Overlay> overlays,
            LandedCostQuote.@Nullable Note open) {

        BigDecimal sum() {
            BigDecimal sum = or(row.rate());
            for (TariffFile.Overlay overlay : overlays) sum = sum.add(overlay.rate());
            return sum;
        }

        boolean sameAs(Choice other) {
            return or(row.rate()).compareTo(or(other.row.rate())) == 0
                    && or(row.perPiece()).compareTo(or(other.row.perPiece())) == 0
                    && or(row.perKg()).compareTo(or(other.row.perKg())) == 0
                    && overlays.equals(other.overlays);
        }

        private static BigDecimal or(@Nullable BigDecimal value) {
            return value == null ? BigDecimal.ZERO : value;
        }
    }

    /// The lines below the code, else the line whose code begins it with the most digits.
    private List<TariffFile.Row> candidates(String digits) {
        List<TariffFile.Row> below =
                List.copyOf(rows.subMap(digits, false, digits + ":", false).values());
        if (!below.isEmpty()) return below;
        for (int length = digits.length(); length >= 2; length--) {
            TariffFile.Row row = rows.get(digits.substring(0, length));
            if (row != null) return List.of(row);
        }
        return List.of();
    }

    private List<TariffFile.Overlay> overlays(CountryCode origin, LocalDate day) {
        return file.overlays().stream()
                .filter(o -> o.law().inForce(day))
                .filter(o -> o.fallsOn(origin))
                .toList();
    }

    private Choice choice(TariffFile.Row row, String digits, List<TariffFile.Overlay> overlays) {
        String code = row.hs().length() > digits.length() ? row.hs() : digits;
        return new Choice(
                row, overlays.stream().filter(overlay -> falls(overlay, code)).toList(), null);
    }

    private boolean falls(TariffFile.Overlay overlay, String code) {
        Set<String> codes = overlaid.getOrDefault(overlay, Set.of());
        for (int length = 2; length <= code.length(); length++) {
            if (codes.contains(code.substring(0, length))) return true;
        }
        return false;
    }

    private List<Due> dues(
            Choice choice,
            long quantity,
            @Nullable Weight weight,
            List<LandedCostQuote.Note> doubts) {
        TariffFile.Row row = choice.row();
        Law law = file.law();
        LandedCostQuote.Note doubt = law.doubt();
        if (doubt != null) doubts.add(doubt);
        if (row.why() != null) {
            doubts.add(new LandedCostQuote.Note(file.book() + "." + row.hs(), row.why()));
        }
        if (row.min() != null || row.max() != null || row.season() != null || unheeded(row)) {
            String text = "not all that the tariff says of " + row.hs() + " is counted";
            if (row.note() != null) text += ": " + row.note();
            doubts.add(new LandedCostQuote.Note(file.book() + "." + row.hs(), text));
        }
        List<Due> dues = new ArrayList<>();
        BigDecimal amount = amount(row, quantity, weight, doubts);
        if (row.rate() != null) {
            dues.add(new Due(ChargeKind.DUTY, "duty", law, row.rate(), null, Map.of()));
        }
        if (amount != null) {
            dues.add(new Due(ChargeKind.DUTY, "duty", law, null, amount, Map.of()));
        }
        for (TariffFile.Overlay o : choice.overlays()) {
            LandedCostQuote.Note unsure = o.law().doubt();
            if (unsure != null) doubts.add(unsure);
            dues.add(new Due(o.duty(), o.words(), o.law(), o.rate(), null, Map.of()));
        }
        return dues;
    }

    private static boolean unheeded(TariffFile.Row row) {
        TariffFile.Amounts amounts = row.amounts();
        return row.note() != null
                || amounts.perPair() != null
                || amounts.perDozen() != null
                || amounts.perLitre() != null
                || amounts.perM2() != null;
    }

    private @Nullable BigDecimal amount(
            TariffFile.Row row,
            long quantity,
            @Nullable Weight weight,
            List<LandedCostQuote.Note> doubts) {
        BigDecimal amount = null;
        if (row.perPiece() != null) amount = row.perPiece().multiply(BigDecimal.valueOf(quantity));
        if (row.perKg() == null) return amount;
        if (weight == null) {
            doubts.add(
                    new LandedCostQuote.Note(
                            file.book() + ".weight-unknown",
                            "the duty of " + row.hs() + " goes by weight, which is not known"));
            return amount;
        }
        BigDecimal kilograms = BigDecimal.valueOf(weight.times(quantity).grams()).multiply(GRAMS);
        BigDecimal byWeight = row.perKg().multiply(kilograms);
        return amount == null ? byWeight : amount.add(byWeight);
    }
}
