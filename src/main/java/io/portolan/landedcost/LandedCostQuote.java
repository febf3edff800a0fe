package io.portolan.landedcost;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.markets.ExchangeRate;
import io.portolan.platform.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a consignment costs on top of goods and delivery. `duty`, `tax` and `fees` are charged
/// amounts: they sum exactly to `total`, and so do the lines and the components.
///
/// @param customsValue the value duty is taken on, as the destination counts it
/// @param authority the figures as the authority would show each alone, in the currency it counts
///     in; its parts may differ from its total by a minor unit
/// @param collect when the buyer pays what no law has the seller take at the sale
/// @param bySeller what the seller takes at the sale whoever pays at the border
/// @param scheme the seller's scheme the tax is collected under (`IOSS`), or null
/// @param estimate true when something it rests on is not certain; `reasons` say what
/// @param rate the exchange rate used, null when none was needed
/// @param rules all that had a say, with and without an amount
public record LandedCostQuote(
        Money customsValue,
        Money duty,
        Money tax,
        Money fees,
        Money total,
        Authority authority,
        Collect collect,
        List<ChargeKind> bySeller,
        @Nullable String scheme,
        boolean estimate,
        List<Line> lines,
        List<Component> components,
        List<Note> reasons,
        List<Note> warnings,
        @Nullable ExchangeRate rate,
        List<RuleRef> rules) {

    /// The code of the remark that nothing was said of the registration a scheme needs.
    public static final String UNSAID = "registration-not-said";

    public LandedCostQuote {
        rules = rules == null ? List.of() : List.copyOf(rules);
        bySeller = bySeller == null ? List.of() : List.copyOf(bySeller);
        lines = List.copyOf(lines);
        components = List.copyOf(components);
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    public Currency currency() {
        return total.currency();
    }

    /// The same amounts with one more reason why they are an estimate.
    public LandedCostQuote doubting(Note doubt) {
        return new LandedCostQuote(
                customsValue,
                duty,
                tax,
                fees,
                total,
                authority,
                collect,
                bySeller,
                scheme,
                true,
                lines,
                components,
                and(reasons, doubt),
                and(warnings, doubt),
                rate,
                rules);
    }

    private static List<Note> and(List<Note> notes, Note more) {
        List<Note> all = new ArrayList<>(notes);
        all.add(more);
        return all;
    }

    /// Whether the buyer pays this charge with the price of the goods when they are sold so; else
    /// the carrier takes it at the door.
    public boolean atSale(ChargeKind kind, Incoterm incoterm) {
        return incoterm == Incoterm.DDP || bySeller.contains(kind);
    }

    /// When the buyer pays a charge of this kind.
    public Collect collect(ChargeKind kind) {
        return bySeller.contains(kind) ? Collect.AT_CHECKOUT : collect;
    }

    /// What is due at the door, as far as this quote knows.
    public Money onDelivery() {
        List<Money> due =
                components.stream()
                        .filter(part -> collect(part.kind()) == Collect.ON_DELIVERY)
                        .map(Component::amount)
                        .toList();
        return Money.sum(currency(), due);
    }

    /// When the buyer pays it.
    public enum Collect {
        AT_CHECKOUT("at-checkout"),
        ON_DELIVERY("on-delivery");

        private final String code;

        Collect(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Each figure rounded by itself.
    public record Authority(Money duty, Money tax, Money total) {}

    /// What falls on one line of the request.
    public record Line(int index, Money customsValue, Money duty, Money tax, Money fees) {}

    /// One charge by one rule.
    ///
    /// @param words key of its name in the bundle `landedcost`
    /// @param details what the name mentions: `rate` (19 %), `code` (420292)
    /// @param base what the rate falls on, rounded for display
    /// @param rate null when the rule takes an amount
    /// @param unrounded in major units, as many digits as the arithmetic gave
    /// @param amount what is charged
    /// @param shares what of it falls on each line; null where that follows from the lines, because
    ///     there is one line or no other charge of its group
    public record Component(
            ChargeKind kind,
            String words,
            Map<String, String> details,
            Money base,
            @Nullable BigDecimal rate,
            BigDecimal unrounded,
            Money amount,
            RuleRef rule,
            @Nullable List<Money> shares) {

        public Component {
            details = Map.copyOf(details);
            if (shares != null) shares = List.copyOf(shares);
        }

        /// Its name for a reader of this language.
        public String label(Language language) {
            Map<String, Object> values = new HashMap<>(details);
            if (rate != null) values.put("rate", rate.movePointRight(2));
            return Texts.in("landedcost", language).of(words, values);
        }
    }

    /// Where a charge comes from.
    ///
    /// @param source the law or page with its address; null when there is none
    /// @param from the first day it is in force, null when that is long ago
    /// @param to the last day it is in force, null while no end is known
    /// @param estimate true when it could not be confirmed
    public record RuleRef(
            String id,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean estimate) {

        /// Whether it is a measure that came with the request and never stood in the rule book.
        public boolean givenWithRequest() {
            return id.equals(Law.GIVEN);
        }
    }

    /// A remark: a word for programs and an English sentence for the merchant.
    public record Note(String code, String text) {}
}
