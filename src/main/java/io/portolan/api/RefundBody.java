package io.portolan.api;

import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.ReturnCase;
import io.portolan.landedcost.KeptQuote;
import io.portolan.landedcost.LandedCostRefund;
import io.portolan.landedcost.RefundRequest;
import io.portolan.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Question and answer about goods that come back, as the API writes them.
final class RefundBody {

    private static final Language ENGLISH = Language.of("en");
    private static final String[] CASES =
            Arrays.stream(ReturnCase.values()).map(ReturnCase::code).toArray(String[]::new);

    private RefundBody() {}

    /// @param cause `return`, `refused`, `defective` or `price-cut`
    /// @param date the day the money goes back; today when null
    record Ask(
            @Nullable UUID quote,
            @Nullable String cause,
            @Nullable LocalDate date,
            @Nullable List<@Nullable Pieces> lines) {

        /// Refuses what is missing or senseless whatever the quote.
        void check() {
            AskFields fields = new AskFields();
            if (quote == null) fields.missing("quote");
            if (cause == null) fields.missing("cause");
            fields.oneOf("cause", cause, CASES);
            if (lines == null || lines.isEmpty() || lines.size() > 500) {
                fields.add("lines", "range", "Send from 1 to 500 lines.");
            }
            fields.refuse();
        }

        UUID known() {
            if (quote == null) throw new IllegalStateException();
            return quote;
        }

        /// Refuses lines that the quote has not, and more pieces than it has.
        RefundRequest request(KeptQuote kept, LocalDate today) {
            AskFields fields = new AskFields();
            List<RefundRequest.Pieces> pieces = new ArrayList<>();
            Set<Integer> seen = new HashSet<>();
            List<@Nullable Pieces> asked = lines == null ? List.of() : lines;
            for (int i = 0; i < asked.size(); i++) {
                RefundRequest.Pieces one = pieces("lines[" + i + "]", asked.get(i), kept, fields);
                if (one == null) continue;
                if (!seen.add(one.line())) {
                    fields.add("lines[" + i + "].line", "twice", "Name each line once.");
                }
                pieces.add(one);
            }
            if (kept.answer().components().isEmpty()) {
                fields.add("quote", "nothing-charged", "Nothing was charged in this quote.");
            }
            fields.refuse();
            ReturnCase known = ReturnCase.of(String.valueOf(cause)).orElseThrow();
            return RefundRequest.of(kept, pieces, known, date == null ? today : date);
        }

        private static RefundRequest.@Nullable Pieces pieces(
                String at, @Nullable Pieces pieces, KeptQuote kept, AskFields fields) {
            if (pieces == null) {
                fields.missing(at);
                return null;
            }
            int lines = kept.asked().lines().size();
            fields.range(at + ".line", pieces.line(), 0, lines - 1L);
            Long before = pieces.before() == null ? Long.valueOf(0) : pieces.before();
            if (fields.any() || pieces.line() == null) return null;
            int line = pieces.line().intValue();
            long bought = kept.asked().lines().get(line).quantity();
            fields.range(at + ".before", before, 0, bought - 1);
            fields.range(at + ".quantity", pieces.quantity(), 1, bought - before);
            Long quantity = pieces.quantity();
            return fields.any() || quantity == null
                    ? null
                    : new RefundRequest.Pieces(line, quantity, before);
        }
    }

    /// @param line its place in the quote, from 0
    /// @param before how many pieces of it went back earlier; none when null
    record Pieces(@Nullable Long line, @Nullable Long quantity, @Nullable Long before) {}

    record Answer(
            Money back,
            Money recovered,
            Money lost,
            boolean estimate,
            List<Part> parts,
            List<Remark> notes) {

        static Answer of(LandedCostRefund refund) {
            return new Answer(
                    refund.back(),
                    refund.recovered(),
                    refund.lost(),
                    refund.estimate(),
                    refund.parts().stream().map(Part::of).toList(),
                    refund.notes().stream()
                            .map(
                                    note ->
                                            new Remark(
                                                    note.text(),
                                                    LandedCostAnswer.RuleView.of(note.rule())))
                            .toList());
        }
    }

    record Part(
            String kind,
            String label,
            Money amount,
            Money back,
            String fate,
            Money recovered,
            Money lost,
            @Nullable Claim claim,
            @Nullable String why,
            LandedCostAnswer.RuleView rule) {

        static Part of(LandedCostRefund.Part part) {
            LandedCostRefund.Claim claim = part.claim();
            return new Part(
                    part.of().kind().code(),
                    label(part.of()),
                    part.of().amount(),
                    part.of().back(),
                    part.fate().code(),
                    part.recovered(),
                    part.lost(),
                    claim == null
                            ? null
                            : new Claim(
                                    claim.authority(),
                                    claim.claimant(),
                                    claim.form(),
                                    claim.until(),
                                    claim.conditions()),
                    part.why(),
                    LandedCostAnswer.RuleView.of(part.rule()));
        }

        private static String label(RefundRequest.Charged charged) {
            Map<String, Object> values = new HashMap<>(charged.details());
            if (charged.rate() != null) values.put("rate", charged.rate().movePointRight(2));
            return Texts.in("landedcost", ENGLISH).of(charged.words(), values);
        }
    }

    record Claim(
            String authority,
            String claimant,
            String form,
            LocalDate until,
            List<String> conditions) {}

    record Remark(String text, LandedCostAnswer.RuleView rule) {}
}
