package io.portolan.landedcost;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One rule of a country as its file in `reference/rules` writes it. What `null` lists leave open
/// holds everywhere; amounts are major units of the country's currency unless one is named.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Valuation.class, name = "valuation"),
    @JsonSubTypes.Type(value = Rule.Relief.class, name = "relief"),
    @JsonSubTypes.Type(value = Rule.SimplifiedDuty.class, name = "simplified-duty"),
    @JsonSubTypes.Type(value = Rule.Scheme.class, name = "scheme"),
    @JsonSubTypes.Type(value = Rule.Tariff.class, name = "tariff"),
    @JsonSubTypes.Type(value = Rule.Surcharge.class, name = "surcharge"),
    @JsonSubTypes.Type(value = Rule.Tax.class, name = "tax"),
    @JsonSubTypes.Type(value = Rule.Fee.class, name = "fee"),
    @JsonSubTypes.Type(value = Rule.Steps.class, name = "steps"),
    @JsonSubTypes.Type(value = Rule.Notice.class, name = "notice")
})
sealed interface Rule {

    Law law();

    /// Whether a rule holds for sales, for plain assessment at the border, or for both (null).
    enum Applies {
        SALE,
        BORDER
    }

    enum Basis {

        /// Goods, transport and insurance.
        CIF,

        /// Goods alone.
        FOB,

        /// A share of the price of the goods.
        SHARE_OF_GOODS
    }

    /// A part of what a tax falls on.
    enum Part {
        CUSTOMS_VALUE,
        TRANSPORT,
        GOODS,
        DUTY,
        FEES
    }

    /// What duty is taken on.
    record Valuation(Law law, @Nullable Applies applies, Basis basis, @Nullable BigDecimal share)
            implements Rule {

        public Valuation {
            if ((basis == Basis.SHARE_OF_GOODS) == (share == null)) {
                throw new IllegalArgumentException(law.id() + ": a share belongs to its basis");
            }
        }
    }

    /// A value up to which duty or tax is not taken, except on goods whose code begins with one of
    /// `exceptHs`.
    record Relief(
            Law law,
            Limit limit,
            Set<ChargeKind.Group> relieves,
            @Nullable List<String> exceptHs,
            @Nullable List<String> shipFrom)
            implements Rule {}

    /// A duty that stands in for the tariff: an amount for each distinct tariff class, or a rate on
    /// the whole value less an amount. Holds up to `limit` and above `over` where they are given.
    record SimplifiedDuty(
            Law law,
            String words,
            @Nullable Limit limit,
            @Nullable Limit over,
            @Nullable BigDecimal perClass,
            @Nullable Integer digits,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal less,
            @Nullable String lessCurrency)
            implements Rule {

        public SimplifiedDuty {
            if ((perClass == null) == (rate == null) || (perClass == null) != (digits == null)) {
                throw new IllegalArgumentException(law.id() + ": an amount by class, or a rate");
            }
        }
    }

    /// A way for a registered seller to collect the tax at the sale, which then is due whatever
    /// relief there is at the border.
    record Scheme(Law law, String name, Limit limit, Set<String> registrations) implements Rule {}

    /// Which tariff book gives the duty. `otherwise` is what is taken for goods the book does not
    /// know; the quote then is an estimate. Null takes nothing and says so.
    record Tariff(Law law, String book, @Nullable BigDecimal otherwise) implements Rule {}

    /// A share of the duty on top of it. Not taken when the line's own measures already name an
    /// additional duty.
    record Surcharge(Law law, String words, BigDecimal rate) implements Rule {}

    /// A tax. `uplift` multiplies the customs value in its base; `inside` means that the base
    /// contains the tax itself; `local` is a share of this tax on top of it.
    record Tax(
            Law law,
            ChargeKind tax,
            String words,
            @Nullable Applies applies,
            @Nullable List<String> countries,
            @Nullable List<String> regions,
            BigDecimal rate,
            Set<Part> base,
            @Nullable BigDecimal uplift,
            boolean inside,
            @Nullable Local local)
            implements Rule {

        public Tax {
            if (tax.group() != ChargeKind.Group.TAX) {
                throw new IllegalArgumentException(law.id() + " is no tax");
            }
        }
    }

    /// A share of a tax that another authority takes.
    record Local(String words, BigDecimal numerator, BigDecimal denominator) {}

    /// An amount for each consignment. `taxed` puts it into the base of taxes; `whenTaxed` takes it
    /// only when some tax or duty is due.
    record Fee(
            Law law,
            ChargeKind fee,
            String words,
            BigDecimal amount,
            @Nullable Channel channel,
            @Nullable Limit limit,
            @Nullable List<String> countries,
            boolean whenTaxed,
            boolean taxed)
            implements Rule {

        public Fee {
            if (fee.group() != ChargeKind.Group.FEES) {
                throw new IllegalArgumentException(law.id() + " is no fee");
            }
        }
    }

    /// How the country rounds. Each value is rounded to a whole number of its step; duty and tax
    /// are rounded as sums of the consignment.
    record Steps(
            Law law,
            RoundingMode mode,
            @Nullable BigDecimal dutiable,
            @Nullable BigDecimal duty,
            @Nullable BigDecimal taxBase,
            @Nullable BigDecimal tax)
            implements Rule {}

    /// Something the reader of a quote must know and the sums do not contain.
    record Notice(
            Law law,
            @Nullable Applies applies,
            @Nullable List<String> countries,
            String code,
            String text)
            implements Rule {}
}
