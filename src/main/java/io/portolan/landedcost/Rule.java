package io.portolan.landedcost;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.portolan.kernel.ReturnCase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One rule of a country as its file in `reference/rules` writes it. What `null` lists leave open
/// holds everywhere; amounts are major units of the country's currency unless one is named. `codes`
/// and `exceptHs` are beginnings of tariff codes.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Valuation.class, name = "valuation"),
    @JsonSubTypes.Type(value = Rule.Relief.class, name = "relief"),
    @JsonSubTypes.Type(value = Rule.Waiver.class, name = "waiver"),
    @JsonSubTypes.Type(value = Rule.SimplifiedDuty.class, name = "simplified-duty"),
    @JsonSubTypes.Type(value = Rule.Scheme.class, name = "scheme"),
    @JsonSubTypes.Type(value = Rule.Tariff.class, name = "tariff"),
    @JsonSubTypes.Type(value = Rule.Surcharge.class, name = "surcharge"),
    @JsonSubTypes.Type(value = Rule.Excise.class, name = "excise"),
    @JsonSubTypes.Type(value = Rule.Tax.class, name = "tax"),
    @JsonSubTypes.Type(value = Rule.Fee.class, name = "fee"),
    @JsonSubTypes.Type(value = Rule.Steps.class, name = "steps"),
    @JsonSubTypes.Type(value = Rule.CustomsRate.class, name = "customs-rate"),
    @JsonSubTypes.Type(value = Rule.Inland.class, name = "inland"),
    @JsonSubTypes.Type(value = Rule.OneConsignment.class, name = "one-consignment"),
    @JsonSubTypes.Type(value = Rule.Refund.class, name = "refund"),
    @JsonSubTypes.Type(value = Rule.Notice.class, name = "notice"),
    @JsonSubTypes.Type(value = Rule.Refusal.class, name = "refusal")
})
sealed interface Rule {

    Law law();

    /// A part of what a tax falls on.
    enum Part {
        CUSTOMS_VALUE,
        TRANSPORT,
        GOODS,
        DUTY,
        FEES
    }

    /// What duty is taken on.
    record Valuation(
            Law law, @Nullable Applies applies, ValueBasis basis, @Nullable BigDecimal share)
            implements Rule {

        public Valuation {
            if ((basis == ValueBasis.SHARE_OF_GOODS) == (share == null)) {
                throw new IllegalArgumentException(law.id() + ": a share belongs to its basis");
            }
        }
    }

    /// A value up to which duty or tax is not taken, except on goods whose code begins with one of
    /// `exceptHs`; only from `shipFrom`, not from `exceptShipFrom`, only by `channel`, only when
    /// the tax is collected under the scheme `underScheme`.
    record Relief(
            Law law,
            Limit limit,
            Set<ChargeKind.Group> relieves,
            @Nullable List<String> exceptHs,
            @Nullable List<String> shipFrom,
            @Nullable List<String> exceptShipFrom,
            @Nullable Channel channel,
            @Nullable String underScheme)
            implements Rule {}

    /// A sum of duty or of tax on the consignment up to which, itself included, it is not taken.
    record Waiver(Law law, ChargeKind.Group group, BigDecimal upTo) implements Rule {

        public Waiver {
            if (group == ChargeKind.Group.FEES) {
                throw new IllegalArgumentException(law.id() + ": duty or tax is waived");
            }
        }
    }

    /// A duty that stands in for the tariff: an amount for each distinct tariff class, or a rate on
    /// the whole value less an amount. Holds up to `limit` and above `over` where they are given,
    /// only when all goods are of `origins`. `covers` says what it stands for (duty when null).
    record SimplifiedDuty(
            Law law,
            String words,
            @Nullable Limit limit,
            @Nullable Limit over,
            @Nullable BigDecimal perClass,
            @Nullable Integer digits,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal less,
            @Nullable String lessCurrency,
            @Nullable List<String> shipFrom,
            @Nullable List<String> exceptShipFrom,
            @Nullable List<String> origins,
            @Nullable Set<ChargeKind.Group> covers)
            implements Rule {

        public SimplifiedDuty {
            if ((perClass == null) == (rate == null) || (perClass == null) != (digits == null)) {
                throw new IllegalArgumentException(law.id() + ": an amount by class, or a rate");
            }
        }

        /// Whether the tax is in it.
        boolean withTax() {
            return covers != null && covers.contains(ChargeKind.Group.TAX);
        }
    }

    /// A way for a registered seller to collect the tax (or what `collects` says) at the sale,
    /// which then is due whatever relief there is at the border. Not for a consignment with goods
    /// of `exceptHs`.
    record Scheme(
            Law law,
            String name,
            @Nullable Limit limit,
            Set<String> registrations,
            @Nullable List<String> exceptHs,
            @Nullable Set<ChargeKind.Group> collects,
            @Nullable List<String> countries)
            implements Rule {

        boolean collects(ChargeKind.Group group) {
            return collects == null ? group == ChargeKind.Group.TAX : collects.contains(group);
        }
    }

    /// Which tariff book gives the duty. `otherwise` is what is taken for goods the book does not
    /// know; the quote then is an estimate. Null takes nothing and says so.
    record Tariff(Law law, String book, @Nullable BigDecimal otherwise) implements Rule {}

    /// A share of the duty on top of it. Not taken when the line's own measures already name an
    /// additional duty.
    record Surcharge(Law law, String words, BigDecimal rate) implements Rule {}

    /// A duty on consumption of some goods: a share of `base` (customs value and duty when null),
    /// or amounts by kilogram, piece, litre or litre of pure alcohol, or several together. Due
    /// whatever relief there is, and part of the base of taxes on duty. On goods of a strength from
    /// `alcoholFrom` to `alcoholTo` per cent by volume, both included, where they are given.
    record Excise(
            Law law,
            String words,
            List<String> codes,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal perKg,
            @Nullable BigDecimal perPiece,
            @Nullable BigDecimal perLitre,
            @Nullable BigDecimal perLitreOfAlcohol,
            @Nullable List<String> countries,
            @Nullable Set<Part> base,
            @Nullable BigDecimal alcoholFrom,
            @Nullable BigDecimal alcoholTo)
            implements Rule {

        public Excise {
            codes = List.copyOf(codes);
            ExciseTerms.check(law.id(), base, rate, perKg, perPiece, perLitre, perLitreOfAlcohol);
        }

        /// Whether some of it goes by measure and not by value.
        boolean specific() {
            return perKg != null
                    || perPiece != null
                    || perLitre != null
                    || perLitreOfAlcohol != null;
        }
    }

    /// A tax. `uplift` multiplies the customs value in its base; `inside` means that the base
    /// contains the tax itself; `local` is a share of this tax on top of it.
    ///
    /// Of several of one `family` (their `words` when null) the most exact falls on a line, and no
    /// other: first that of its postcode, then of its region; among these that of its code with the
    /// most digits, then of its class of goods. `upTo` and `over` bound the price of its piece;
    /// with `excess` only what a piece costs beyond `over` is taxed. `importsOnly` keeps it off
    /// goods that are sent from inside the territory.
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
            @Nullable Local local,
            @Nullable List<String> goods,
            @Nullable List<String> codes,
            @Nullable List<String> postcodes,
            @Nullable TaxClass taxClass,
            @Nullable String family,
            @Nullable Limit upTo,
            @Nullable Limit over,
            @Nullable Boolean importsOnly,
            @Nullable Boolean excess)
            implements Rule {

        public Tax {
            TaxTerms.check(law.id(), tax, goods, codes, upTo, over);
            TaxTerms.excess(law.id(), Boolean.TRUE.equals(excess), over, base);
        }

        /// Of several with the same name only the most exact falls.
        String named() {
            return family == null ? words : family;
        }

        /// Whether it is for some goods alone.
        boolean selective() {
            return goods != null || codes != null || upTo != null || over != null;
        }
    }

    /// An amount for each consignment, an amount for each distinct class of so many `digits` or for
    /// each kilogram of the consignment with its packing, or a rate on the customs value, at least
    /// `least` and at most `most`. `taxed` puts it into the base of taxes; `whenTaxed` takes it
    /// only when some tax or duty is due. Up to `limit`, above `limitOver`, only from `shipFrom`.
    record Fee(
            Law law,
            ChargeKind fee,
            String words,
            @Nullable BigDecimal amount,
            @Nullable Channel channel,
            @Nullable Limit limit,
            @Nullable List<String> countries,
            boolean whenTaxed,
            boolean taxed,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable List<String> shipFrom,
            @Nullable Limit limitOver,
            @Nullable BigDecimal perClass,
            @Nullable Integer digits,
            @Nullable BigDecimal perKg)
            implements Rule {

        public Fee {
            FeeTerms.check(law.id(), fee, FeeTerms.given(amount, rate, perClass, perKg));
            FeeTerms.classes(law.id(), perClass, digits);
            FeeTerms.bounds(law.id(), rate, least, most);
        }
    }

    /// How the country rounds. Each value is rounded to a whole number of its step; duty and tax
    /// are rounded as sums of the consignment, `total` is that of all charges. The weight of
    /// an item by which duty goes is always rounded up, to whole steps of `kilograms`. With
    /// `borderOnly` nothing is rounded where a scheme collects the tax.
    record Steps(
            Law law,
            RoundingMode mode,
            @Nullable BigDecimal dutiable,
            @Nullable BigDecimal duty,
            @Nullable BigDecimal taxBase,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal total,
            @Nullable BigDecimal kilograms,
            @Nullable Boolean borderOnly)
            implements Rule {}

    /// The table of rates customs counts with, or the bank whose rates it takes; without one the
    /// shop's. `fixing`: the day whose rate counts; it holds `days` more (45) or `within` a period.
    record CustomsRate(
            Law law,
            String source,
            @Nullable CustomsFixing fixing,
            @Nullable Integer days,
            @Nullable CustomsPeriod within)
            implements Rule {

        /// Which day's rate customs counts with on `day`.
        LocalDate of(LocalDate day) {
            return fixing == null ? day : fixing.of(day);
        }

        /// How many days before `of(day)` the rate may be published.
        int longest(LocalDate day) {
            return CustomsPeriod.longest(within, days, of(day));
        }
    }

    /// How goods are taxed that are sent from inside the territory, or `from` territories of its
    /// customs union: no duty, fee, relief or seller's scheme at the border, the place's taxes on
    /// goods and delivery, its excises when they come from another country. `across` is the scheme
    /// in which a seller with one of `registrations` declares what goes to another country;
    /// `importTax` leaves out duty alone.
    record Inland(
            Law law,
            @Nullable String across,
            @Nullable Set<String> registrations,
            @Nullable List<String> from,
            @Nullable Boolean importTax)
            implements Rule {

        public Inland {
            if ((across == null) != (registrations == null)
                    || (importTax != null && from == null)) {
                throw new IllegalArgumentException(law.id() + ": a scheme or a union is cut short");
            }
        }
    }

    /// What counts as one consignment. `order` says whether goods of one order are held against
    /// limits together although they travel in several parcels; `orders` whether several orders of
    /// one buyer are, although they do; null where nothing says so.
    record OneConsignment(Law law, @Nullable Boolean order, @Nullable Boolean orders)
            implements Rule {

        public OneConsignment {
            if (order == null && orders == null) {
                throw new IllegalArgumentException(law.id() + " says nothing");
            }
        }
    }

    /// What becomes of `charges` when money goes back; a claim's time counts from the sale.
    record Refund(
            Law law,
            Set<ReturnCase> cases,
            Set<RefundTerms.Returned> charges,
            RefundTerms.Fate fate,
            @Nullable String authority,
            RefundTerms.@Nullable Claimant claimant,
            @Nullable String form,
            @Nullable Integer days,
            @Nullable Integer months,
            @Nullable BigDecimal share,
            @Nullable List<String> conditions)
            implements Rule {
        public Refund {
            boolean how = authority != null && claimant != null && form != null;
            boolean timed = (days == null) != (months == null);
            RefundTerms.check(law.id(), charges, fate, how && timed, share);
        }
    }

    /// Something the reader of a quote must know and the sums do not contain; `inland` when it is
    /// so of goods sent from inside the territory as well.
    record Notice(
            Law law,
            @Nullable Applies applies,
            @Nullable List<String> countries,
            String code,
            String text,
            @Nullable Boolean inland)
            implements Rule {}

    /// Goods are not quoted and not sent there, since nobody can say what they would cost; `text`
    /// says what is known.
    record Refusal(Law law, String text) implements Rule {}
}
