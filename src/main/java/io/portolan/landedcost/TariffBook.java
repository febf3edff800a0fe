package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What a tariff says of goods. Where a six-digit code leaves several lines open, the one with the
/// highest duty is taken and the answer says that it is an estimate.
final class TariffBook {

    private static final int REMEMBERED = 5_000;

    /// The duties of a line of goods.
    ///
    /// @param doubts what makes them an estimate
    /// @param hints what the merchant could do about them
    record Answer(
            List<Due> dues, List<LandedCostQuote.Note> doubts, List<LandedCostQuote.Note> hints) {}

    private record Question(
            String digits, String origin, @Nullable ProofOfOrigin proof, LocalDate day) {}

    private final TariffFile file;
    private final TariffRows rows;
    private final Preferences preferences;
    private final IdentityHashMap<TariffFile.Overlay, Set<String>> overlaid =
            new IdentityHashMap<>();
    private final Map<Question, Optional<Choice>> remembered = new ConcurrentHashMap<>();

    TariffBook(TariffFile file) {
        this.file = file;
        this.rows = new TariffRows(file.book(), file.lines());
        this.preferences = new Preferences(file);
        for (TariffFile.Overlay overlay : file.overlays()) {
            overlaid.put(overlay, Set.copyOf(overlay.codes()));
        }
    }

    TariffFile file() {
        return file;
    }

    /// The duties of these goods; null when the book has no line for the code. Amounts by measure
    /// are for the whole line, in the book's currency.
    @Nullable Answer answer(TariffGoods goods, LocalDate day) {
        Choice choice = chosen(goods, day);
        if (choice == null) return null;
        Answer answer = answer(choice, goods);
        if (old(day)) answer.doubts().add(age());
        return answer;
    }

    /// The line of the tariff that these goods fall under; null when there is none.
    @Nullable Choice chosen(TariffGoods goods, LocalDate day) {
        Question question =
                new Question(goods.hs().digits(), goods.origin().value(), goods.proof(), day);
        Optional<Choice> known = remembered.get(question);
        if (known == null) {
            known = Optional.ofNullable(choose(goods, day));
            if (remembered.size() >= REMEMBERED) remembered.clear();
            remembered.put(question, known);
        }
        return known.orElse(null);
    }

    /// Whether a proof is good for an agreement with this origin that is in force.
    boolean takes(ProofOfOrigin proof, CountryCode origin, LocalDate day) {
        return preferences.take(proof, origin, day);
    }

    /// The agreements it knows, each with the papers it takes.
    Map<String, Set<String>> agreements() {
        return preferences.papers();
    }

    /// A line with all that could come on top of it or lower it.
    ///
    /// @param onTop for this code and origin, in force or not
    record Look(Choice ordinary, List<TariffFile.Overlay> onTop, List<Preferences.Offer> offers) {}

    /// What goods of this code and origin meet, whatever proof they carry; null when the book has
    /// no line for them.
    @Nullable Look look(TariffGoods goods, LocalDate day) {
        Choice ordinary = choose(goods, day);
        if (ordinary == null) return null;
        if (old(day)) ordinary.doubts().add(age());
        String digits = goods.hs().digits();
        String line = ordinary.row().hs();
        String code = line.length() > digits.length() ? line : digits;
        List<TariffFile.Overlay> onTop =
                file.overlays().stream()
                        .filter(overlay -> overlay.fallsOn(goods.origin()))
                        .filter(overlay -> falls(overlay, code))
                        .toList();
        return new Look(ordinary, onTop, preferences.offers(goods, day, ordinary));
    }

    private boolean old(LocalDate day) {
        return file.asOf() != null && day.isAfter(file.asOf().plusYears(1));
    }

    private LandedCostQuote.Note age() {
        return new LandedCostQuote.Note(
                file.book() + ".old",
                "the tariff is the edition of " + file.asOf() + " and may have changed since");
    }

    private @Nullable Choice choose(TariffGoods goods, LocalDate day) {
        String digits = goods.hs().digits();
        List<TariffFile.Row> candidates = rows.candidates(digits, day);
        if (candidates.isEmpty()) return null;
        List<TariffFile.Overlay> overlays = overlays(goods.origin(), day);
        List<Choice> choices =
                candidates.stream().map(row -> choice(row, digits, overlays)).toList();
        Choice highest = choices.stream().max(Comparator.comparing(Choice::sum)).orElseThrow();
        if (!choices.stream().allMatch(choice -> choice.sameAs(highest))) {
            highest.doubts().add(open(goods, highest));
        }
        return preferences.of(goods, day, highest);
    }

    private LandedCostQuote.Note open(TariffGoods goods, Choice highest) {
        String text =
                goods.hs().dotted()
                        + " leaves several tariff lines open; the highest duty, of line "
                        + highest.row().hs()
                        + ", is taken";
        return new LandedCostQuote.Note(file.book() + ".lines-open", text);
    }

    /// A line of the tariff with what comes on top of it.
    ///
    /// @param law of the line: the tariff's, or that of an agreement
    record Choice(
            TariffFile.Row row,
            Law law,
            List<TariffFile.Overlay> overlays,
            List<LandedCostQuote.Note> doubts,
            List<LandedCostQuote.Note> hints) {

        BigDecimal sum() {
            BigDecimal sum = TariffRows.or(row.rate());
            for (TariffFile.Overlay overlay : overlays) {
                BigDecimal share = overlay.share() == null ? BigDecimal.ONE : overlay.share();
                sum = sum.add(overlay.rate().multiply(share));
            }
            return sum;
        }

        boolean sameAs(Choice other) {
            return row.like(other.row) && overlays.equals(other.overlays);
        }

        /// The same goods at the duty of an agreement.
        Choice by(TariffFile.Row otherRow, Law otherLaw) {
            return new Choice(otherRow, otherLaw, overlays, new ArrayList<>(), hints);
        }
    }

    private List<TariffFile.Overlay> overlays(CountryCode origin, LocalDate day) {
        return file.overlays().stream()
                .filter(o -> o.law().inForce(day))
                .filter(o -> o.fallsOn(origin))
                .toList();
    }

    private Choice choice(TariffFile.Row row, String digits, List<TariffFile.Overlay> overlays) {
        String code = row.hs().length() > digits.length() ? row.hs() : digits;
        List<TariffFile.Overlay> falling =
                overlays.stream().filter(overlay -> falls(overlay, code)).toList();
        return new Choice(
                row, file.lawOf(row), firstOfGroups(falling), new ArrayList<>(), new ArrayList<>());
    }

    private boolean falls(TariffFile.Overlay overlay, String code) {
        Set<String> codes = overlaid.getOrDefault(overlay, Set.of());
        for (int length = 2; length <= code.length(); length++) {
            if (codes.contains(code.substring(0, length))) return true;
        }
        return false;
    }

    /// Of all overlays of one group only the first by priority.
    private static List<TariffFile.Overlay> firstOfGroups(List<TariffFile.Overlay> falling) {
        if (falling.stream().allMatch(overlay -> overlay.exclusiveGroup() == null)) return falling;
        List<TariffFile.Overlay> sorted = new ArrayList<>(falling);
        sorted.sort(
                Comparator.comparing(
                        TariffFile.Overlay::priority,
                        Comparator.nullsLast(Comparator.naturalOrder())));
        Set<String> groups = new LinkedHashSet<>();
        sorted.removeIf(
                overlay ->
                        overlay.exclusiveGroup() != null && !groups.add(overlay.exclusiveGroup()));
        return falling.stream().filter(sorted::contains).toList();
    }

    private Answer answer(Choice choice, TariffGoods goods) {
        List<LandedCostQuote.Note> doubts = new ArrayList<>(choice.doubts());
        LandedCostQuote.Note doubt = choice.law().doubt();
        if (doubt != null) doubts.add(doubt);
        TariffFile.Row row = choice.row();
        if (row.why() != null) doubts.add(note("." + row.hs(), row.why()));
        if (row.note() != null) {
            doubts.add(note("." + row.hs(), "the tariff refers to a note (" + row.note() + ")"));
        }
        List<Due> dues = new ArrayList<>();
        ordinary(choice, goods, dues, doubts);
        for (TariffFile.Overlay o : choice.overlays()) {
            if (o.spares(goods)) continue;
            if (goods.metal() == null && o.asksForMetal(goods.hs().digits())) {
                doubts.add(metalUnknown(o));
            }
            LandedCostQuote.Note unsure = o.law().doubt();
            if (unsure != null) doubts.add(unsure);
            dues.add(
                    new Due(
                            o.duty(), o.words(), o.law(), o.rate(), null, Map.of(), o.share(), null,
                            null));
        }
        return new Answer(dues, doubts, choice.hints());
    }

    private static LandedCostQuote.Note metalUnknown(TariffFile.Overlay o) {
        String text =
                "falls from "
                        + o.fromMetal()
                        + " % of steel, aluminium and copper by weight, which is not known: it is"
                        + " counted";
        return new LandedCostQuote.Note(o.law().id() + ".metal-unknown", text);
    }

    private void ordinary(
            Choice choice, TariffGoods goods, List<Due> dues, List<LandedCostQuote.Note> doubts) {
        TariffFile.Row row = choice.row();
        Law law = choice.law();
        List<String> missing = new ArrayList<>();
        BigDecimal amount = goods.amount(row.amounts(), missing);
        if (row.min() != null || row.max() != null) {
            Due.Bounds bounds =
                    new Due.Bounds(sum(row.min(), goods, missing), sum(row.max(), goods, missing));
            dues.add(
                    new Due(
                            ChargeKind.DUTY,
                            "duty",
                            law,
                            row.rate(),
                            amount,
                            Map.of(),
                            null,
                            bounds,
                            goods.weighed(row.perKg())));
        } else {
            if (row.rate() != null) {
                dues.add(new Due(ChargeKind.DUTY, "duty", law, row.rate(), null, Map.of()));
            }
            if (amount != null) {
                dues.add(
                        new Due(
                                ChargeKind.DUTY,
                                "duty",
                                law,
                                null,
                                amount,
                                Map.of(),
                                null,
                                null,
                                goods.weighed(row.perKg())));
            }
        }
        for (String word : new LinkedHashSet<>(missing)) {
            String text = "the duty of " + row.hs() + " goes by " + word + ", which is not known";
            doubts.add(note("." + word + "-unknown", text));
        }
    }

    private static Due.@Nullable Sum sum(
            TariffFile.@Nullable Amounts amounts, TariffGoods goods, List<String> missing) {
        if (amounts == null) return null;
        List<String> unknown = new ArrayList<>();
        BigDecimal amount = goods.amount(amounts, unknown);
        missing.addAll(unknown);
        return unknown.isEmpty() ? new Due.Sum(amounts.rate(), amount) : null;
    }

    private LandedCostQuote.Note note(String what, String text) {
        return new LandedCostQuote.Note(file.book() + what, text);
    }
}
